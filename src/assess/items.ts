/**
 * The checklist: which questions are asked for this drug and patient, and what each answer gives.
 * Facts that no asked question asks are dropped here, so nothing later can depend on them.
 */
import type { Truth } from '../model/condition'
import type { PatientFacts } from '../model/facts'
import type { DrugId } from '../model/mention'
import type { Question, RulesPack } from '../model/rules-pack'
import { evaluate } from './evaluate'

export interface AnsweredQuestion {
  readonly question: Question
  readonly result: Truth
}

/** Questions in the pack's order. One that depends on an unknown fact (weight on age) is not asked yet. */
export function answerQuestions(
  pack: RulesPack,
  drugId: DrugId,
  facts: PatientFacts,
): readonly AnsweredQuestion[] {
  return pack.questions
    .filter(({ drugIds, askedWhen }) => {
      if (drugIds && !drugIds.includes(drugId)) return false
      return askedWhen === undefined || evaluate(askedWhen, facts) === 'met'
    })
    .map((question) => ({ question, result: resultOf(question, facts) }))
}

/** Only the facts that a question asks. */
export function askedFacts(answered: readonly AnsweredQuestion[], facts: PatientFacts): PatientFacts {
  const asked = answered.flatMap(({ question: { id } }) => (facts[id] === undefined ? [] : [[id, facts[id]]]))
  return Object.fromEntries(asked) as PatientFacts
}

function resultOf({ id, metWhen }: Question, facts: PatientFacts): Truth {
  if (metWhen) return evaluate(metWhen, facts)
  // Weight is needed, it is no risk factor: known, it never counts as met.
  return facts[id] === undefined ? 'unknown' : 'not-met'
}
