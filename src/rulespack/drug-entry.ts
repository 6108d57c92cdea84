/** Shape of `rules/drugs.json`. Types only, so that the page script's build needs no schema library. */
import type { Language } from '../model/language'
import type { DrugId } from '../model/mention'

/** One spelling. `verified: false`: not seen in a source; it may be matched, it is never shown as a fact. */
export interface Spelling {
  readonly text: string
  readonly verified: boolean
  readonly sourceIds: readonly string[]
  readonly note?: string | undefined
}

export interface LocalSpelling extends Spelling {
  readonly languages: readonly string[]
  /** Languages in which the same spelling is likely and was not seen. */
  readonly unverifiedLanguages?: readonly string[] | undefined
}

export interface DrugEntry {
  readonly id: DrugId
  readonly inn: readonly LocalSpelling[]
  readonly salts: readonly LocalSpelling[]
  readonly brands: readonly (Spelling & { readonly region: string })[]
  readonly researchCodes: readonly Spelling[]
  readonly atc: readonly (Spelling & { readonly status: string })[]
  readonly rxNorm: readonly Spelling[]
  /** National registrations: `cis` and `cip13` are those of the French register. */
  readonly products: readonly {
    readonly cis: string
    readonly name: string
    readonly cip13: readonly string[]
    readonly region: string
    readonly verified: boolean
    readonly sourceIds: readonly string[]
  }[]
  readonly misspellings: readonly (Spelling & { readonly of: string })[]
}

/** A medicine that looks like ours and never triggers. */
export interface NonTarget {
  readonly name: string
  readonly brands: readonly string[]
  readonly atc: readonly string[]
  readonly reason: { readonly [language in Language]: string }
  readonly verified: boolean
  readonly sourceIds: readonly string[]
}

export interface Drugs {
  readonly drugs: readonly DrugEntry[]
  readonly nonTargets: readonly NonTarget[]
  readonly neverProbable: readonly { readonly reason: string; readonly words: readonly string[] }[]
}
