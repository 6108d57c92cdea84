import type { InteractionField } from './interaction'
import type { InterfaceLanguage } from './language'
import type { DrugId } from './mention'

/** `assisted` evaluates the answers; `reference` shows the official text and computes nothing. */
export type Mode = 'assisted' | 'reference'

/** Whether numbers about the use of the card are kept: not, on this workstation, or also given to the organisation. */
export const RECORDS = ['off', 'local', 'delivered'] as const
export type Records = (typeof RECORDS)[number]

/** Settings in force. Where each value came from is kept beside it, see `EffectiveSettings`. */
export interface Settings {
  readonly enabled: boolean
  /** Shown with its reason wherever `enabled` is false. */
  readonly disabledReason: string
  /** Of the interface; the one of the clinical texts follows from it. */
  readonly language: InterfaceLanguage
  readonly jurisdiction: string
  readonly mode: Mode
  /** May the card open by itself in an order context. */
  readonly autoOpen: boolean
  /** Names are found and counted, and nothing is shown on the page. */
  readonly silentMode: boolean
  readonly records: Records
  /** Where records are delivered, by OTLP over HTTP; empty: nowhere. */
  readonly recordsEndpoint: string
  readonly recordsFields: readonly InteractionField[]
  /** Name of this workstation in what is delivered; empty: none. */
  readonly recordsWorkstation: string
  /** The card asks for a reason where a restriction factor is met and the prescriber goes on; it never insists. */
  readonly requireReason: boolean
  /** Host patterns ("ehr.example.org", "*.example.org"). Empty: every http(s) page, unless managed. */
  readonly sitesAllow: readonly string[]
  /** Hosts switched off; the user's "off for this site" adds to it. */
  readonly sitesDeny: readonly string[]
  /** Drugs that are watched. */
  readonly drugs: readonly DrugId[]
  /** By host pattern: CSS selectors of what is an order on these pages. */
  readonly orderSelectors: { readonly [hostPattern: string]: readonly string[] }
  /** By host pattern: CSS selectors of the areas that hold the patient; nothing else is read for the patient there. */
  readonly patientSelectors: { readonly [hostPattern: string]: readonly string[] }
  /** Shown in the card as the organisation's, never as the authority's; empty: not shown. */
  readonly localContact: string
  readonly localProtocolUrl: string
  readonly extraText: string
  /** Where the organisation's signed rules are, whose public keys (base64) count, and which no longer do. */
  readonly rulesPackUrl: string
  readonly rulesPackKeys: readonly string[]
  readonly rulesPackRevokedKeys: readonly string[]
  /** Settings whose managed value is a default that the user may change; the others are locked. */
  readonly userMayChange: readonly string[]
}

export type SettingName = keyof Settings
export type SettingLayer = 'user' | 'managed'
export type SettingOrigin = 'default' | SettingLayer

/** A value that was ignored, with what was expected in its place. */
export interface SettingProblem {
  /** The setting, or the place in it: `orderSelectors["ehr.example.org"][1]`. */
  readonly name: string
  readonly kind: 'wrong-value' | 'unknown-name' | 'organisation-only'
  readonly from: SettingLayer
  /** In the notation of JSON. */
  readonly expected: string
  /** In the notation of JSON, cut when long. */
  readonly found: string
}

export interface EffectiveSettings {
  readonly values: Settings
  readonly origins: { readonly [name in SettingName]: SettingOrigin }
  /** Settings that the user cannot change here. */
  readonly locked: readonly SettingName[]
  /** What the user set, in force or not, and what the organisation set; right values only. */
  readonly own: Partial<Settings>
  readonly managed: Partial<Settings>
  /** True when the organisation manages the extension: then an empty `sitesAllow` means nowhere. */
  readonly isManaged: boolean
  readonly problems: readonly SettingProblem[]
}

/** Why the extension does or does not run on a page; every reason but `on` is shown to the user. */
export type SiteState =
  | { readonly state: 'on' }
  | {
      readonly state: 'off'
      readonly reason: 'disabled' | 'site-denied' | 'site-not-allowed' | 'no-site-allowed'
    }
