/**
 * Every situation that can make a difference for one drug: the answers to each question asked, and the numbers just
 * below, at and just above each boundary that a question, a rule or a dose row of the drug names.
 */
import { evaluate, factsOf } from '../assess/evaluate'
import { reaches } from '../assess/reach'
import type { Condition } from '../model/condition'
import {
  ANSWER_FACTS,
  type Answer,
  type AnswerFact,
  type FactName,
  type NumberFact,
  type PatientFacts,
} from '../model/facts'
import type { DrugId } from '../model/mention'
import type { IndicationId, RulesPack } from '../model/rules-pack'

export const ANSWERS: readonly Answer[] = ['no', 'unknown', 'yes']

const OLDEST_YEARS = 130

/** Where the weight is asked and no condition reads it. */
const SOME_WEIGHT_KG = 40

/** A run of completed years, or of kilograms, in which nothing changes; `to` is inclusive, absent: no end. */
export interface Band {
  readonly from: number
  readonly to?: number
}

/** Age and weight; absent: unknown, or (weight) not asked at this age. */
export type Numbers = Pick<PatientFacts, NumberFact>

export interface FactSpace {
  readonly drugId: DrugId
  readonly answerFacts: readonly AnswerFact[]
  readonly ageBands: readonly Band[]
  readonly weightBands: readonly Band[]
  /** Age unknown, then each boundary −1, 0, +1; with each weight where the weight is asked. */
  readonly numbers: readonly Numbers[]
  readonly asksWeightAt: (ageYears: number | undefined) => boolean
}

export function factSpaceOf(pack: RulesPack, drugId: DrugId): FactSpace {
  const questions = pack.questions.filter(({ drugIds }) => !drugIds || drugIds.includes(drugId))
  const conditions = conditionsOf(pack, drugId)
  const ranges = pack.doses
    .filter((row) => row.drugId === drugId)
    .flatMap(({ ageYears: { atLeast, below } }) => (below === undefined ? [atLeast] : [atLeast, below]))
  const ages = [...boundsOf(conditions, 'ageYears'), ...ranges]
  const weights = boundsOf(conditionsOf(pack), 'weightKg')
  const weight = questions.find(({ id }) => id === 'weightKg')
  const asksWeightAt = (ageYears: number | undefined): boolean => {
    if (!weight) return false
    const facts = ageYears === undefined ? {} : { ageYears }
    return weight.askedWhen === undefined || evaluate(weight.askedWhen, facts) === 'met'
  }
  const ageSamples = questions.some(({ id }) => id === 'ageYears') ? samples(ages, OLDEST_YEARS) : []
  const numbers = [undefined, ...ageSamples].flatMap((ageYears): Numbers[] => {
    const age = ageYears === undefined ? {} : { ageYears }
    if (!asksWeightAt(ageYears)) return [age]
    const weightSamples = weights.length > 0 ? samples(weights) : [SOME_WEIGHT_KG]
    return [age, ...weightSamples.map((weightKg) => ({ ...age, weightKg }))]
  })
  return {
    drugId,
    answerFacts: ANSWER_FACTS.filter((fact) => questions.some(({ id }) => id === fact)),
    ageBands: bandsOf(ages),
    weightBands: bandsOf(weights),
    numbers,
    asksWeightAt,
  }
}

/** Answer facts that are asked for this indication; without an indication, all that may be. */
export function askedAnswers(
  pack: RulesPack,
  { drugId, answerFacts }: FactSpace,
  indicationId: IndicationId | undefined,
): readonly AnswerFact[] {
  return answerFacts.filter((fact) =>
    pack.questions.some((question) => {
      if (question.id !== fact) return false
      return indicationId === undefined || reaches(question, drugId, indicationId)
    }),
  )
}

/** Every condition that an assessment of the drug reads. */
export function conditionsOf(pack: RulesPack, drugId?: DrugId): Condition[] {
  const rows = pack.doses.filter((row) => drugId === undefined || row.drugId === drugId)
  return [
    ...pack.questions.flatMap(({ askedWhen, metWhen }) => [askedWhen ?? [], metWhen ?? []].flat()),
    ...pack.rules.map(({ when }) => when),
    ...rows.flatMap(({ branches }) => branches.map(({ when }) => when)),
  ]
}

/** The numbers that conditions compare a fact with. */
export function boundsOf(conditions: readonly Condition[], fact: NumberFact): number[] {
  return conditions.flatMap((condition): number[] => {
    if ('all' in condition) return boundsOf(condition.all, fact)
    if ('any' in condition) return boundsOf(condition.any, fact)
    if ('not' in condition) return boundsOf([condition.not], fact)
    if (condition.fact !== fact || 'is' in condition) return []
    return ['atLeast' in condition ? condition.atLeast : condition.below]
  })
}

/** The answer by which a question's factor counts as met; none where the question is no factor. */
export function metAnswerOf(pack: RulesPack, fact: AnswerFact): 'yes' | 'no' | undefined {
  const metWhen = pack.questions.find(({ id }) => id === fact)?.metWhen
  if (!metWhen || factsOf(metWhen).some((name) => name !== fact)) return undefined
  return (['yes', 'no'] as const).find((answer) => evaluate(metWhen, { [fact]: answer }) === 'met')
}

/** Whether a met answer counts as a factor here; elsewhere it is only asked. */
export function isFactor(
  pack: RulesPack,
  fact: FactName,
  drugId: DrugId,
  indicationId: IndicationId | undefined,
): boolean {
  return pack.questions.some(
    ({ id, metFor, metWhen }) => id === fact && metWhen && reaches(metFor ?? {}, drugId, indicationId),
  )
}

/** The answer that makes a fact no factor. */
export function neutralAnswerOf(pack: RulesPack, fact: AnswerFact): 'yes' | 'no' {
  return metAnswerOf(pack, fact) === 'no' ? 'yes' : 'no'
}

/** Every list of answers to these facts. */
export function answerLists(facts: readonly AnswerFact[]): PatientFacts[] {
  return facts.reduce<PatientFacts[]>(
    (all, fact) => all.flatMap((known) => ANSWERS.map((answer) => ({ ...known, [fact]: answer }))),
    [{}],
  )
}

export function bandOf(bands: readonly Band[], value: number): number {
  return bands.findIndex(({ from, to }) => value >= from && value <= (to ?? Infinity))
}

function samples(bounds: readonly number[], most = Infinity): number[] {
  const around = bounds.flatMap((bound) => [bound - 1, bound, bound + 1])
  return sorted(around).filter((value) => value >= 0 && value <= most)
}

/** Whole numbers: a band ends one before the next begins. */
function bandsOf(bounds: readonly number[]): Band[] {
  const starts = sorted([0, ...bounds])
  return starts.map((from, i) => {
    const next = starts[i + 1]
    return next === undefined ? { from } : { from, to: next - 1 }
  })
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}
