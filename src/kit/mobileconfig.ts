/**
 * A configuration profile for macOS. Chromium reads managed values there only from a domain of the extension's own
 * (`com.google.Chrome.extensions.<id>`), never from `3rdparty`; Firefox has all in one domain and must be told to look.
 * Identifiers come from the content, so that a profile made again replaces the one before.
 */
import { stableUuid } from '../cds-hooks/stable-uuid'
import { chosenBrowsers } from './chromium-browsers'
import { chromiumEntry, firefoxPolicies } from './extension-settings'
import { writePlist } from './plist'
import type { PolicyConfig } from './policy-config'

const IDENTIFIER = 'org.vigie-jak.policy'

/** Payload type (a preference domain) → its content. */
function payloads(config: PolicyConfig): readonly (readonly [string, object])[] {
  const chromium = chosenBrowsers(config).flatMap(({ macDomain, target }) => [
    [macDomain, { ExtensionSettings: { [target.extensionId]: chromiumEntry(config, target) } }] as const,
    [`${macDomain}.extensions.${target.extensionId}`, config.values] as const,
  ])
  const { firefox } = config
  if (firefox === undefined) return chromium
  const { policies } = firefoxPolicies(config, firefox)
  return [...chromium, ['org.mozilla.firefox', { EnterprisePoliciesEnabled: true, ...policies }] as const]
}

export function writeMobileconfig(config: PolicyConfig): string {
  const uuid = (name: string) => stableUuid([IDENTIFIER, config.organisation, name]).toUpperCase()
  return writePlist({
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: IDENTIFIER,
    PayloadUUID: uuid('profile'),
    PayloadDisplayName: 'Vigie JAK',
    PayloadOrganization: config.organisation,
    PayloadScope: 'System',
    PayloadRemovalDisallowed: true,
    PayloadContent: payloads(config).map(([type, content]) => ({
      ...content,
      PayloadType: type,
      PayloadVersion: 1,
      PayloadIdentifier: `${IDENTIFIER}.${type}`,
      PayloadUUID: uuid(type),
      PayloadDisplayName: `Vigie JAK – ${type}`,
      PayloadEnabled: true,
    })),
  })
}
