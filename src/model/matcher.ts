import type { Mention } from './mention'

/** How names are recognised in text; `match` makes it, `detect` uses it without knowing how. */
export interface Matcher {
  /**
   * Builds the tables that are needed next, some milliseconds of work, and returns whether any were missing: those of
   * the filter, and once a text was found that may name a drug, those of the search, in two steps.
   */
  prepare(isNamed: boolean): boolean
  /** All mentions in a text: sorted, never overlapping, offsets in UTF-16 units of the text given. */
  findMentions(text: string): readonly Mention[]
  /**
   * A filter for one walk through a page. `mayBeMore` tells whether the letters from `start` to `end` of the text given
   * last may be more than one word, as blocks meet there, or go on after that text.
   */
  createFilter(mayBeMore: (start: number, end: number) => boolean): TextFilter
}

/**
 * Reads texts as one after the other. Gives an offset in this text at which a mention may stand, alone or joined with what
 * comes before, or -1: that is certain, the other is not. What follows the offset is not read.
 */
export type TextFilter = (text: string) => number
