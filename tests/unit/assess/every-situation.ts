/** The situations the laws are tried on: every pack, drug, indication, age band and answer that can change an assessment. */
import { assess } from '../../../src/assess/assess'
import { evaluate } from '../../../src/assess/evaluate'
import type { Assessment } from '../../../src/model/assessment'
import { ANSWER_FACTS, type Answer, type AnswerFact, type PatientFacts } from '../../../src/model/facts'
import type { Language } from '../../../src/model/language'
import type { RulesPack } from '../../../src/model/rules-pack'
import { builtInPack, JURISDICTIONS } from '../../../src/rulespack/built-in'

export const PACK = builtInPack('fr')

/** As vitest's `each` wants them: `['fr', pack]`. */
export const PACKS: readonly [string, RulesPack][] = JURISDICTIONS.map((id) => [id, builtInPack(id)])

export interface Case {
  readonly drugId: string
  readonly indicationId: string | undefined
  readonly facts: PatientFacts
}

export const ADULT_AGES = [18, 64, 65, 75, 76]
const MINOR_AGES = [0, 1, 2, 11, 12, 17]
const WEIGHTS = [undefined, 9, 10, 19, 20, 29, 30, 39, 40]
const ANSWERS: readonly Answer[] = ['no', 'unknown', 'yes']

export function answer(
  pack: RulesPack,
  { drugId, indicationId, facts }: Case,
  language: Language = 'fr',
): Assessment {
  return assess(pack, { drugId, indicationId, facts, language })
}

/** Every factor that a yes or a no answers, for one drug. */
export function factorsOf(pack: RulesPack, drugId: string): readonly AnswerFact[] {
  const asked = pack.questions.filter(({ drugIds }) => !drugIds || drugIds.includes(drugId))
  return ANSWER_FACTS.filter((fact) => asked.some(({ id }) => id === fact))
}

/** The answer by which the factor counts: for most "yes", for a treatment that has to come first "no". */
export function metAnswer(pack: RulesPack, fact: AnswerFact): Answer {
  const metWhen = pack.questions.find(({ id }) => id === fact)?.metWhen ?? { any: [] }
  return evaluate(metWhen, { [fact]: 'yes' }) === 'met' ? 'yes' : 'no'
}

export function answersOf(pack: RulesPack, drugId: string): PatientFacts[] {
  return factorsOf(pack, drugId).reduce<PatientFacts[]>(
    (all, fact) => all.flatMap((facts) => ANSWERS.map((value) => ({ ...facts, [fact]: value }))),
    [{}],
  )
}

/** Every factor met, or none. */
export function allFactors(pack: RulesPack, drugId: string, isMet: boolean): PatientFacts {
  const other = (value: Answer) => (value === 'yes' ? 'no' : 'yes')
  return Object.fromEntries(
    factorsOf(pack, drugId).map((fact) => {
      const met = metAnswer(pack, fact)
      return [fact, isMet ? met : other(met)]
    }),
  )
}

export function drugsAndIndications(pack: RulesPack): { drugId: string; indicationId: string | undefined }[] {
  return pack.drugs.flatMap(({ drugId, indications }) =>
    [undefined, ...indications.map(({ id }) => id)].map((indicationId) => ({ drugId, indicationId })),
  )
}

/** Adults, with the age unknown too. */
export function* adultCases(pack: RulesPack): Generator<Case> {
  for (const { drugId, indicationId } of drugsAndIndications(pack)) {
    for (const answers of answersOf(pack, drugId)) {
      for (const ageYears of [undefined, ...ADULT_AGES]) {
        yield { drugId, indicationId, facts: ageYears === undefined ? answers : { ageYears, ...answers } }
      }
    }
  }
}

/** Under 18, with no factor and with every factor: between the two nothing is decided by age or weight. */
export function* minorCases(pack: RulesPack): Generator<Case> {
  for (const { drugId, indicationId } of drugsAndIndications(pack)) {
    for (const isMet of [false, true]) {
      const answers = allFactors(pack, drugId, isMet)
      for (const ageYears of MINOR_AGES) {
        for (const weightKg of WEIGHTS) {
          const weight = weightKg === undefined ? {} : { weightKg }
          yield { drugId, indicationId, facts: { ageYears, ...weight, ...answers } }
        }
      }
    }
  }
}
