// The card in each of its states, brought there as a prescriber does: the name is typed, the card is answered.

import { answerCard, CARD, type CardAnswers } from '../drive/answer-card'
import type { Box, Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import { openPage, type Scene, type SceneSettings, type Subject } from './scene'
import type { Language } from './shot'

interface Opening {
  readonly drug?: string
  readonly path?: '/order.html' | '/patient.html'
  readonly settings?: SceneSettings
  readonly isIntendedUseAccepted?: boolean
}

type CardState = (scene: Scene, language: Language) => Promise<Subject>

/** @param use what is done in the card before its picture. */
function card(opening: Opening = {}, use: (session: Session) => Promise<void> = async () => {}): CardState {
  return async (scene, language) => {
    await openCard(scene, language, opening)
    await use(scene.session)
    await releaseFocus(scene.session)
    return cardOf(scene.session)
  }
}

const answered = (drug: string, answers: CardAnswers): CardState =>
  card({ drug }, (session) => answerCard(session, answers))

/** Opens a fold, and scrolls to what it holds. */
const unfold = (summary: string) => async (session: Session) => {
  await session.surface.click(summary)
  await session.surface.read(
    (root, wanted) => root.querySelector(wanted)?.parentElement?.scrollIntoView({ block: 'start' }),
    summary,
  )
}

export const CARD_STATES = {
  'card-intended-use': card({ isIntendedUseAccepted: false }),
  'card-first': card(),
  'card-patient-facts': card({ path: '/patient.html' }, async ({ surface }) => {
    await surface.waitFor('[data-part="unconfirmed"]')
  }),
  'card-half-answered': answered('Xeljanz', {
    ageYears: 58,
    answers: { smoking: 'no', cardiovascular: 'unknown' },
  }),
  'card-invalid-age': answered('Xeljanz', { ageYears: 580, answers: { smoking: 'no' } }),
  'card-restriction': answered('Olumiant', {
    ageYears: 70,
    indicationId: 'rheumatoid-arthritis',
    answers: { smoking: 'yes' },
    others: 'no',
  }),
  'card-caution': answered('Xeljanz', {
    ageYears: 50,
    indicationId: 'rheumatoid-arthritis',
    answers: { vte: 'yes' },
    others: 'no',
  }),
  'card-dose-reduced': answered('Rinvoq', {
    ageYears: 68,
    indicationId: 'ulcerative-colitis-maintenance',
    others: 'no',
  }),
  'card-reminder': answered('Rinvoq', { ageYears: 40, indicationId: 'rheumatoid-arthritis', others: 'no' }),
  'card-out-of-scope': answered('Olumiant', { indicationId: 'covid-19' }),
  'card-collapsed': card({}, async (session) => {
    await session.surface.click(`${CARD} button[value="collapse"]`)
    await session.surface.waitFor(`${CARD}.collapsed`)
  }),
  'card-reference': card({ settings: { mode: 'reference' } }),
  'card-why': card({}, unfold('details.more > summary')),
  'card-record': card({}, unfold('details.record > summary')),
  'card-help': card({}, unfold('#question-cardiovascular')),
  // The ring of the focus: the one state in which the focus stays.
  'card-focus': async (scene, language) => {
    await openCard(scene, language, {})
    const { session } = scene
    await session.surface.waitFor(`${CARD} input[name="ageYears"]:focus`)
    await session.press('Tab')
    await session.surface.waitFor(`${CARD} summary:focus`)
    return cardOf(scene.session)
  },
} as const satisfies Readonly<Record<string, CardState>>

async function openCard(scene: Scene, language: Language, opening: Opening): Promise<void> {
  const { drug = 'Xeljanz', path = '/order.html', settings, isIntendedUseAccepted = true } = opening
  const { session } = scene
  await openPage(scene, path, language, settings, { isIntendedUseAccepted })
  await session.typeInto('#order-drug', drug)
  await session.surface.waitFor(CARD)
  // On a small screen a card that nobody asked for begins collapsed.
  await session.runCommand('open-card')
  // The command goes by way of the background; the card that opened by itself stands there meanwhile.
  await session.surface.waitFor(`${CARD} :focus`)
  await session.surface.waitFor(`${CARD} [data-part="first-line"]`)
  const isForm = isIntendedUseAccepted && settings?.mode !== 'reference'
  if (isForm) await session.surface.waitFor('[data-part="whose"]', { where: isPatientRead })
  // What the background says of quiet sites comes a moment after the rules.
  if (isForm) await session.surface.waitFor(`${CARD} details.quiet`)
}

const isPatientRead = ({ text }: { text: string }) => text !== '' && !/…$/.test(text)

/** No caret, which blinks; and the pointer away from whatever answers to it. */
export async function releaseFocus({ surface, page }: Session): Promise<void> {
  await surface.read((root) => (root.activeElement as HTMLElement | null)?.blur(), null)
  await page.mouse.move(1, 1)
}

function cardOf({ surface, page }: Session): Subject {
  return {
    page,
    isInViewport: true,
    locate: () => waitFor('the card to stand', async () => steadyBox(surface)),
    leave: async () => {},
  }
}

async function steadyBox(surface: Session['surface']): Promise<Box | undefined> {
  return (await surface.shown(CARD))[0]?.box
}
