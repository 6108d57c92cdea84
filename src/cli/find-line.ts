/** One `{"id","text"}` in, `{"id","mentions"}` out. Offsets are UTF-16 units of the text, end exclusive. */
import { createMatcher } from '../match/create-matcher'
import { builtInRules } from '../rulespack/built-in'
import { compileTerms } from '../rulespack/compile-terms'
import { type AnswerLine, LineError } from './json-lines'

/** Throws when `rules/drugs.json` has a problem: then nothing can be found reliably. */
export function createFindLine(): AnswerLine {
  const { drugs, problems } = builtInRules()
  if (!drugs) throw new Error(`the names of the drugs cannot be used: ${problems[0]?.sentence}`)
  const { findMentions } = createMatcher(compileTerms(drugs))
  return ({ text }) => {
    if (typeof text !== 'string') throw new LineError('"text" must be a string.')
    const mentions = findMentions(text).map(({ drugId, start, end, surfaceForm, certainty }) => ({
      drugId,
      start,
      end,
      surfaceForm,
      certainty,
    }))
    return { mentions }
  }
}
