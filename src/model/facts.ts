/** The facts a rules pack may ask about. A fact left out is unknown; nothing is inferred from silence. */
export const ANSWER_FACTS = [
  'smoking',
  'cardiovascular',
  'malignancy',
  'vte',
  'recurrentInfection',
  'tnfBlockerFailed',
] as const

/** `ageYears` in completed years (65 from the birthday), 0 to 130; `weightKg` in kilograms. */
export const NUMBER_FACTS = ['ageYears', 'weightKg'] as const

export type AnswerFact = (typeof ANSWER_FACTS)[number]
export type NumberFact = (typeof NUMBER_FACTS)[number]
export type FactName = AnswerFact | NumberFact

export type Answer = 'yes' | 'no' | 'unknown'

/** What is known of one patient. An absent number is unknown. */
export type PatientFacts = { readonly [fact in AnswerFact]?: Answer } & {
  readonly [fact in NumberFact]?: number
}
