/**
 * Answers, for a text that a person selected, why a name in it is marked or not: one of ours, another drug that the
 * restriction does not cover, or unknown. Not part of the page script.
 *
 * `unknown` is an answer: a name that is not known here may still be restricted.
 */
import type { Language } from '../model/language'
import type { DrugId } from '../model/mention'
import type { DrugTerm, DrugTerms } from '../model/term'
import { createMatcher } from './create-matcher'

/** A drug that is named in `rules/drugs.json` because it looks like ours, with the reason why it never is a mention. */
export interface OtherDrug {
  readonly name: string
  readonly brands: readonly string[]
  readonly atc: readonly string[]
  readonly reason: { readonly [language in Language]: string }
}

export interface NamedDrugs extends DrugTerms {
  readonly nonTargets: readonly OtherDrug[]
}

export type NameExplanation =
  | { readonly kind: 'covered'; readonly drugId: DrugId }
  | { readonly kind: 'not-covered'; readonly name: string; readonly reason: OtherDrug['reason'] }
  | { readonly kind: 'unknown' }

/** Portuguese, Latin, and the genitive: "ruxolitinibe", "ruxolitinibum", "ruxolitinibs". */
const INN_ENDINGS = ['', 'e', 'um', 's']

/** `drugs`: see `compileNames`. A text that names one of ours is covered, whatever else it names. */
export function explainName(text: string, drugs: NamedDrugs): NameExplanation {
  return createExplainName(drugs)(text)
}

/** The same, for many texts. */
export function createExplainName(drugs: NamedDrugs): (text: string) => NameExplanation {
  const ours = createMatcher(drugs)
  const others = createMatcher({ terms: drugs.nonTargets.flatMap(termsOf), neverProbable: [] })
  return (text) => {
    const [covered] = ours.findMentions(text)
    if (covered) return { kind: 'covered', drugId: covered.drugId }
    // Only a name written correctly: a guess must never say that a drug is not covered.
    const other = others.findMentions(text).find(({ certainty }) => certainty === 'exact')
    const named = drugs.nonTargets.find(({ name }) => name === other?.drugId)
    return named ? { kind: 'not-covered', name: named.name, reason: named.reason } : { kind: 'unknown' }
  }
}

function termsOf({ name, brands, atc }: OtherDrug): DrugTerm[] {
  const texts = [...INN_ENDINGS.map((ending) => name + ending), ...brands, ...atc]
  return texts.map((text) => ({ drugId: name, kind: 'name', text, allowsOneEdit: false }))
}
