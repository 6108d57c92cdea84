// Never an answer of another patient: every way in which a page can go on to the next one under an open card.

import type { Frame } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { answerCard, CARD, openCard, readyCard } from '../drive/answer-card'
import { staysTrue, waitFor } from '../drive/wait-for'
import { frameOf } from './frame-of'
import { BROWSERS, openAfresh, withSession } from './with-session'

const AGE = 'input[name="ageYears"]'
const WHOSE = '[data-part="whose"]'

const ALICE =
  '<strong>Nom : TEST Alice</strong> <span>Né(e) le 14/03/1958 (68 ans)</span> <span>IPP : 8001234567</span>'
const BRUNO =
  '<strong>Nom : ESSAI Bruno</strong> <span>Né(e) le 02/11/1994 (32 ans)</span> <span>IPP : 8007654321</span>'

const page = (body: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Dossier</title><body>${body}`
const banner = (patient: string) => `<header id="banner">${patient}</header>`
/** The page keeps this very form for every patient: only the header says that it is another one. */
const order = `<form aria-label="Prescription" onsubmit="return false">
  <label>Médicament <input id="order-drug" name="drug"></label> <label>Posologie <input name="dose"></label></form>`
const problems = (...lines: string[]) =>
  `<section><h2>Problèmes</h2><ul id="problems">${lines.map((line) => `<li>${line}</li>`).join('')}</ul></section>`
const frame = (id: string, src: string) =>
  `<iframe id="${id}" src="${src}" width="1100" height="560"></iframe>`

const PAGES: Readonly<Record<string, string>> = {
  '/alice': page(banner(ALICE) + problems('Tabac : 1 paquet par jour') + order),
  '/bruno': page(banner(BRUNO) + problems('Dermatite atopique') + order),
  '/list': page(`<table><tr><th>Nom</th><th>Né(e) le</th><th>IPP</th></tr>
    <tr><td>TEST Alice</td><td>14/03/1958</td><td>8001234567</td></tr>
    <tr><td>ESSAI Bruno</td><td>02/11/1994</td><td>8007654321</td></tr></table>${order}`),
  '/order': page(order),
  '/banner-above': page(banner(ALICE) + frame('order', '/order')),
  /** A frame that asks its server who is the patient now. */
  '/current': page(
    `<script>document.write(localStorage.patient === 'bruno' ? \`${banner(BRUNO)}\` : \`${banner(ALICE)}\`)</script>`,
  ),
  '/banner-beside': page(
    `<iframe id="header" src="/current" width="1100" height="80"></iframe>${frame('order', '/order')}`,
  ),
}

