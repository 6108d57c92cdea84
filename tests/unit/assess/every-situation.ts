/** The situations the laws are tried on: every drug, indication, age band and answer that can change an assessment. */
import { assess } from '../../../src/assess/assess'
import type { Assessment } from '../../../src/model/assessment'
import type { Answer, PatientFacts } from '../../../src/model/facts'
import type { Language } from '../../../src/model/language'
import { builtInPack } from '../../../src/rulespack/built-in'

export const PACK = builtInPack('fr')

export interface Case {
  readonly drugId: string
  readonly indicationId: string | undefined
  readonly facts: PatientFacts
}

export const ADULT_AGES = [18, 64, 65, 75, 76]
export const MINOR_AGES = [0, 1, 2, 11, 12, 17]
const WEIGHTS = [undefined, 29, 30, 39, 40]
const FACTORS = ['smoking', 'cardiovascular', 'malignancy', 'vte'] as const
export const ANSWERS: readonly Answer[] = ['no', 'unknown', 'yes']

export function answer({ drugId, indicationId, facts }: Case, language: Language = 'fr'): Assessment {
  return assess(PACK, { drugId, indicationId, facts, language })
}

/** Answers to every factor of the drug. */
export function factorsOf(drugId: string): readonly (keyof PatientFacts)[] {
  return drugId === 'baricitinib' ? [...FACTORS, 'recurrentInfection'] : FACTORS
}

export function answersOf(drugId: string): PatientFacts[] {
  return factorsOf(drugId).reduce<PatientFacts[]>(
    (all, fact) => all.flatMap((facts) => ANSWERS.map((value) => ({ ...facts, [fact]: value }))),
    [{}],
  )
}

export function drugsAndIndications(): { drugId: string; indicationId: string | undefined }[] {
  return PACK.drugs.flatMap(({ drugId, indications }) =>
    [undefined, ...indications.map(({ id }) => id)].map((indicationId) => ({ drugId, indicationId })),
  )
}

/** Adults, with the age unknown too. */
export function* adultCases(): Generator<Case> {
  for (const { drugId, indicationId } of drugsAndIndications()) {
    for (const answers of answersOf(drugId)) {
      for (const ageYears of [undefined, ...ADULT_AGES]) {
        yield { drugId, indicationId, facts: ageYears === undefined ? answers : { ageYears, ...answers } }
      }
    }
  }
}

/** Under 18, with no factor and with every factor: between the two nothing is decided by age or weight. */
export function* minorCases(): Generator<Case> {
  for (const { drugId, indicationId } of drugsAndIndications()) {
    for (const value of ['no', 'yes'] as const) {
      const answers = Object.fromEntries(factorsOf(drugId).map((fact) => [fact, value])) as PatientFacts
      for (const ageYears of MINOR_AGES) {
        for (const weightKg of WEIGHTS) {
          const weight = weightKg === undefined ? {} : { weightKg }
          yield { drugId, indicationId, facts: { ageYears, ...weight, ...answers } }
        }
      }
    }
  }
}
