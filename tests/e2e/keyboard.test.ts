// The whole way without a mouse: type, reach the card, answer, close, be back in the field.

import { describe, expect, it } from 'vitest'
import { type Answer, CARD, type Question } from '../drive/answer-card'
import type { Session } from '../drive/session'
import { tabTo } from './focused-part'
import { fieldValue, focusedId } from './page-state'
import { BROWSERS, freshDemo, withSession } from './with-session'

async function chooseByArrows(session: Session, question: Question, answer: Answer): Promise<void> {
  await tabTo(session, question)
  const checked = () => session.surface.value(`input[name="${question}"]:checked`)
  for (let step = 0; step < 3 && (await checked()) !== answer; step++) await session.press('ArrowDown')
  expect(await checked()).toBe(answer)
}

describe.each(BROWSERS)('the keyboard alone in %s', (kind) => {
  const stage = withSession(kind)

  it('leads through the card and back into the field', async () => {
    await freshDemo(stage)
    const { session } = stage
    const { surface } = session
    await session.typeInto('#order-drug', 'Xeljanz')
    await surface.waitFor(CARD)
    await tabTo(session, 'accept-intended-use')
    await session.press('Enter')
    await surface.waitGone('button[value="accept-intended-use"]')
    await tabTo(session, 'ageYears')
    await session.press('Control+a')
    await session.page.keyboard.type('70')
    for (const question of ['smoking', 'cardiovascular', 'malignancy', 'vte'] as const)
      await chooseByArrows(session, question, 'no')
    await surface.waitFor('[data-part="indicator"]', { where: ({ text }) => /Restriction/.test(text) })
    await session.press('Escape')
    await surface.waitGone(CARD)
    expect(await focusedId(session)).toBe('order-drug')
    expect(await fieldValue(session, '#order-drug')).toBe('Xeljanz')
  })
})
