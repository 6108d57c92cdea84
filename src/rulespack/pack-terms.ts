import { type PackedTerms, TERM_SEPARATOR, type TermWay } from '../model/packed-terms'
import type { DrugTerms } from '../model/term'

/** The short form of the terms for the page script. Lower case: the matcher folds case anyway. */
export function packTerms({ terms, neverProbable }: DrugTerms): PackedTerms {
  const drugs: Record<string, Partial<Record<TermWay, string>>> = {}
  for (const { drugId, kind, text, allowsOneEdit } of terms) {
    const way: TermWay = allowsOneEdit ? 'long' : kind
    const ways = drugs[drugId] ?? {}
    drugs[drugId] = ways
    const known = ways[way]?.split(TERM_SEPARATOR) ?? []
    const term = text.toLowerCase()
    if (!known.includes(term)) ways[way] = [...known, term].join(TERM_SEPARATOR)
  }
  return { drugs, neverProbable: neverProbable.join(TERM_SEPARATOR) }
}
