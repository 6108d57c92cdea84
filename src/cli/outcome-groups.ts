/**
 * Facts that give the same outcome, put together so that a person can read all outcomes of a pack: ages and weights as
 * bands between boundaries, answers as classes. A class holds facts that the pack treats alike, such as smoking and
 * malignancy. That a group has one outcome only is not assumed: the exhaustive check tries every combination.
 */
import { factsOf } from '../assess/evaluate'
import type { Assessment } from '../model/assessment'
import type { Condition } from '../model/condition'
import type { Answer, AnswerFact, PatientFacts } from '../model/facts'
import type { Question, Rule, RulesPack } from '../model/rules-pack'
import { doseOutcomeOf } from './dose-outcome'
import { bandOf, conditionsOf, type FactSpace, metAnswerOf } from './fact-space'

/** `met`: one of them is; `unknown`: none is met, one is unknown; `not-met`: none, and all are known. */
export type ClassAnswer = 'met' | 'unknown' | 'not-met'

export interface Groups {
  /** Told of every case; says when its group had another outcome before. */
  readonly broken: (facts: PatientFacts, assessment: Assessment) => string[]
}

export function createGroups(
  pack: RulesPack,
  { ageBands, weightBands }: FactSpace,
  asked: readonly AnswerFact[],
): Groups {
  const classes = classesOf(pack).map((facts) => facts.filter((fact) => asked.includes(fact)))
  const names = statementNames(pack)
  const known = new Map<string, string>()
  return {
    broken(facts, assessment) {
      const { ageYears, weightKg } = facts
      const key = [
        ageYears === undefined ? '?' : bandOf(ageBands, ageYears),
        weightKg === undefined ? '?' : bandOf(weightBands, weightKg),
        ...classes.map((facts_) => classAnswer(pack, facts_, facts)),
      ].join()
      const outcome = outcomeKey(outcomeOf(pack, names, facts, assessment))
      const before = known.get(key)
      if (before === undefined) known.set(key, outcome)
      return before === undefined || before === outcome ? [] : ['its group has more than one outcome']
    },
  }
}

export interface Outcome {
  readonly indicator: string
  readonly word: string
  readonly doseKind: string
  readonly doseId: string
  readonly statements: string
}

/** What a reviewer compares; the sentences differ inside a group only by the factors they name. */
export function outcomeOf(
  pack: RulesPack,
  names: ReadonlyMap<string, string>,
  facts: PatientFacts,
  { drugId, indicationId, indicator, indicatorWord, statements, dose }: Assessment,
): Outcome {
  return {
    indicator,
    word: indicatorWord,
    doseKind: dose.kind,
    doseId: doseOutcomeOf(pack, drugId, indicationId, facts)?.id ?? '',
    statements: [...new Set(statements.map(({ id }) => names.get(id) ?? id))].join(' '),
  }
}

/**
 * Statements that one fact alone brings, where several facts of a class have such a one: they share a name, or each
 * combination of them would be an outcome of its own. By statement id.
 */
export function statementNames(pack: RulesPack): ReadonlyMap<string, string> {
  return new Map(
    classesOf(pack)
      .filter((facts) => facts.length > 1)
      .flatMap((facts) => facts.flatMap((fact) => ownRules(pack, fact)))
      .map(({ id, tier }) => [id, `(${tier}: one for each factor met)`]),
  )
}

export function outcomeKey(outcome: Outcome): string {
  return Object.values(outcome).join('\t')
}

/** The pack's answer facts, those it treats alike together, in the order of its questions. */
export function classesOf(pack: RulesPack): AnswerFact[][] {
  const questions = pack.questions.filter((question): question is Question & { id: AnswerFact } =>
    ['ageYears', 'weightKg'].every((fact) => fact !== question.id),
  )
  const classes: AnswerFact[][] = []
  for (const { id } of questions) {
    const alike = classes.find(([first]) => first !== undefined && areAlike(pack, first, id))
    if (alike) alike.push(id)
    else classes.push([id])
  }
  return classes
}

export function classAnswer(pack: RulesPack, facts: readonly AnswerFact[], given: PatientFacts): ClassAnswer {
  const answers = facts.map((fact): ClassAnswer => {
    const answer: Answer = given[fact] ?? 'unknown'
    if (answer === 'unknown') return 'unknown'
    return answer === (metAnswerOf(pack, fact) ?? 'yes') ? 'met' : 'not-met'
  })
  if (answers.includes('met')) return 'met'
  return answers.includes('unknown') ? 'unknown' : 'not-met'
}

/** True when every condition of the pack still says the same with the two facts exchanged. */
function areAlike(pack: RulesPack, a: AnswerFact, b: AnswerFact): boolean {
  const [one, other] = [a, b].map((fact) => pack.questions.find(({ id }) => id === fact))
  if (!one || !other || one.tier !== other.tier) return false
  const askedFor = [one, other].map((question) =>
    JSON.stringify([question.drugIds, question.indicationIds, question.metFor]),
  )
  if (askedFor[0] !== askedFor[1]) return false
  const exchange = (fact: string) => (fact === a ? b : fact === b ? a : fact)
  const own = [a, b].map((fact) => ownRules(pack, fact))
  const shapes = [shapeOf(one.metWhen, own[0] ?? [], exchange), shapeOf(other.metWhen, own[1] ?? [])]
  if (shapes[0] !== shapes[1]) return false
  const apart = new Set([one.metWhen, other.metWhen, ...own.flat().map(({ when }) => when)])
  return conditionsOf(pack)
    .filter((condition) => !apart.has(condition))
    .every((condition) => canonical(condition, exchange) === canonical(condition))
}

/** Rules that this fact alone brings. */
function ownRules(pack: RulesPack, fact: AnswerFact): Rule[] {
  return pack.rules.filter(({ when }) => factsOf(when).join() === fact)
}

function shapeOf(
  metWhen: Condition | undefined,
  rules: readonly Rule[],
  rename: (fact: string) => string = same,
): string {
  const shapes = rules.map(({ tier, drugIds, indicationIds, when }) =>
    JSON.stringify([tier, drugIds, indicationIds, canonical(when, rename)]),
  )
  return [metWhen ? canonical(metWhen, rename) : '', ...shapes.sort()].join()
}

const same = (fact: string) => fact

function canonical(condition: Condition, rename: (fact: string) => string = same): string {
  if ('all' in condition) return `all(${condition.all.map((part) => canonical(part, rename)).sort()})`
  if ('any' in condition) return `any(${condition.any.map((part) => canonical(part, rename)).sort()})`
  if ('not' in condition) return `not(${canonical(condition.not, rename)})`
  const { fact, ...rest } = condition
  return `${rename(fact)}${JSON.stringify(rest)}`
}
