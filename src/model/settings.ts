import type { Language } from './language'

/** `assisted` evaluates the answers; `reference` shows the official text and computes nothing. */
export type Mode = 'assisted' | 'reference'

/** Settings in force. Where each value came from is kept beside it, see `EffectiveSettings`. */
export interface Settings {
  readonly enabled: boolean
  /** Shown with its reason wherever `enabled` is false. */
  readonly disabledReason: string
  readonly language: Language
  readonly jurisdiction: string
  readonly mode: Mode
  /** May the card open by itself in an order context. */
  readonly autoOpen: boolean
  /** Host patterns ("ehr.example.org", "*.example.org"). Empty: every http(s) page, unless managed. */
  readonly sitesAllow: readonly string[]
  /** Hosts switched off; the user's "off for this site" adds to it. */
  readonly sitesDeny: readonly string[]
}

export type SettingName = keyof Settings
export type SettingOrigin = 'default' | 'user' | 'managed'

export interface EffectiveSettings {
  readonly values: Settings
  readonly origins: { readonly [name in SettingName]: SettingOrigin }
  /** True when the organisation manages the extension: then an empty `sitesAllow` means nowhere. */
  readonly isManaged: boolean
  /** Values that were ignored, each with what was expected in its place. */
  readonly problems: readonly { readonly name: string; readonly expected: string }[]
}

/** Why the extension does or does not run on a page; every reason but `on` is shown to the user. */
export type SiteState =
  | { readonly state: 'on' }
  | {
      readonly state: 'off'
      readonly reason: 'disabled' | 'site-denied' | 'site-not-allowed' | 'no-site-allowed'
    }
