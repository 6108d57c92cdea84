/** Every word by which a fact may be read: expressions for folded text, and one for text as on the page. */
import { compileAbbreviations, compileWords } from './compile-words'
import { PROBLEM_ABBREVIATIONS, PROBLEMS, WHOLE_FACT_DENIED } from './words.problems'
import { NEVER_SMOKED, SMOKED_ONCE, SMOKES, TOBACCO_AS_PROBLEM } from './words.smoking'

/** Those of the readers, one by one: a browser translates each once, and one of them all takes ten times as long. */
export const FACT_NAMES = [
  ...Object.values(WHOLE_FACT_DENIED),
  SMOKED_ONCE,
  NEVER_SMOKED,
  SMOKES,
  ...Object.values(PROBLEMS),
  TOBACCO_AS_PROBLEM,
].map(compileWords)

export const FACT_ABBREVIATIONS = compileAbbreviations(Object.values(PROBLEM_ABBREVIATIONS).flat())
