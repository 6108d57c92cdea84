import type { DrugId } from './mention'

/** How the terms travel in the page script: per drug and way of matching, one string of terms joined by "|". */
export interface PackedTerms {
  readonly drugs: { readonly [drugId: DrugId]: { readonly [way in TermWay]?: string } }
  readonly neverProbable: string
}

/** `long`: a name that also matches with one edit. The others are the kinds of a term. */
export type TermWay = 'long' | 'name' | 'number' | 'labelled-number' | 'misspelling'

export const TERM_SEPARATOR = '|'
