/**
 * What the page says of the patient beside what was answered. Pure. Nothing is pre-set: a suggestion counts as an
 * answer only once the prescriber gave it.
 */
import type { AnswerFact, PatientFacts } from '../model/facts'
import type { AgeSuggestion, AnswerSuggestion, PatientSuggestion } from '../model/patient'

/** Only what a question asks. */
export type AskedSuggestion = (AgeSuggestion | AnswerSuggestion) & { readonly fact: 'ageYears' | AnswerFact }

/** `differs`: the prescriber answered otherwise; the page's words stay in sight. */
export type Standing = 'pending' | 'confirmed' | 'rejected' | 'differs'

export interface PageFact {
  readonly suggestion: AskedSuggestion
  readonly id: string
  readonly standing: Standing
  /** The page says something else too. */
  readonly isContradicted: boolean
}

export const suggestionId = ({ fact, value }: PatientSuggestion) => `${fact}/${value}`

/** @param rejected ids. */
export function pageFacts(
  suggestions: readonly PatientSuggestion[],
  asked: readonly { readonly id: string }[],
  facts: PatientFacts,
  rejected: ReadonlySet<string>,
): PageFact[] {
  const isAsked = (suggestion: PatientSuggestion): suggestion is AskedSuggestion =>
    suggestion.fact !== 'sex' && asked.some(({ id }) => id === suggestion.fact)
  const able = suggestions.filter(isAsked)
  return able.map((suggestion) => {
    const id = suggestionId(suggestion)
    return {
      suggestion,
      id,
      standing: standingOf(suggestion, facts, rejected.has(id)),
      isContradicted: able.some(
        (other) => other.fact === suggestion.fact && other.value !== suggestion.value,
      ),
    }
  })
}

function standingOf({ fact, value }: AskedSuggestion, facts: PatientFacts, isRejected: boolean): Standing {
  const answer = facts[fact]
  if (answer === value) return 'confirmed'
  if (isRejected) return 'rejected'
  // "Don't know" beside a page that does know is not decided yet.
  return answer === undefined || answer === 'unknown' ? 'pending' : 'differs'
}
