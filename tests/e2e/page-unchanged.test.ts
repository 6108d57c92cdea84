// Promise P1 and P2 as the page sees them: the same page is used with and without the extension, and watches itself.

import { describe, expect, it } from 'vitest'
import { answerCard, CARD, markerOf, readyCard } from '../drive/answer-card'
import { forgetSession } from '../drive/forget-session'
import type { Session } from '../drive/session'
import { HOST } from '../drive/surface'
import { countEvents, eventsOfHost, mutationsOfHost, mutationsOfPage } from './compare-observed'
import { observed, observedPage } from './observe-page'
import { printedContent } from './printed-content'
import { BROWSERS, type Stage, withSession } from './with-session'

const PAGES = { '/demo/': observedPage('demo') }

/** What the page may notice of a visit to the card: its own field, typed into, is left and entered again. */
const OWN_FIELD = /^(blur|change|focus|focusin|focusout) input#order-drug trusted$/

async function typeOrder({ session, server }: Stage, waitForUs: (session: Session) => Promise<unknown>) {
  await session.goto(`${server.origin}/demo/`)
  await session.typeInto('#order-drug', 'Xeljanz')
  await waitForUs(session)
}

/** Ctrl+A, Ctrl+C in the page, Ctrl+V into a field: what a prescriber's copy holds. */
async function copyAll({ session, server }: Stage, waitForUs: (session: Session) => Promise<unknown>) {
  await session.goto(`${server.origin}/demo/dossier`)
  await waitForUs(session)
  await session.click('h1')
  await session.press('Control+a')
  await session.press('Control+c')
  await session.click('#reply')
  await session.press('Control+v')
  return session.evaluate(() => document.querySelector<HTMLTextAreaElement>('#reply')?.value ?? '', null)
}

describe.each(BROWSERS)('what a page can notice in %s', (kind) => {
  const ours = withSession(kind, PAGES)
  const plain = withSession(kind, PAGES, { withExtension: false })
  const nothing = async () => {}
  const marker = ({ surface }: Session) => surface.waitFor('[data-part="marker"]')

  it('sees only our host under <html> when a name is typed, and no event or message of ours', async () => {
    await typeOrder(plain, nothing)
    await typeOrder(ours, async ({ surface }) => {
      await surface.waitFor(markerOf('tofacitinib'))
      await surface.waitFor(CARD)
    })
    const control = await observed(plain.session)
    const seen = await observed(ours.session)
    expect(mutationsOfPage(seen)).toEqual(mutationsOfPage(control))
    expect(mutationsOfHost(seen).filter((line) => line.startsWith('childList'))).toEqual([
      `childList html +${HOST} -`,
    ])
    expect(countEvents(seen)).toEqual(countEvents(control))
    expect(eventsOfHost(seen)).toEqual([])
    expect(seen.messages).toEqual(control.messages)
  })

  it('sees nothing but its own field being left while the card is used and closed', async () => {
    const { session } = ours
    // The card opened for this order before.
    await session.goto('about:blank')
    await forgetSession(session)
    await session.page.bringToFront()
    await typeOrder(ours, async ({ surface }) => surface.waitFor(CARD))
    await observed(session, { forget: true })
    await readyCard(session)
    await answerCard(session, { ageYears: 70, others: 'no', indicationId: 'rheumatoid-arthritis' })
    await session.surface.waitFor('[data-part="dose"]')
    await session.surface.click('button[name="action"][value="close"]')
    await session.surface.waitGone(CARD)
    const seen = await observed(session)
    expect(mutationsOfPage(seen)).toEqual([])
    expect(Object.keys(countEvents(seen)).filter((line) => !OWN_FIELD.test(line))).toEqual([])
    expect(seen.messages).toEqual([])
  })

  it('is copied as without the extension', async () => {
    const control = await copyAll(plain, nothing)
    expect(control).toContain('BARICITINIB 2 mg (OLUMIANT 2 mg)')
    expect(await copyAll(ours, marker)).toBe(control)
  })

  it('is printed as without the extension', async () => {
    const url = (stage: Stage) => `${stage.server.origin}/demo/dossier`
    await plain.session.goto(url(plain))
    await ours.session.goto(url(ours))
    await marker(ours.session)
    const control = await printedContent(plain.session)
    expect(control.glyphs.length).toBeGreaterThan(1_000)
    expect(control.colours.length).toBeGreaterThan(1)
    expect(await printedContent(ours.session)).toEqual(control)
  })
})
