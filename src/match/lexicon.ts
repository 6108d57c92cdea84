/** The terms, folded and ready to be looked up. Costs some milliseconds, so it is built at the first anchor only. */
import type { Certainty, DrugId } from '../model/mention'
import type { DrugTerms } from '../model/term'
import { foldText, keyOf, lettersIn } from './fold-text'
import { isOneEditApart } from './is-one-edit-apart'
import { termPattern } from './term-pattern'
import { isBreakable, isEditable, NUMBER_LABEL } from './term-shape'

export interface Lexicon {
  /** Every term as it may be written; what it finds is looked up in `termOf`. Made when first asked for. */
  readonly pattern: RegExp
  termOf(found: string): { readonly drugId: DrugId; readonly certainty: Certainty } | undefined
  /**
   * The drug whose name these two pieces make, unless the first is a name already ("tofacitinib- e baricitinib") or the
   * second is named as never probable ("o lumiante").
   */
  brokenNameOf(first: string, second: string): DrugId | undefined
  /** The drug whose long name is one edit away, unless the word is named as never probable. */
  misspeltNameOf(word: string): DrugId | undefined
  /** Whether a word of a term stands in this run of letters, be it inside a longer one. */
  holdsWord(letters: string): boolean
  /** Whether a word may be a term, or part of one. */
  mayBeTerm(word: string): boolean
}

/** The shortest misspelling of a seven-letter name. */
const SHORTEST_MISSPELLING = 6
/** Of codes and labels. */
const SHORT_WORD = 3

export function createLexicon({ terms, neverProbable }: DrugTerms): Lexicon {
  const never = new Set(neverProbable.map((word) => keyOf(foldText(word))))
  const known = new Map<string, { readonly drugId: DrugId; readonly certainty: Certainty }>()
  const longNames = new Map<string, DrugId>()
  const breakableNames = new Map<string, DrugId>()
  const words: string[] = [NUMBER_LABEL]
  for (const term of terms) {
    const { drugId } = term
    const folded = foldText(term.text)
    const key = keyOf(folded)
    if (term.kind !== 'misspelling') known.set(key, { drugId, certainty: 'exact' })
    else if (!known.has(key) && !never.has(key)) known.set(key, { drugId, certainty: 'probable' })
    if (isEditable(term)) longNames.set(folded, drugId)
    if (isBreakable(term)) breakableNames.set(folded, drugId)
    words.push(...lettersIn(folded))
  }

  function misspeltNameOf(word: string): DrugId | undefined {
    if (word.length < SHORTEST_MISSPELLING || never.has(word)) return undefined
    for (const [name, drugId] of longNames) if (isOneEditApart(word, name)) return drugId
    return undefined
  }

  let pattern: RegExp | undefined
  return {
    get pattern() {
      pattern ??= termPattern(terms)
      return pattern
    },
    termOf: (found) => known.get(keyOf(found)),
    brokenNameOf: (first, second) =>
      breakableNames.has(first) || never.has(second) ? undefined : breakableNames.get(first + second),
    misspeltNameOf,
    holdsWord: (letters) => words.some((word) => word.length > SHORT_WORD && letters.includes(word)),
    mayBeTerm(word) {
      if (words.includes(word) || misspeltNameOf(word)) return true
      for (const name of breakableNames.keys()) if (name.startsWith(word) || name.endsWith(word)) return true
      return false
    },
  }
}
