/**
 * The prescriber's answers, read from the native controls that hold them. Nothing is stored anywhere else:
 * when the controls go, the answers are gone (promise P4).
 */
import { ANSWER_FACTS, type Answer, type AnswerFact, type FactName, type PatientFacts } from '../model/facts'

export interface Answers {
  /** Only what was answered. `unknown` is an answer ("don't know"); an untouched question is absent. */
  readonly facts: PatientFacts
  /** Number fields that hold something that is not a possible value. */
  readonly invalid: readonly FactName[]
  readonly choices: { readonly [name in ChoiceName]?: string }
}

/** Everything else the card asks; an empty string is "not answered". */
export const CHOICES = [
  'indicationId',
  'situation',
  'alternative',
  'reason',
  'informed',
  'patientCard',
  'skin',
] as const
export type ChoiceName = (typeof CHOICES)[number]

export const NO_ANSWERS: Answers = { facts: {}, invalid: [], choices: {} }

/** Whole years, and weights a scale can show; wider than any patient, narrower than a typing error. */
const LIMITS = { ageYears: { least: 0, most: 130 }, weightKg: { least: 1, most: 500 } } as const

export function readAnswers(container: ParentNode): Answers {
  const facts: Record<string, Answer | number> = {}
  const invalid: FactName[] = []
  const choices: Record<string, string> = {}
  for (const control of container.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    const { name, value } = control
    if (name === 'ageYears' || name === 'weightKg') {
      const number = readNumber(control as HTMLInputElement, LIMITS[name])
      if (number === 'invalid') invalid.push(name)
      else if (number !== null) facts[name] = number
    } else if (isAnswerFact(name)) {
      if ((control as HTMLInputElement).checked) facts[name] = value as Answer
    } else if (isChoice(name) && value !== '') {
      choices[name] = value
    }
  }
  return { facts, invalid, choices }
}

function readNumber(
  input: HTMLInputElement,
  { least, most }: { least: number; most: number },
): number | 'invalid' | null {
  const text = input.value.trim().replace(',', '.')
  if (text === '') return null
  const number = Number(text)
  if (!Number.isFinite(number) || number < least || number > most) return 'invalid'
  // Age counts in completed years.
  return input.name === 'ageYears' ? Math.floor(number) : number
}

const isAnswerFact = (name: string): name is AnswerFact => (ANSWER_FACTS as readonly string[]).includes(name)
const isChoice = (name: string): name is ChoiceName => (CHOICES as readonly string[]).includes(name)
