// A modal dialog makes the rest of the page inert: the card must be usable in it, and the dialog must stay as it was.

import { describe, expect, it } from 'vitest'
import { answerCard, CARD, markerOf, readyCard } from '../drive/answer-card'
import { fieldValue, focusedId } from './page-state'
import { BROWSERS, freshDemo, withSession } from './with-session'

describe.each(BROWSERS)('an order in a modal dialog in %s', (kind) => {
  const stage = withSession(kind)

  it('is marked, and its card can be answered and closed with the dialog left open', async () => {
    await freshDemo(stage)
    const { session } = stage
    const { surface } = session
    await session.click('#open-dialog')
    await session.typeInto('#dialog-drug', 'Rinvoq')
    await surface.waitFor(markerOf('upadacitinib'))
    await surface.waitFor(CARD)
    expect(await focusedId(session)).toBe('dialog-drug')
    await readyCard(session)
    await answerCard(session, { ageYears: 70, others: 'no', indicationId: 'rheumatoid-arthritis' })
    await surface.waitFor('[data-part="dose"]', { where: ({ text }) => /15 mg/.test(text) })
    await session.press('Escape')
    await surface.waitGone(CARD)
    const isOpen = await session.evaluate(
      () => document.querySelector<HTMLDialogElement>('dialog')?.open,
      null,
    )
    expect(isOpen).toBe(true)
    expect(await fieldValue(session, '#dialog-drug')).toBe('Rinvoq')
  })

  it('leaves nothing of us in the dialog once it is closed', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.click('#open-dialog')
    await session.typeInto('#dialog-drug', 'Rinvoq')
    await session.surface.waitFor(CARD)
    await session.surface.click('button[name="action"][value="close"]')
    await session.surface.waitGone(CARD)
    await session.click('#dialog-cancel')
    await session.surface.waitFor('[data-part="marker"]')
    await session.page.waitForFunction(() => document.querySelector('dialog vigie-jak') === null)
  })
})
