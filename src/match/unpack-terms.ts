import { type PackedTerms, TERM_SEPARATOR, type TermWay } from '../model/packed-terms'
import type { DrugTerms } from '../model/term'

/** The terms as the matcher takes them, from the short form in which they are compiled into the page script. */
export function unpackTerms({ drugs, neverProbable }: PackedTerms): DrugTerms {
  const terms = Object.entries(drugs).flatMap(([drugId, ways]) =>
    Object.entries(ways).flatMap(([way, joined]) =>
      joined.split(TERM_SEPARATOR).map((text) => ({
        drugId,
        kind: way === 'long' ? 'name' : (way as Exclude<TermWay, 'long'>),
        text,
        allowsOneEdit: way === 'long',
      })),
    ),
  )
  return { terms, neverProbable: neverProbable.split(TERM_SEPARATOR) }
}
