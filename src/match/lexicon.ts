/** The terms, folded and ready to be looked up. Costs some milliseconds, so it is built at the first anchor only. */
import type { Certainty, DrugId } from '../model/mention'
import type { DrugTerms } from '../model/term'
import { isEditable } from './anchors'
import { foldText, keyOf } from './fold-text'
import { isOneEditApart } from './is-one-edit-apart'
import { termPattern } from './term-pattern'

export interface Lexicon {
  /** Every term as it may be written; what it finds is looked up in `termOf`. */
  readonly pattern: RegExp
  termOf(found: string): { readonly drugId: DrugId; readonly certainty: Certainty } | undefined
  /** The drug whose long name is this word, letter for letter. */
  longNameOf(word: string): DrugId | undefined
  /** The drug whose long name is one edit away, unless the word is named as never probable. */
  misspeltNameOf(word: string): DrugId | undefined
  /** Whether a word may be a term, or part of one. */
  mayBeTerm(word: string): boolean
}

/** The shortest misspelling of a seven-letter name. */
const SHORTEST_MISSPELLING = 6

export function createLexicon({ terms, neverProbable }: DrugTerms): Lexicon {
  const never = new Set(neverProbable.map((word) => keyOf(foldText(word))))
  const known = new Map<string, { readonly drugId: DrugId; readonly certainty: Certainty }>()
  const longNames = new Map<string, DrugId>()
  const words = new Set<string>()
  for (const term of terms) {
    const { drugId } = term
    const folded = foldText(term.text)
    const key = keyOf(folded)
    if (term.kind !== 'misspelling') known.set(key, { drugId, certainty: 'exact' })
    else if (!known.has(key) && !never.has(key)) known.set(key, { drugId, certainty: 'probable' })
    if (isEditable(term)) longNames.set(folded, drugId)
    for (const word of folded.match(/\p{L}+/gu) ?? []) words.add(word)
  }

  function misspeltNameOf(word: string): DrugId | undefined {
    if (word.length < SHORTEST_MISSPELLING || never.has(word)) return undefined
    for (const [name, drugId] of longNames) if (isOneEditApart(word, name)) return drugId
    return undefined
  }

  return {
    pattern: termPattern(terms),
    termOf: (found) => known.get(keyOf(found)),
    longNameOf: (word) => longNames.get(word),
    misspeltNameOf,
    mayBeTerm(word) {
      if (words.has(word) || misspeltNameOf(word)) return true
      for (const name of longNames.keys()) if (name.startsWith(word) || name.endsWith(word)) return true
      return false
    },
  }
}
