// The card as a prescriber uses it: it fits the screen, leaves the order free, goes where it is put, and is answered by
// a few keys.

import { describe, expect, it } from 'vitest'
import { CARD, radioOf, readyCard } from '../drive/answer-card'
import { checkAccessibility } from '../drive/check-accessibility'
import { openAndClose } from '../drive/leave-nothing'
import { type Box, type Session, VIEWPORT } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import { focusedPart, tabTo } from './focused-part'
import { focusedId } from './page-state'
import { BROWSERS, freshDemo, withSession } from './with-session'

const QUESTIONS = ['smoking', 'cardiovascular', 'malignancy', 'vte', 'recurrentInfection'] as const
const FOCUSED_KEY_LIMIT = 10

const cardBox = async ({ surface }: Session) => (await surface.waitFor(CARD)).box
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const isInside = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** The drug field, and the buttons of its form. */
const sparedBoxes = ({ evaluate }: Session): Promise<Box[]> =>
  evaluate(
    () =>
      [...document.querySelectorAll('#order-drug, #order-form button')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return { x, y, width, height }
      }),
    null,
  )

/** The page then shows an order and no patient. */
const hidePatient = ({ evaluate }: Session) =>
  evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('#patient-banner, .column.side'))
      part.style.visibility = 'hidden'
  }, null)

const DRUGS = ['Xeljanz', 'Olumiant', 'Rinvoq', 'Jyseleca', 'Cibinqo'] as const

/** A fourth fact beside age, tobacco and hypertension, on a page that says them already. */
const addFact = ({ evaluate }: Session) =>
  evaluate(() => {
    const part = document.createElement('section')
    part.innerHTML = '<h2>Antécédents</h2><ul><li>Embolie pulmonaire</li></ul>'
    document.querySelector('.column.side')?.prepend(part)
  }, null)

/** All that decides and all that acts; the folds may be a scroll away. */
const ESSENTIALS = [
  '.first-line',
  '[data-part="whose"]',
  '[data-part="suggestion"]',
  'button[value^="confirm/"]',
  'button[value^="reject/"]',
  'select[name="situation"]',
  'select[name="indicationId"]',
  '[name="ageYears"]',
  '[type="radio"]',
  '[data-part="unconfirmed"]',
  '[data-part="conclusion"]',
  '[data-part="dose"]',
  'button[value="copy-note"]',
  'button[value="copy-pharmacist-note"]',
  'button[value="print"]',
]

/** Parts of the card, by their text, that are shown only once it is scrolled. */
async function outOfSight(session: Session, selectors: readonly string[]): Promise<string[]> {
  const { surface } = session
  const body = (await surface.waitFor('.card-body')).box
  const inBody = await surface.shown(selectors.map((selector) => `.card-body ${selector}`).join())
  const all = await surface.shown(selectors.join())
  expect(all.length).toBeGreaterThan(QUESTIONS.length)
  const card = await cardBox(session)
  const isCut = ({ box }: { readonly box: Box }, within: Box) => !isInside(box, within)
  return [...inBody.filter((part) => isCut(part, body)), ...all.filter((part) => isCut(part, card))].map(
    ({ text, html }) => text || html,
  )
}

/** Words that do not fit into what they stand in. */
async function cutTexts({ surface }: Session): Promise<string[]> {
  const answers = await surface.read(
    (root) =>
      [...root.querySelectorAll<HTMLElement>('.card :is(p, q, span, legend, summary, button, label)')]
        .filter((node) => node.checkVisibility() && !node.closest('.visually-hidden, .sign, .verb, .answers'))
        .filter((node) => node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0)
        .map((node) => node.outerHTML),
    null,
  )
  return answers.flatMap(({ value }) => value)
}

const noAnswers = async ({ surface }: Session) => (await surface.parts('input[value="no"]:checked')).length

