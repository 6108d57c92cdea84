/**
 * The entry of our extension in the policy `ExtensionSettings`: force install, the hospital's update address, and the
 * first recipe of every install: blocked on every host, allowed on the hosts of the record system and on the servers
 * that the background asks. On a blocked host a browser treats a request of the background like one of any web page, so
 * that rules would never arrive and records never leave; pages of those servers stay off by `sitesAllow`.
 * https://chromeenterprise.google/policies/#ExtensionSettings
 * https://firefox-admin-docs.mozilla.org/reference/policies/extensionsettings/
 */
import { FIREFOX_ID } from '../model/extension-id'
import type { ChromiumTarget, FirefoxTarget, PolicyConfig } from './policy-config'

/** Addresses where a store answers: there `override_update_url` has no meaning. */
const STORES = [
  'https://clients2.google.com/service/update2/crx',
  'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
]

/** Scheme and host without a path, also for Firefox: 153 takes a pattern that ends with a path, and blocks nothing. */
const EVERY_HOST = '*://*'

interface HostRules {
  readonly runtime_blocked_hosts: readonly string[]
  readonly runtime_allowed_hosts: readonly string[]
}

function hostRules(config: PolicyConfig): HostRules {
  return {
    runtime_blocked_hosts: [EVERY_HOST],
    runtime_allowed_hosts: allowedHosts(config).map((host) => `*://${host}`),
  }
}

export interface ChromiumEntry extends HostRules {
  readonly installation_mode: 'force_installed'
  readonly update_url: string
  /** Else a later update would be looked for at an address in the manifest, and there is none. */
  readonly override_update_url?: true
  readonly toolbar_pin: 'force_pinned' | 'default_unpinned'
}

export function chromiumEntry(config: PolicyConfig, { updateUrl }: ChromiumTarget): ChromiumEntry {
  return {
    installation_mode: 'force_installed',
    update_url: updateUrl,
    ...(STORES.includes(updateUrl) ? {} : { override_update_url: true }),
    toolbar_pin: config.isPinned ? 'force_pinned' : 'default_unpinned',
    ...hostRules(config),
  }
}

export interface FirefoxEntry extends HostRules {
  readonly installation_mode: 'force_installed'
  readonly install_url: string
  readonly update_url?: string
  readonly default_area: 'navbar' | 'menupanel'
}

export function firefoxEntry(config: PolicyConfig, { installUrl, updateUrl }: FirefoxTarget): FirefoxEntry {
  return {
    installation_mode: 'force_installed',
    install_url: installUrl,
    ...(updateUrl === undefined ? {} : { update_url: updateUrl }),
    default_area: config.isPinned ? 'navbar' : 'menupanel',
    ...hostRules(config),
  }
}

/** Settings that name a server of the hospital. */
const SERVERS = ['rulesPackUrl', 'recordsEndpoint'] as const
export const MOST_SERVERS = SERVERS.length

/** Hosts that the browser must not keep the extension off. */
export function allowedHosts({ hosts, values }: PolicyConfig): readonly string[] {
  const servers = SERVERS.flatMap((name) => (values[name] ? [new URL(values[name]).hostname] : []))
  return [...new Set([...hosts, ...servers])]
}

export function firefoxPolicies(config: PolicyConfig, target: FirefoxTarget) {
  return {
    policies: {
      ExtensionSettings: { [FIREFOX_ID]: firefoxEntry(config, target) },
      '3rdparty': { Extensions: { [FIREFOX_ID]: config.values } },
    },
  }
}

export function chromiumPolicies(config: PolicyConfig, target: ChromiumTarget) {
  return {
    ExtensionSettings: { [target.extensionId]: chromiumEntry(config, target) },
    '3rdparty': { extensions: { [target.extensionId]: config.values } },
  }
}
