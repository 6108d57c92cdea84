import { type PackedTerms, TERM_SEPARATOR, type TermWay } from '../model/packed-terms'
import type { DrugTerms } from '../model/term'

/** A code is written with or without its separators, and recognised in each way: "CP-690,550" is "CP-690550". */
const isSameTerm = (one: string, other: string) =>
  one === other ||
  (/^[a-z]+\d+$/.test(lettersAndDigits(one)) && lettersAndDigits(one) === lettersAndDigits(other))

const lettersAndDigits = (term: string) => term.replace(/[\s,.-]/g, '')

/**
 * The short form of the terms for the page script. Lower case: the matcher folds case anyway. Left out is what the
 * one-edit rule already covers: misspellings one edit from a long name, and words that no long name is near to
 * and no name ends in.
 * @param isNear whether a word is one edit from a name, as the matcher counts edits.
 */
export function packTerms(
  { terms, neverProbable }: DrugTerms,
  isNear: (word: string, name: string) => boolean,
): PackedTerms {
  const longNames = terms.filter(({ allowsOneEdit }) => allowsOneEdit)
  const isNearAny = (word: string, drugId?: string) =>
    longNames.some((name) => (drugId ?? name.drugId) === name.drugId && isNear(word, name.text))

  const drugs: Record<string, Partial<Record<TermWay, string>>> = {}
  for (const { drugId, kind, text, allowsOneEdit } of terms) {
    if (kind === 'misspelling' && isNearAny(text, drugId)) continue
    const way: TermWay = allowsOneEdit ? 'long' : kind
    const ways = drugs[drugId] ?? {}
    drugs[drugId] = ways
    const known = ways[way]?.split(TERM_SEPARATOR) ?? []
    const term = text.toLowerCase()
    if (!known.some((other) => isSameTerm(other, term))) ways[way] = [...known, term].join(TERM_SEPARATOR)
  }
  const isEndOfAny = (word: string) => terms.some(({ text }) => text.toLowerCase().endsWith(word))
  const never = neverProbable.filter((word) => isNearAny(word) || isEndOfAny(word))
  return { drugs, neverProbable: never.join(TERM_SEPARATOR) }
}
