import type { DrugId } from './mention'

/**
 * How a term may be recognised:
 * - `name`: INN, salt, brand or code with letters; whole word, digits may follow ("OLUMIANT4MG");
 * - `number`: a number that identifies a product by itself (CIP13), digits only;
 * - `labelled-number`: a number that means something only beside its label (CIS);
 * - `misspelling`: a curated misspelling; always a probable mention.
 */
export type TermKind = 'name' | 'number' | 'labelled-number' | 'misspelling'

export interface DrugTerm {
  readonly drugId: DrugId
  readonly kind: TermKind
  /** As written in `rules/drugs.json`; the matcher folds it. */
  readonly text: string
  /** Long names (seven letters or more) also match with one edit, as a probable mention. */
  readonly allowsOneEdit: boolean
}

/** What the matcher needs of `rules/drugs.json`, small enough for the page script. */
export interface DrugTerms {
  readonly terms: readonly DrugTerm[]
  /** Folded words that are never a probable mention: other drugs and everyday words near our names. */
  readonly neverProbable: readonly string[]
}
