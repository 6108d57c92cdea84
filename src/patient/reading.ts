/** One fact found in a block, with the span it was read from. */
import type { PatientSuggestion } from '../model/patient'
import type { Sentence } from './split-sentences'

type Fact<S> = S extends { readonly sourceText: string } ? Omit<S, 'sourceText'> : never

export type Reading = Fact<PatientSuggestion> & {
  /** Offsets in the block. */
  readonly start: number
  readonly end: number
  /**
   * `row`: an age or a birth date that only its neighbours make one: a list of patients has many. `option`: the block
   * holds nothing but this word, as the options of a form do. Both count only if no other says otherwise.
   */
  readonly weakness?: 'row' | 'option'
}

export const isWholeBlock = (text: string, sentence: Sentence, start: number, end: number): boolean =>
  sentence.text.trim().length >= text.trim().length &&
  /^[^A-Za-zÀ-ÿ0-9]*$/.test(sentence.text.slice(0, start) + sentence.text.slice(end))
