// The frames of a tab act as one: one card where there is room for it, one marker a drug, one walk. And a card that
// another frame carries never outlives its mention.

import type { Frame } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { answerCard, CARD, markerOf, readyCard } from '../drive/answer-card'
import { staysTrue, waitFor } from '../drive/wait-for'
import { frameOf } from './frame-of'
import { BROWSERS, type Stage, withSession } from './with-session'

const AGE = 'input[name="ageYears"]'
const MARKER = '[data-part="marker"]'
const HINT = '[data-part="hint"]'

const page = (body: string) => `<!doctype html><html lang="fr"><title>Cadres</title><body>${body}`
const orderForm = `<form aria-label="Prescription" onsubmit="return false">
  <label>Médicament <input id="order-drug" name="drug"></label> <label>Posologie <input name="dose"></label></form>`
const list = (...lines: string[]) =>
  page(`<h2>Traitements</h2>${lines.map((line) => `<p>${line}</p>`).join('')}`)

const PAGES: Readonly<Record<string, string>> = {
  '/order': page(orderForm),
  '/order-line': page(
    `<form aria-label="Prescription"><h3>Posologie</h3><p id="line">Xeljanz 5 mg</p><button>Signer</button></form>`,
  ),
  '/empty': page('<p>Rien ici</p>'),
  '/xeljanz': list('Xeljanz 5 mg, un comprimé'),
  '/xeljanz-rinvoq': list('Xeljanz 5 mg, un comprimé', 'Rinvoq 15 mg, un comprimé'),
  '/olumiant': list('Olumiant 4 mg, un comprimé'),
  // The order's frame is far too small for a card.
  '/small': page(`<h1>PATIENT TEST</h1><iframe id="small" src="/order" width="300" height="120"></iframe>
    <iframe id="list" src="/olumiant" width="300" height="150"></iframe>`),
  '/small-line': page(
    '<h1>PATIENT TEST</h1><iframe id="small" src="/order-line" width="300" height="120"></iframe>',
  ),
  '/frameset': `<html><title>Cadres</title><frameset cols="300,*,320"><frame id="small" src="/order">
    <frame src="/empty"><frame src="/olumiant"></frameset></html>`,
  '/same-drug': page(`<div style="height:260px;overflow:auto" id="pane">
    <iframe id="first" src="/xeljanz" width="600" height="240"></iframe><div style="height:2000px"></div></div>
    <iframe id="second" src="/xeljanz-rinvoq" width="600" height="340"></iframe>`),
  '/two-orders': page(`<iframe id="first" src="/order" width="640" height="340"></iframe>
    <iframe id="second" src="/order" width="640" height="340"></iframe>`),
  '/walk': page(`<iframe id="first" src="/xeljanz-rinvoq" width="400" height="200"></iframe>
    <iframe src="/empty" width="100" height="100"></iframe>
    <iframe id="last" src="/olumiant" width="400" height="200"></iframe>`),
  '/no-size': page('<iframe id="first" src="/xeljanz" width="0" height="0" frameborder="0"></iframe>'),
}

