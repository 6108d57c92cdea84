/**
 * The assessment to show while the page says more than was confirmed (DESIGN 5.7): what is not confirmed may raise the
 * conclusion, never lower it, and never complete it. Pure.
 */
import type { Assessment } from '../model/assessment'
import type { FactName, PatientFacts } from '../model/facts'
import type { AskedSuggestion, PageFact } from './page-facts'

export interface Raised {
  readonly assessment: Assessment
  /** Facts that stand in it without having been confirmed. */
  readonly unconfirmed: readonly FactName[]
  /** The page gives an age under 18: no adult dose may be shown. */
  readonly isMinor: boolean
}

const ADULT_YEARS = 18

export function raise(
  assessWith: (facts: PatientFacts) => Assessment,
  facts: PatientFacts,
  pageFacts: readonly PageFact[],
): Raised {
  const base = assessWith(facts)
  const pending = pageFacts
    .filter(({ standing }) => standing === 'pending')
    .map(({ suggestion }) => suggestion)
  const raising = pending.filter((suggestion) =>
    isFactor(assessWith({ ...facts, ...asFact(suggestion) }), suggestion),
  )
  const minor = pending.find(({ fact, value }) => fact === 'ageYears' && Number(value) < ADULT_YEARS)
  const raised = raising.length === 0 ? base : assessWith(Object.assign({}, facts, ...raising.map(asFact)))
  return {
    assessment: {
      ...raised,
      // The smaller patient's dose: of two readings the one without an adult number.
      ...(minor && { dose: assessWith({ ...facts, ...asFact(minor) }).dose }),
      complete: base.complete && pending.length === 0,
      missing: base.missing,
    },
    unconfirmed: [...new Set(raising.map(({ fact }) => fact))],
    isMinor: minor !== undefined,
  }
}

const asFact = ({ fact, value }: AskedSuggestion): PatientFacts => ({ [fact]: value })

function isFactor({ items }: Assessment, { fact }: AskedSuggestion): boolean {
  return items.some(({ questionId, result }) => questionId === fact && result === 'met')
}
