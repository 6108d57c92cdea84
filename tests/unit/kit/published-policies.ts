// The shapes that the browsers publish for their policies, as JSON Schema.
// Chromium: components/policy/resources/templates/policy_definitions/Extensions/ExtensionSettings.yaml (2025-11).
// Firefox: modules/policies/policies-schema.json of Firefox ESR 153.
// "additionalProperties: false" is ours: the browsers pass over what they do not know, and so does nobody notice.

const texts = { type: 'array', items: { type: 'string' } }

export const CHROMIUM_POLICIES = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ExtensionSettings: {
      type: 'object',
      additionalProperties: false,
      patternProperties: {
        '^[a-p]{32}(?:,[a-p]{32})*,?$': {
          type: 'object',
          additionalProperties: false,
          properties: {
            allowed_permissions: texts,
            blocked_install_message: { type: 'string' },
            blocked_permissions: texts,
            file_url_navigation_allowed: { type: 'boolean' },
            installation_mode: {
              type: 'string',
              enum: ['blocked', 'allowed', 'force_installed', 'normal_installed', 'removed'],
            },
            minimum_version_required: { type: 'string', pattern: '^[0-9]+([.][0-9]+)*$' },
            override_update_url: { type: 'boolean' },
            runtime_allowed_hosts: { ...texts, maxItems: 100 },
            runtime_blocked_hosts: { ...texts, maxItems: 100 },
            toolbar_pin: { type: 'string', enum: ['force_pinned', 'default_unpinned'] },
            update_url: { type: 'string' },
          },
        },
      },
    },
    '3rdparty': {
      type: 'object',
      additionalProperties: false,
      properties: {
        extensions: {
          type: 'object',
          additionalProperties: false,
          patternProperties: { '^[a-p]{32}$': { type: 'object' } },
        },
      },
    },
  },
}

export const FIREFOX_POLICIES = {
  type: 'object',
  additionalProperties: false,
  required: ['policies'],
  properties: {
    policies: {
      type: 'object',
      additionalProperties: false,
      properties: {
        ExtensionSettings: {
          type: 'object',
          patternProperties: {
            '^(?!\\*$).*$': {
              type: 'object',
              additionalProperties: false,
              properties: {
                installation_mode: {
                  type: 'string',
                  enum: ['allowed', 'blocked', 'force_installed', 'normal_installed'],
                },
                install_url: { type: 'string' },
                blocked_install_message: { type: 'string' },
                updates_disabled: { type: 'boolean' },
                update_url: { type: 'string', pattern: '^[^%]*(?:%[0-9A-Fa-f]{2}[^%]*)*$' },
                default_area: { type: 'string', enum: ['navbar', 'menupanel'] },
                runtime_allowed_hosts: texts,
                runtime_blocked_hosts: texts,
                private_browsing: { type: 'boolean' },
                blocked_permissions: texts,
                allowed_permissions: texts,
              },
            },
          },
        },
        '3rdparty': {
          type: 'object',
          additionalProperties: false,
          properties: { Extensions: { type: 'object', patternProperties: { '^.*$': { type: 'object' } } } },
        },
      },
    },
  },
}