describe.each(BROWSERS)('the card in use in %s', (kind) => {
  const stage = withSession(kind)

  /** The card of a typed order, open by itself, with the focus still in the field; of a page that says nothing else. */
  async function orderOf(drug: string, { withPatient = false } = {}): Promise<Session> {
    const { session } = stage
    await freshDemo(stage)
    if (withPatient) await addFact(session)
    else await hidePatient(session)
    await session.typeInto('#order-drug', drug)
    await readyCard(session)
    if ((await focusedId(session)) === 'order-drug') return session
    // The intended use was just accepted with the mouse.
    return orderOf(drug, { withPatient })
  }

  it('shows the button that accepts the intended use without scrolling', async () => {
    const { session } = stage
    await freshDemo(stage)
    // Just installed: the page is read once the settings are there, and only what is typed from then on is an order.
    await session.surface.waitFor('[data-part="marker"]')
    await session.typeInto('#order-drug', 'Xeljanz')
    const { box } = await session.surface.waitFor('button[value="accept-intended-use"]')
    expect(isInside(box, await cardBox(session))).toBe(true)
    expect(isInside(box, { x: 0, y: 0, ...VIEWPORT })).toBe(true)
  })

  it.each(DRUGS)(
    'shows all that decides and acts for %s without scrolling, and covers neither the field nor the buttons of the order',
    async (drug) => {
      const session = await orderOf(drug)
      expect(await outOfSight(session, [...ESSENTIALS, '.batch'])).toEqual([])
      expect(await cutTexts(session)).toEqual([])
      const box = await cardBox(session)
      expect(isInside(box, { x: 0, y: 0, ...VIEWPORT })).toBe(true)
      const spared = await sparedBoxes(session)
      expect(spared.length).toBeGreaterThan(1)
      expect(spared.filter((other) => overlap(box, other))).toEqual([])
    },
  )

  it.each(DRUGS)('does so for %s with four facts of the page, each in its question', async (drug) => {
    const session = await orderOf(drug, { withPatient: true })
    const { surface } = session
    await surface.waitFor('[data-part="suggestion"][data-fact="vte"]')
    for (const fact of ['ageYears', 'smoking', 'cardiovascular', 'vte']) {
      expect(await surface.isShown(`.question:has([name="${fact}"]) [data-fact="${fact}"] q`)).toBe(true)
    }
    expect(await surface.isShown('[data-part="whose"]')).toBe(true)
    await surface.waitFor('[data-part="unconfirmed"]')
    expect(await outOfSight(session, ESSENTIALS)).toEqual([])
    expect(await cutTexts(session)).toEqual([])
    const targets = await surface.shown('.card :is(button, select, [type="radio"])')
    const small = targets.filter(({ box }) => Math.min(box.width, box.height) < 24)
    expect(small.map(({ html }) => html)).toEqual([])
    expect(isInside(await cardBox(session), { x: 0, y: 0, ...VIEWPORT })).toBe(true)
  })

  it('is answered in ten keys, all six questions', async () => {
    const session = await orderOf('Olumiant')
    let keys = 0
    const press = async (key: string) => {
      await session.press(key)
      keys++
    }
    await session.runCommand('open-card')
    keys++
    await waitFor('the focus in the card', async () => (await focusedPart(session)) === 'ageYears')
    for (const key of ['7', '0', 'Enter', 'n', 'n', 'n', 'n', 'n']) await press(key)
    await waitFor('all answers', async () => (await noAnswers(session)) === QUESTIONS.length)
    expect(await session.surface.value('input[name="ageYears"]')).toBe('70')
    await session.surface.waitFor('[data-part="indicator"]', {
      where: ({ text }) => /Restriction/.test(text),
    })
    expect(keys).toBeLessThanOrEqual(FOCUSED_KEY_LIMIT)
  })

  it('answers "none of these" in three keys, from the first question on, and takes it back in one', async () => {
    const session = await orderOf('Olumiant')
    await session.runCommand('open-card')
    await waitFor('the focus in the card', async () => (await focusedPart(session)) === 'ageYears')
    await session.press('a')
    await waitFor('all answers', async () => (await noAnswers(session)) === QUESTIONS.length)
    expect(await session.surface.value('input[name="ageYears"]')).toBe('')
    await session.surface.click('button[value="undo"]')
    await waitFor('no answer', async () => (await noAnswers(session)) === 0)
    // From inside the shortcut closes it.
    await session.runCommand('open-card')
    await session.surface.waitGone(CARD)
    expect(await focusedId(session)).toBe('order-drug')
  })

  it('is moved by pointer and by key, collapses, keeps its answers and remembers its place', async () => {
    const session = await orderOf('Olumiant')
    const { page, surface } = session
    const before = await cardBox(session)
    await page.mouse.move(before.x + 60, before.y + 8)
    await page.mouse.down()
    await page.mouse.move(200, 500, { steps: 4 })
    await page.mouse.up()
    const moved = await waitFor('the card to move', async () => {
      const box = await cardBox(session)
      return box.x < 300 && box
    })
    // The press on the head left the field alone.
    expect(await focusedId(session)).toBe('order-drug')

    await surface.typeInto('input[name="ageYears"]', '70')
    await tabTo(session, 'move', 'Shift+Tab')
    await session.press('ArrowRight')
    await waitFor('a step to the right', async () => (await cardBox(session)).x > moved.x + 20)
    await session.press('Tab')
    await session.press('Enter')
    await waitFor('the pill', async () => (await cardBox(session)).height < 60)
    expect(await surface.isShown(radioOf('smoking', 'yes'))).toBe(false)
    await session.press('Enter')
    await surface.waitFor(radioOf('smoking', 'yes'))
    expect(await surface.value('input[name="ageYears"]')).toBe('70')

    const last = await cardBox(session)
    await session.goto(`${stage.server.origin}/demo/`)
    await session.typeInto('#order-drug', 'Olumiant')
    await surface.waitFor(radioOf('smoking', 'yes'))
    const again = await cardBox(session)
    expect(Math.abs(again.x - last.x)).toBeLessThan(2)
    expect(Math.abs(again.y - last.y)).toBeLessThan(2)
  })

  it('closes by a press on its cross under which the page changes and the card is drawn anew', async () => {
    const { surface, page, evaluate } = await orderOf('Olumiant')
    await surface.typeInto('input[name="ageYears"]', '66')
    const { box } = await surface.waitFor('button[value="close"]')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await evaluate(() => {
      const field = document.getElementById('order-drug') as HTMLInputElement
      const form = field.form as HTMLFormElement
      form.replaceWith(form.cloneNode(true))
    }, null)
    await surface.waitFor('[data-part="cleared"]', { where: ({ text }) => text !== '' })
    await page.mouse.up()
    await surface.waitGone(CARD)
  })

  it('has no fault that axe finds, when it opens and when it is answered', async () => {
    const session = await orderOf('Xeljanz')
    const first = await checkAccessibility(session)
    expect(first.violations).toEqual([])
    expect(first.passes).toBeGreaterThan(10)
    await session.surface.click(radioOf('smoking', 'yes'))
    await session.surface.waitFor('select[name="alternative"]')
    expect((await checkAccessibility(session)).violations).toEqual([])
  })

  it.runIf(kind === 'chromium')('leaves no node and no listener, however often it is opened', async () => {
    const session = await orderOf('Xeljanz')
    await session.press('Escape')
    await session.surface.waitGone(CARD)
    expect(await openAndClose(session, 20)).toEqual({ nodes: 0, listeners: 0 })
  })
})
