/**
 * What a hospital decides, once, for all browsers; the other files of this folder turn it into the files of each
 * system. Not here: turning signature checks off, which no file of the kit ever does.
 */
import type { Settings } from '../model/settings'

/** Chrome or Edge. */
export interface ChromiumTarget {
  readonly extensionId: string
  /** Of the store, or of a server of the hospital that holds `updates.xml`. */
  readonly updateUrl: string
}

export interface FirefoxTarget {
  /** The signed XPI, on a server or, as `file://`, on the machine itself. */
  readonly installUrl: string
  /** Update manifest; Firefox 151 and newer read it from the policy. */
  readonly updateUrl?: string | undefined
}

export interface PolicyConfig {
  readonly organisation: string
  /** Where the extension may run, and nowhere else: "ehr.example.org", "*.example.org". */
  readonly hosts: readonly string[]
  readonly isPinned: boolean
  readonly chrome?: ChromiumTarget | undefined
  readonly edge?: ChromiumTarget | undefined
  readonly firefox?: FirefoxTarget | undefined
  /** Managed values, with `sitesAllow` from `hosts`; `mode` is always among them. */
  readonly values: Partial<Settings>
}

/** One thing wrong in a config, with the path to it: `hosts[2]`, `settings.mode`. */
export interface ConfigProblem {
  readonly path: string
  readonly sentence: string
}

export type ParsedConfig =
  | { readonly config: PolicyConfig; readonly problems: readonly [] }
  | { readonly config: null; readonly problems: readonly ConfigProblem[] }