describe.each(BROWSERS)('answers and their patient in %s', (kind) => {
  const stage = withSession(kind, PAGES)

  const open = (path: string) => openAfresh(stage, path)
  const whoseIs = (words: RegExp) =>
    stage.session.surface.waitFor(WHOSE, { where: ({ text }) => words.test(text) })
  const fill = async (whose: RegExp, frame?: Frame) => {
    const { session } = stage
    await session.typeInto('#order-drug', 'Xeljanz', frame)
    await readyCard(session)
    await whoseIs(whose)
    await answerCard(session, { ageYears: 77, answers: { smoking: 'yes' } })
    expect(await session.surface.value(AGE)).toBe('77')
  }
  /** The card of a patient of 68, answered for one of 77. */
  const answered = async (path: string) => {
    await open(path)
    await fill(
      /68 ans, né\(e\) en 1958/,
      path.startsWith('/banner') ? await frameOf(stage.session, 'order') : undefined,
    )
  }
  const showInBanner = (patient: string, frame?: Frame) =>
    stage.session.evaluate(
      (html: string) => {
        const header = document.querySelector('#banner')
        if (header) header.innerHTML = html
      },
      patient,
      frame,
    )
  const answersAreGone = async () => {
    const { surface } = stage.session
    await waitFor('the answers to go', async () => (await surface.value(AGE)) === '')
    await surface.waitFor('[data-part="cleared"]', { where: ({ text }) => /effacées/.test(text) })
    const radios = await surface.read((root) => root.querySelectorAll('input:checked').length, null)
    expect(radios.map(({ value }) => value).filter((count) => count > 0)).toEqual([])
  }

  it('keep to a page that shows the same patient, whatever else changes on it', async () => {
    await answered('/alice')
    await stage.session.evaluate(() => {
      const line = document.createElement('li')
      line.textContent = 'Hypertension artérielle'
      document.querySelector('#problems')?.append(line)
    }, null)
    await showInBanner(ALICE)
    await stage.session.surface.waitFor('[data-part="suggestion"][data-fact="cardiovascular"]')
    expect(await stage.session.surface.value(AGE)).toBe('77')
  })

  it('go when the page puts another patient into its header, under the same address', async () => {
    await answered('/alice')
    await showInBanner(BRUNO)
    await answersAreGone()
    await whoseIs(/32 ans, né\(e\) en 1994/)
    expect(await stage.session.surface.isShown(CARD)).toBe(true)
  })

  it('go when the header in the frame above shows another patient', async () => {
    await answered('/banner-above')
    await showInBanner(BRUNO)
    await answersAreGone()
    await whoseIs(/1994/)
  })

  it('go when the frame with the header is reloaded for another patient', async () => {
    await open('/order')
    await stage.session.evaluate(() => localStorage.removeItem('patient'), null)
    await answered('/banner-beside')
    const header = await frameOf(stage.session, 'header')
    await stage.session.evaluate(
      () => {
        localStorage.patient = 'bruno'
        location.reload()
      },
      null,
      header,
    )
    await answersAreGone()
    await whoseIs(/1994/)
  })

  it('go when the page does not say any more who is shown', async () => {
    await answered('/alice')
    await stage.session.evaluate(() => document.querySelector('#banner')?.remove(), null)
    await answersAreGone()
    await whoseIs(/ne dit pas quel patient/)
  })

  it('go when the page comes to show two patients', async () => {
    await answered('/alice')
    await stage.session.evaluate((html: string) => {
      const second = document.createElement('header')
      second.innerHTML = html
      document.body.append(second)
    }, BRUNO)
    await answersAreGone()
  })

  it('are of nobody on a list of patients, and live in the open card only', async () => {
    const { session } = stage
    await open('/list')
    await fill(/ne dit pas quel patient/)
    await staysTrue('the answers stay', async () => (await session.surface.value(AGE)) === '77')
    await session.press('Escape')
    await session.surface.waitGone(CARD)
    await openCard(session, 'tofacitinib')
    expect(await session.surface.value(AGE)).toBe('')
  })

  it('do not come back with the page before, from the cache or not', async () => {
    const { session, server } = stage
    await answered('/alice')
    await session.page.goto(`${server.origin}/bruno`)
    await session.surface.waitGone(CARD)
    await session.typeInto('#order-drug', 'Xeljanz')
    await readyCard(session)
    expect(await session.surface.value(AGE)).toBe('')
    await whoseIs(/1994/)
    await session.evaluate(() => void setTimeout(() => history.back()), null)
    await waitFor('the page before', () =>
      session
        .evaluate(() => location.pathname === '/alice' && document.readyState === 'complete', null)
        .catch(() => false),
    )
    await staysTrue('no answer', async () => (await session.surface.value(AGE)) !== '77', 500)
    await session.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#order-drug')
      if (field) field.value = ''
    }, null)
    await session.typeInto('#order-drug', 'Xeljanz')
    await openCard(session, 'tofacitinib')
    expect(await session.surface.value(AGE)).toBe('')
    await whoseIs(/1958/)
    // From a page taken back from the cache puppeteer waits in vain for its own navigations in Firefox.
    await session.evaluate(() => void setTimeout(() => location.assign('/order')), null)
    await session.surface.waitGone(CARD)
  })

  it('are not those of another tab, and are not shown again before their patient was read', async () => {
    const { session, server } = stage
    await answered('/alice')
    const other = await session.page.browser().newPage()
    try {
      await other.goto(`${server.origin}/bruno`)
      await other.bringToFront()
      await waitFor('the first tab to be hidden', () => session.evaluate(() => document.hidden, null))
      // The card of the hidden tab is not to be seen at all.
      await session.surface.waitGone(CARD)
      await session.page.bringToFront()
      await session.surface.waitFor(CARD)
      expect(await session.surface.value(AGE)).toBe('77')
      await whoseIs(/1958/)

      await other.bringToFront()
      await session.surface.waitGone(CARD)
      await showInBanner(BRUNO)
      await session.page.bringToFront()
      await session.surface.waitFor(CARD)
      expect(await session.surface.value(AGE)).toBe('')
      await whoseIs(/1994/)
    } finally {
      await other.close()
    }
  })

  it('are given to what the page says by one key each', async () => {
    const { session } = stage
    await open('/alice')
    await session.typeInto('#order-drug', 'Xeljanz')
    await readyCard(session)
    const first = 'button[value="confirm/ageYears/68"]'
    await session.surface.waitFor(first)
    expect(await session.surface.value(AGE)).toBe('')
    await session.surface.waitFor('[data-part="unconfirmed"]', { where: ({ text }) => /âge/.test(text) })
    await session.surface.read((root, wanted) => root.querySelector<HTMLElement>(wanted)?.focus(), first)
    await session.press('Enter')
    await waitFor('the age to be confirmed', async () => (await session.surface.value(AGE)) === '68')
    await session.press('Enter')
    await session.surface.waitFor('[data-fact="smoking"][data-standing="confirmed"]')
    await session.surface.waitFor('[data-part="indicator"]', {
      where: ({ text }) => /Restriction/.test(text),
    })
  })
})
