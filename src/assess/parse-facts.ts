/**
 * Facts as someone gave them in, facts that can be trusted out. An unknown name or an impossible value is an error,
 * never a guess; a fact left out stays out (unknown).
 */
import { ANSWER_FACTS, NUMBER_FACTS, type PatientFacts } from '../model/facts'
import { AssessmentError } from './assessment-error'

const ANSWERS = ['yes', 'no', 'unknown']

/** Beyond these a value is a typing error, not a patient. Years and kilograms, both ends included. */
const POSSIBLE = { ageYears: [0, 130], weightKg: [0.2, 650] } as const

export function parseFacts(raw: unknown): PatientFacts {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new AssessmentError('"facts" must be an object such as {"ageYears": 70, "smoking": "no"}.')
  }
  const facts: { [name: string]: unknown } = {}
  for (const [name, value] of Object.entries(raw)) {
    if (value === undefined) continue
    checkFact(name, value)
    facts[name] = value
  }
  return facts as PatientFacts
}

function checkFact(name: string, value: unknown): void {
  const number = NUMBER_FACTS.find((fact) => fact === name)
  if (number) {
    const [least, most] = POSSIBLE[number]
    if (typeof value === 'number' && value >= least && value <= most) return
    throw new AssessmentError(
      `"${name}" must be a number between ${least} and ${most}, found ${JSON.stringify(value)}.`,
    )
  }
  if (!ANSWER_FACTS.some((fact) => fact === name)) {
    throw new AssessmentError(
      `"${name}" is not a fact name; known: ${[...NUMBER_FACTS, ...ANSWER_FACTS].join(', ')}.`,
    )
  }
  if (!ANSWERS.includes(value as string)) {
    throw new AssessmentError(`"${name}" must be "yes", "no" or "unknown", found ${JSON.stringify(value)}.`)
  }
}
