/** A drug of `rules/drugs.json`, by its English INN in lower case: `"tofacitinib"`. */
export type DrugId = string

/** `probable` is a one-edit or curated misspelling of a long name; it is always shown as a guess. */
export type Certainty = 'exact' | 'probable'

/** One drug name found in a text. Offsets are UTF-16 units of the original text, `end` exclusive. */
export interface Mention {
  readonly drugId: DrugId
  readonly start: number
  readonly end: number
  /** The text as it stands on the page, between `start` and `end`. */
  readonly surfaceForm: string
  readonly certainty: Certainty
}
