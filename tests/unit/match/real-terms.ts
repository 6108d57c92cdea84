import drugs from '../../../rules/drugs.json'
import { createMatcher } from '../../../src/match/create-matcher'
import { compileTerms } from '../../../src/rulespack/compile-terms'

export const drugTerms = compileTerms(drugs)
export const { findMentions } = createMatcher(drugTerms)

/** `"Olumiant=baricitinib"`, with `~` for a probable mention. */
export const seen = (text: string): string[] =>
  findMentions(text).map(
    ({ surfaceForm, drugId, certainty }) => `${surfaceForm}${certainty === 'exact' ? '=' : '~'}${drugId}`,
  )
