// Two patients on one page: the banner of the open one, and a list of others. The organisation says by selectors where the
// patient stands; then nobody else on the page is taken for the patient, and nobody at all where those areas are not there.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerCard, CARD, openCard, readyCard } from '../drive/answer-card'
import { leavePolicy } from '../drive/leave-policy'
import { openSession } from '../drive/open-session'
import { servePages } from '../drive/serve'
import { staysTrue, waitFor } from '../drive/wait-for'
import { BROWSERS, openAfresh, type Stage } from './with-session'

const AGE = 'input[name="ageYears"]'
const POLICY = {
  sitesAllow: ['127.0.0.1'],
  patientSelectors: { '127.0.0.1': ['#banner', '.problems'] },
}

const banner = (name: string, birth: string, age: number) =>
  `<header id="banner"><b>Nom : ${name}</b> <span>Né(e) le ${birth} (${age} ans)</span></header>`
const ALICE = banner('TEST Alice', '14/03/1958', 68)
const OTHERS = `<aside><h2>Autres patients du service</h2><ul id="others">
  <li>Nom : ESSAI Bruno, né le 02/11/1994 (32 ans), fumeur</li></ul></aside>`
const ORDER = `<form aria-label="Prescription" onsubmit="return false"><label>Médicament <input id="order-drug" name="drug">
  </label> <label>Posologie <input name="dose"></label></form>`
const page = (body: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Dossier</title><body>${body}`

const PAGES = {
  '/chart': page(`${ALICE}<ul class="problems"><li>Infarctus du myocarde en 2016</li></ul>${ORDER}${OTHERS}`),
  '/list': page(ORDER + OTHERS),
  '/order': page(ORDER + OTHERS),
  '/above': page(`${ALICE}<iframe id="order" src="/order" width="1100" height="560"></iframe>`),
}

describe.each(BROWSERS)('the patient areas of an organisation in %s', (kind) => {
  const stage = {} as { session: Stage['session']; server: Stage['server'] }
  beforeAll(async () => {
    stage.server = await servePages(PAGES)
    stage.session = await openSession(kind, kind === 'firefox' ? { managedValues: POLICY } : {})
    if (kind === 'chromium') await leavePolicy(stage.session, POLICY)
  })
  afterAll(async () => {
    await stage.session?.close()
    await stage.server?.close()
  })

  const open = (path: string) => openAfresh(stage, path)
  const fill = async (whose: RegExp, frame = stage.session.page.mainFrame()) => {
    const { session } = stage
    await session.typeInto('#order-drug', 'Xeljanz', frame)
    await readyCard(session)
    await session.surface.waitFor('[data-part="whose"]', { where: ({ text }) => whose.test(text) })
    await answerCard(session, { ageYears: 77 })
  }
  const popupSays = async () => {
    const { session } = stage
    const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId()}`)
    await popup.waitForSelector('[data-part="areas"]')
    const text = await popup.$eval('[data-part="areas"]', (line) => line.textContent ?? '')
    await popup.close()
    await session.page.bringToFront()
    return text
  }

  it('choose the banner of the open one, and answers go when another one comes into it', async () => {
    await open('/chart')
    await fill(/68 ans, né\(e\) en 1958/)
    const { surface } = stage.session
    await surface.waitFor('[data-part="suggestion"][data-fact="cardiovascular"]')
    expect(await surface.isShown('[data-part="suggestion"][data-fact="smoking"]')).toBe(false)
    expect(await popupSays()).toMatch(/^Patient lu dans les seules zones/)
    // Whoever comes into the list is not the patient.
    await stage.session.evaluate(() => {
      document.querySelector('#others')?.append(document.querySelector('#others li')?.cloneNode(true) as Node)
    }, null)
    await staysTrue('the answers stay', async () => (await surface.value(AGE)) === '77')
    await stage.session.evaluate(
      (next: string) => {
        const header = document.querySelector('#banner')
        if (header) header.outerHTML = next
      },
      banner('ESSAI Bruno', '02/11/1994', 32),
    )
    await waitFor('the answers to go', async () => (await surface.value(AGE)) === '')
    await surface.waitFor('[data-part="whose"]', { where: ({ text }) => /1994/.test(text) })
  })

  it('are those of all frames of the tab', async () => {
    await open('/above')
    const frame = await waitFor('the frame', async () =>
      stage.session.page.frames().find((one) => one.url().endsWith('/order')),
    )
    await fill(/68 ans, né\(e\) en 1958/, frame)
  })

  it('say nobody where they are not on the page: answers live in the open card only', async () => {
    const { session } = stage
    await open('/list')
    await fill(/Aucune des zones du patient indiquées par votre organisation n'est visible/)
    expect(await popupSays()).toMatch(/^Aucune des zones/)
    await session.surface.waitFor(CARD)
    await session.press('Escape')
    await session.surface.waitGone(CARD)
    await openCard(session, 'tofacitinib')
    expect(await session.surface.value(AGE)).toBe('')
  })
})
