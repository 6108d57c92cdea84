/**
 * The checklist: which questions are asked for this drug and patient, and what each answer gives.
 * Facts that no asked question asks are dropped here, so nothing later can depend on them.
 */
import type { Truth } from '../model/condition'
import type { PatientFacts } from '../model/facts'
import type { DrugId } from '../model/mention'
import type { IndicationId, Question, RulesPack } from '../model/rules-pack'
import { evaluate } from './evaluate'
import { reaches } from './reach'

export interface AnsweredQuestion {
  readonly question: Question
  readonly result: Truth
}

/** Questions in the pack's order. One that depends on an unknown fact (weight on age) is not asked yet. */
export function answerQuestions(
  pack: RulesPack,
  drugId: DrugId,
  indicationId: IndicationId | undefined,
  facts: PatientFacts,
): readonly AnsweredQuestion[] {
  return pack.questions
    .filter(({ askedWhen, ...question }) => {
      if (!reaches(question, drugId, indicationId)) return false
      return askedWhen === undefined || evaluate(askedWhen, facts) === 'met'
    })
    .map((question) => {
      const isFactor = reaches(question.metFor ?? {}, drugId, indicationId)
      return { question, result: resultOf(question, isFactor, facts) }
    })
}

/** Only the facts that a question asks. */
export function askedFacts(answered: readonly AnsweredQuestion[], facts: PatientFacts): PatientFacts {
  const asked = answered.flatMap(({ question: { id } }) => (facts[id] === undefined ? [] : [[id, facts[id]]]))
  return Object.fromEntries(asked) as PatientFacts
}

function resultOf({ id, metWhen }: Question, isFactor: boolean, facts: PatientFacts): Truth {
  if (metWhen && isFactor) return evaluate(metWhen, facts)
  // A value that is only needed (weight) is no risk factor: known, it never counts as met.
  return facts[id] === undefined ? 'unknown' : 'not-met'
}