describe.each(BROWSERS)('frames that act as one in %s', (kind) => {
  const stage = withSession(kind, PAGES)

  const open = async ({ session, server }: Stage, path: string) => {
    await session.goto('about:blank')
    await session.goto(server.origin + path)
  }
  const valueIn = (frame: Frame) =>
    frame.evaluate(() => document.querySelector<HTMLInputElement>('#order-drug')?.value)
  const typeOrder = async (name: string, id = 'small') => {
    const frame = await frameOf(stage.session, id)
    await stage.session.typeInto('#order-drug', name, frame)
    return frame
  }
  /** The card of the order in the small frame, answered for a smoker of 77. */
  const answeredElsewhere = async (path: string) => {
    const { session } = stage
    await open(stage, path)
    if (path === '/small-line') await session.surface.waitFor(CARD)
    else await typeOrder('Xeljanz')
    await readyCard(session)
    await answerCard(session, { ageYears: 77, answers: { smoking: 'yes' } })
    expect(await session.surface.value(AGE)).toBe('77')
    return frameOf(stage.session, 'small')
  }

  it('shows the card of a small frame in the top frame, beside it, and lets the order be written on', async () => {
    const { session } = stage
    const { surface } = session
    await open(stage, '/small')
    const small = await typeOrder('Xeljanz')
    const card = await surface.waitFor(CARD)
    expect(card.frame).toBe(session.page.mainFrame())
    expect(await surface.shown(CARD)).toHaveLength(1)
    const box = await (await small.frameElement())?.boundingBox()
    expect(card.box.x).toBeGreaterThanOrEqual((box?.x ?? 0) + (box?.width ?? 0))
    await session.page.keyboard.type(' 5 mg')
    expect(await valueIn(small)).toBe('Xeljanz 5 mg')

    await readyCard(session)
    await answerCard(session, { ageYears: 70, others: 'no', indicationId: 'rheumatoid-arthritis' })
    await surface.waitFor('[data-part="dose"]', { where: ({ text }) => /5 mg/.test(text) })
    expect(await surface.text('[data-part="conclusion"]')).toMatch(/65 ans/)

    await session.press('Escape')
    await surface.waitGone(CARD)
    await waitFor('the field to have the focus again', () => small.evaluate(() => document.hasFocus()))
    await session.page.keyboard.type('!')
    expect(await valueIn(small)).toBe('Xeljanz 5 mg!')
    await staysTrue('the card stays closed', async () => !(await surface.isShown(CARD)))
  })

  it('shows it in the largest pane of a frameset', async () => {
    const { session } = stage
    await open(stage, '/frameset')
    const small = await typeOrder('Xeljanz')
    const card = await session.surface.waitFor(CARD)
    expect(card.frame.url()).toBe(`${stage.server.origin}/empty`)
    await readyCard(session)
    await answerCard(session, { ageYears: 70, answers: { smoking: 'no' } })
    await session.surface.click('button[name="action"][value="close"]')
    await session.surface.waitGone(CARD)
    await waitFor('the field to have the focus again', () => small.evaluate(() => document.hasFocus()))
  })

  it('closes the card when the frame of its mention is removed', async () => {
    await answeredElsewhere('/small')
    await stage.session.evaluate(() => document.querySelector('#small')?.remove(), null)
    await stage.session.surface.waitGone(CARD)
  })

  it('closes the card when the frame of its mention goes to another page', async () => {
    const small = await answeredElsewhere('/small')
    await stage.session.evaluate(() => location.assign('/xeljanz'), null, small)
    await waitFor('the answers to go', async () => (await stage.session.surface.value(AGE)) !== '77')
    await stage.session.surface.waitGone(CARD)
  })

  it('drops the answers when the mention is replaced in its frame', async () => {
    const small = await answeredElsewhere('/small-line')
    await stage.session.evaluate(
      () => {
        const next = document.createElement('p')
        next.textContent = 'Xeljanz 5 mg'
        document.querySelector('#line')?.replaceWith(next)
      },
      null,
      small,
    )
    await waitFor('the answers to go', async () => (await stage.session.surface.value(AGE)) !== '77')
    await stage.session.surface.waitFor('[data-part="cleared"]', {
      where: ({ text }) => /effacées/.test(text),
    })
  })

  it('closes the card when the mention goes from its frame', async () => {
    const small = await answeredElsewhere('/small-line')
    await stage.session.evaluate(() => document.querySelector('#line')?.remove(), null, small)
    await stage.session.surface.waitGone(CARD)
  })

  it('keeps the card through a sleep of the background, and closes it with its mention after it', async () => {
    const small = await answeredElsewhere('/frameset')
    const { session } = stage
    await session.sleepBackground()
    // Answered by the background that this starts again.
    await session.runCommand('next-mention')
    await session.surface.waitFor(HINT)
    expect(await session.surface.value(AGE)).toBe('77')
    await session.sleepBackground()
    await session.evaluate(() => location.assign('/empty'), null, small)
    await session.surface.waitGone(CARD)
  })

  it('drops the answers when the address of the tab changes around them', async () => {
    await answeredElsewhere('/small')
    await stage.session.evaluate(() => history.pushState(null, '', '/small?patient=2'), null)
    await waitFor('the answers to go', async () => (await stage.session.surface.value(AGE)) !== '77')
  })

  it('drops the answers of a card inside a frame when the address of the tab changes', async () => {
    const { session } = stage
    await open(stage, '/two-orders')
    await typeOrder('Xeljanz', 'first')
    await readyCard(session)
    await answerCard(session, { ageYears: 77, answers: { smoking: 'yes' } })
    await session.evaluate(() => history.pushState(null, '', '/two-orders?patient=2'), null)
    await waitFor('the answers to go', async () => (await session.surface.value(AGE)) !== '77')
  })

  it('has one marker for a drug in two frames, and it comes back when the first frame is gone', async () => {
    const { session } = stage
    const { surface } = session
    const markedFrames = async () => (await surface.shown(markerOf('tofacitinib'))).map(({ frame }) => frame)
    const isMarkedOnlyIn = (frame: Frame) =>
      waitFor(`one marker, in ${frame.url()}`, async () => {
        const frames = await markedFrames()
        return frames.length === 1 && frames[0] === frame
      })
    await open(stage, '/same-drug')
    const [first, second] = [await frameOf(stage.session, 'first'), await frameOf(stage.session, 'second')]
    await isMarkedOnlyIn(first)
    expect((await surface.shown(markerOf('upadacitinib'))).map(({ frame }) => frame)).toEqual([second])

    const scrollPane = (top: number) =>
      session.evaluate((y: number) => document.querySelector('#pane')?.scrollTo(0, y), top)
    await scrollPane(1000)
    await waitFor('the marker in the second frame', async () => (await markedFrames()).includes(second))
    await scrollPane(0)
    await isMarkedOnlyIn(first)
    await session.evaluate(() => document.querySelector('#first')?.remove(), null)
    await isMarkedOnlyIn(second)
  })

  it('lists a drug of two frames once, and opens one card at a time', async () => {
    const { session } = stage
    const { surface } = session
    await open(stage, '/same-drug')
    await surface.waitFor(markerOf('upadacitinib'))
    const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId()}`)
    const found = await waitFor('both drugs in the popup', async () => {
      const lines = await popup.$$eval('[data-part="found"]', (all) =>
        all.map((line) => line.textContent ?? ''),
      )
      return lines.length === 2 && lines
    })
    expect(found[0]).toMatch(/tofacitinib.*: 2/)
    await popup.close()
    await session.page.bringToFront()

    await surface.click(markerOf('tofacitinib'))
    await readyCard(session)
    await surface.click(markerOf('upadacitinib'))
    await surface.waitFor(CARD, { where: ({ text }) => /Rinvoq/.test(text) })
    await waitFor('one card', async () => (await surface.shown(CARD)).length === 1)
  })

  it('opens by itself once for a drug that is ordered in two frames', async () => {
    const { session } = stage
    const { surface } = session
    await open(stage, '/two-orders')
    const first = await typeOrder('Xeljanz', 'first')
    expect((await surface.waitFor(CARD)).frame).toBe(first)
    await session.press('Escape')
    await surface.waitGone(CARD)
    const second = await typeOrder('Xeljanz', 'second')
    await surface.waitFor(MARKER, { where: ({ frame }) => frame === second })
    await staysTrue('no second card', async () => !(await surface.isShown(CARD)))
    await session.page.keyboard.type(' Olumiant')
    expect((await surface.waitFor(CARD)).frame).toBe(second)
  })

  it('walks through the mentions of all frames and begins again', async () => {
    const { session } = stage
    await open(stage, '/walk')
    for (const drug of ['tofacitinib', 'upadacitinib', 'baricitinib'])
      await session.surface.waitFor(markerOf(drug))
    for (const name of ['Xeljanz', 'Rinvoq', 'Olumiant', 'Xeljanz']) {
      await session.runCommand('next-mention')
      await session.surface.waitFor(HINT, { where: ({ text }) => text.startsWith(name) })
      await waitFor('one hint', async () => (await session.surface.shown(HINT)).length === 1)
    }
    await session.press('Enter')
    await session.surface.waitFor(CARD, { where: ({ text }) => /Xeljanz/.test(text) })
  })

  it('opens the card where the prescriber works, by the shortcut', async () => {
    const { session } = stage
    await open(stage, '/walk')
    await session.surface.waitFor(markerOf('baricitinib'))
    await session.click('p', await frameOf(stage.session, 'last'))
    await session.runCommand('open-card')
    await session.surface.waitFor(CARD, { where: ({ text }) => /Olumiant/.test(text) })
    await session.runCommand('open-card')
    await session.surface.waitGone(CARD)
  })

  it('neither shows nor counts what is in a frame without a size, until it has one', async () => {
    const { session } = stage
    await open(stage, '/no-size')
    const countInPopup = async () => {
      const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId()}`)
      await popup.waitForSelector('[data-part="state"]')
      const count = (await popup.$$('[data-part="found"]')).length
      await popup.close()
      await session.page.bringToFront()
      return count
    }
    await frameOf(stage.session, 'first')
    expect(await countInPopup()).toBe(0)
    await staysTrue('no marker', async () => !(await session.surface.isShown(MARKER)), 500)
    await session.evaluate(() => {
      const frame = document.querySelector('#first') as HTMLIFrameElement
      frame.width = '600'
      frame.height = '200'
    }, null)
    await session.surface.waitFor(markerOf('tofacitinib'))
    expect(await countInPopup()).toBe(1)
  })
})
