// The main job: a drug typed into an order opens the card, and the answers give the restriction and the dose.

import { describe, expect, it } from 'vitest'
import { answerCard, CARD, markerOf, openCard, radioOf, readyCard } from '../drive/answer-card'
import { staysTrue } from '../drive/wait-for'
import { fieldValue, focusedId } from './page-state'
import { BROWSERS, freshDemo, withSession } from './with-session'

const ANSM = /alternative thérapeutique appropriée/

describe.each(BROWSERS)('an order typed in %s', (kind) => {
  const stage = withSession(kind)

  it('marks the field and opens the card by itself, once, without taking the focus', async () => {
    await freshDemo(stage)
    const { session } = stage
    const { surface } = session
    await session.typeInto('#order-drug', 'Xeljanz')
    await surface.waitFor(markerOf('tofacitinib'))
    await surface.waitFor(CARD)
    expect(await surface.shown(CARD)).toHaveLength(1)
    expect(await focusedId(session)).toBe('order-drug')

    await session.press('Escape')
    await surface.waitGone(CARD)
    await session.page.keyboard.type(' 5 mg')
    await staysTrue('the card stays closed', async () => !(await surface.isShown(CARD)))
    expect(await fieldValue(session, '#order-drug')).toBe('Xeljanz 5 mg')
    expect(await surface.isShown(markerOf('tofacitinib'))).toBe(true)
  })

  it('shows the sentence of the ANSM and the dose of the indication for a patient of 70', async () => {
    await freshDemo(stage)
    const { session } = stage
    const { surface } = session
    await session.typeInto('#order-drug', 'Xeljanz')
    await readyCard(session)
    await answerCard(session, { ageYears: 70, others: 'no', indicationId: 'rheumatoid-arthritis' })
    await surface.waitFor('[data-part="dose"]', {
      where: ({ text }) => /5 mg/.test(text) && /11 mg/.test(text),
    })
    const conclusion = await surface.text('[data-part="conclusion"]')
    expect(conclusion).toMatch(ANSM)
    expect(conclusion).toMatch(/65 ans/)
    expect(await surface.text('[data-part="first-line"]')).toMatch(ANSM)
    expect((await surface.text('[data-part="first-line"]')).length).toBeLessThanOrEqual(140)
    expect(await surface.text('[data-part="indicator"]')).toMatch(/Restriction/)
    expect(await surface.html()).toMatch(/href="https:\/\/ansm\.sante\.fr/)

    await answerCard(session, { indicationId: 'ulcerative-colitis-induction' })
    await surface.waitFor('[data-part="dose"]', { where: ({ text }) => /10 mg/.test(text) })
  })

  it('says what is missing while an answer is unknown', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.typeInto('#order-drug', 'Xeljanz')
    await readyCard(session)
    await answerCard(session, { ageYears: 40, others: 'no', answers: { vte: 'unknown' } })
    const { text } = await session.surface.waitFor('[data-part="indicator"]', {
      where: ({ text }) => !/Restriction/.test(text),
    })
    expect(text).toMatch(/À compléter/)
  })

  it('closes with Escape and gives the focus back to the field', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.typeInto('#order-drug', 'Xeljanz')
    await readyCard(session)
    await answerCard(session, { ageYears: 70 })
    expect(await focusedId(session)).not.toBe('order-drug')
    await session.press('Escape')
    await session.surface.waitGone(CARD)
    expect(await focusedId(session)).toBe('order-drug')
    expect(await fieldValue(session, '#order-drug')).toBe('Xeljanz')
  })

  it('forgets the answers when the card is closed', async () => {
    await freshDemo(stage)
    const { session } = stage
    const { surface } = session
    await session.typeInto('#order-drug', 'Xeljanz')
    await readyCard(session)
    await answerCard(session, { ageYears: 77, answers: { smoking: 'yes' } })
    await surface.click('button[name="action"][value="close"]')
    await surface.waitGone(CARD)
    await openCard(session, 'tofacitinib')
    expect(await surface.value('input[name="ageYears"]')).not.toBe('77')
    const checked = await surface.read(
      (root) => root.querySelectorAll('input[type="radio"]:checked').length,
      null,
    )
    expect(checked.map(({ value }) => value).filter((count) => count > 0)).toEqual([])
    expect(await surface.isShown(radioOf('smoking', 'yes'))).toBe(true)
  })

  it('sees the drug that the page puts into the field by script when an option is chosen', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.typeInto('#order-drug', 'rinv')
    await session.press('ArrowDown')
    await session.press('Enter')
    expect(await fieldValue(session, '#order-drug')).toMatch(/^RINVOQ 15 mg/)
    await readyCard(session)
    expect(await session.surface.text('[data-part="first-line"]')).toMatch(/Rinvoq/i)
  })

  it('drops answers and card when the page shows another patient under the same address', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.typeInto('#order-drug', 'Xeljanz')
    await readyCard(session)
    await answerCard(session, { ageYears: 77, answers: { smoking: 'yes' } })
    await session.click('#switch-patient')
    await session.page.waitForFunction(() => document.body.innerText.includes('PATIENT ESSAI'))
    await session.surface.waitGone('[data-part="conclusion"]')
    expect(await session.surface.value('input[name="ageYears"]')).not.toBe('77')
  })
})
