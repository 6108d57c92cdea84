// The steps of a prescriber in the card, by mouse and keys: used by the tests and by `npm start`.

import type { Session } from './session'

export const CARD = '[data-part="card"]'

/** Groups of the checklist that are answered yes, no or don't know. `recurrentInfection` is asked for one drug only. */
export const QUESTIONS = ['smoking', 'cardiovascular', 'malignancy', 'vte', 'recurrentInfection'] as const
export type Question = (typeof QUESTIONS)[number]
export type Answer = 'yes' | 'no' | 'unknown'

export interface CardAnswers {
  readonly ageYears?: number
  readonly indicationId?: string
  /** For every question that the card asks and `answers` does not name. */
  readonly others?: Answer
  readonly answers?: { readonly [question in Question]?: Answer }
}

export const markerOf = (drugId: string) => `[data-part="marker"][data-drug="${drugId}"]`
export const radioOf = (question: Question, answer: Answer) =>
  `input[type="radio"][name="${question}"][value="${answer}"]`

/** Waits for the card and accepts the intended use, which is asked once per installation. */
export async function readyCard({ surface }: Session): Promise<void> {
  const accept = 'button[value="accept-intended-use"]'
  // The first line stands there only once the rules have arrived.
  await surface.waitFor(`${CARD} [data-part="first-line"]`)
  if (await surface.isShown(accept)) {
    await surface.click(accept)
    await surface.waitGone(accept)
  }
  // What the page says of the patient comes into the rows, and what is below moves.
  await surface.waitGone('[data-part="whose"][aria-busy="true"]')
}

/** Opens the card of a drug by its marker, unless it opened by itself. */
export async function openCard(session: Session, drugId: string): Promise<void> {
  if (!(await session.surface.isShown(CARD))) await session.surface.click(markerOf(drugId))
  await readyCard(session)
}

export async function answerCard({ surface }: Session, given: CardAnswers): Promise<void> {
  const { ageYears, indicationId, others, answers = {} } = given
  if (indicationId !== undefined) await surface.choose('select[name="indicationId"]', indicationId)
  if (ageYears !== undefined) await surface.typeInto('input[name="ageYears"]', String(ageYears))
  for (const question of QUESTIONS) {
    const answer = answers[question] ?? others
    if (answer === undefined || (await surface.parts(radioOf(question, answer))).length === 0) continue
    await surface.click(radioOf(question, answer))
  }
}
