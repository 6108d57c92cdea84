// No fatigue: the card opens by itself once per patient, drug and order form, also after the page was loaded again; what
// silences it is seen and lifted; its use is counted only where that is asked for.

import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { answerCard, CARD, markerOf, readyCard } from '../drive/answer-card'
import { staysTrue, waitFor } from '../drive/wait-for'
import { BROWSERS, freshDemo, type Stage, withSession } from './with-session'

const DRUG = 'tofacitinib'

describe.each(BROWSERS)('the card in %s', (kind) => {
  const stage = withSession(kind)

  const reload = async () => {
    await stage.session.goto(`${stage.server.origin}/demo/`)
    await stage.session.page.waitForSelector('#order-drug')
  }
  const openOptions = async () => {
    const options = await stage.session.openExtensionPage('options.html')
    await options.waitForSelector('[data-part="counters"]')
    return options
  }
  const order = async (prefix: 'order' | 'dialog' = 'order') => {
    const { session } = stage
    if (prefix === 'dialog') await session.click('#open-dialog')
    await session.typeInto(`#${prefix}-drug`, 'Xeljanz')
    await session.surface.waitFor(markerOf(DRUG))
  }
  /** @param remembered openings since the test began, this one included. */
  const opens = async (remembered = 1) => {
    await stage.session.surface.waitFor(CARD)
    await waitForMemory(stage, 'opened', remembered)
  }
  const staysClosed = () =>
    staysTrue('no card opens by itself', async () => !(await stage.session.surface.isShown(CARD)))
  const close = async () => {
    await stage.session.press('Escape')
    await stage.session.surface.waitGone(CARD)
  }
  const switchPatient = (name: string) =>
    stage.session
      .click('#switch-patient')
      .then(() =>
        stage.session.page.waitForFunction((text) => document.body.innerText.includes(text), {}, name),
      )
  const markerSays = (words: string) =>
    stage.session.surface.waitFor(markerOf(DRUG), {
      where: ({ attributes }) => (attributes['aria-label'] ?? '').includes(words),
    })

  it('opens once for a patient and a drug, also after the page was loaded again, and again for another patient', async () => {
    await freshDemo(stage)
    await order()
    await opens()
    await reload()
    await order()
    await staysClosed()
    await switchPatient('PATIENT ESSAI')
    await order()
    await opens(2)
    await close()
    await switchPatient('PATIENT TEST')
    await order()
    await staysClosed()
  })

  it('opens for another order of the same patient and drug only in another order form', async () => {
    await freshDemo(stage)
    await order()
    await opens()
    await close()
    await stage.session.press('Enter')
    await stage.session.page.waitForSelector('#orders li')
    await order()
    await staysClosed()
    await reload()
    await order('dialog')
    await opens(2)
    await reload()
    await order('dialog')
    await staysClosed()
  })

  it('leaves what was answered closed, says so on the marker and in the popup, and opens again on demand', async () => {
    await freshDemo(stage)
    const { session } = stage
    await order()
    await readyCard(session)
    await answerCard(session, { ageYears: 70, others: 'no', indicationId: 'rheumatoid-arthritis' })
    await waitForMemory(stage, 'answered')
    await reload()
    await order('dialog')
    await markerSays("déjà répondu pour ce patient, aujourd'hui")
    await staysClosed()
    const popup = await openPopup(stage)
    const answered = `[data-part="answered"][data-drug="${DRUG}"]`
    await popup.waitForSelector(answered)
    await popup.click(`${answered} button`)
    await waitFor('the popup without it', async () => (await popup.$(answered)) === null)
    await popup.close()
    await session.page.bringToFront()
    await reload()
    await order('dialog')
    await opens()
  })

  it('is silent for this patient when asked, shows it in the badge, and opens again when that is lifted', async () => {
    await freshDemo(stage)
    const { session } = stage
    await order()
    await readyCard(session)
    await session.surface.click('details.quiet > summary')
    await session.surface.click('button[value="quiet-patient"]')
    await session.surface.waitFor('button[value="open-patient"]')
    await badgeSays(stage, /^\(\d+\)$/, /pour ce patient/)
    await reload()
    await order('dialog')
    await markerSays("ne s'ouvre plus d'elle-même pour ce patient")
    await staysClosed()
    await session.press('Escape')
    await switchPatient('PATIENT ESSAI')
    await order()
    await opens()
    await reload()
    const popup = await openPopup(stage)
    await popup.waitForSelector('[data-part="quiet"] button[value="open-patient"]')
    await popup.click('button[value="open-patient"]')
    await popup.waitForSelector('button[value="quiet-patient"]')
    await popup.close()
    await session.page.bringToFront()
    await order('dialog')
    await opens()
  })

  it('is silent on a site when asked, for every patient, with underlines and markers, and can be lifted', async () => {
    await freshDemo(stage)
    const { session } = stage
    const popup = await openPopup(stage)
    await popup.waitForSelector('button[value="quiet-site"]')
    await popup.click('button[value="quiet-site"]')
    await popup.waitForSelector('button[value="open-site"]')
    await session.page.bringToFront()
    await order()
    await markerSays("ne s'ouvre plus d'elle-même sur ce site")
    await staysClosed()
    await badgeSays(stage, /^\(\d+\)$/, /sur ce site/)
    await switchPatient('PATIENT ESSAI')
    await order()
    await staysClosed()
    await popup.bringToFront()
    await popup.click('button[value="open-site"]')
    await popup.waitForSelector('button[value="quiet-site"]')
    await popup.close()
    await session.page.bringToFront()
    await badgeSays(stage, /^\d+$/, /concerné/)
    await reload()
    await order()
    await opens()
  })

  it('counts nothing until records are on; then numbers alone, which the options show and delete', async () => {
    await freshDemo(stage)
    const { session } = stage
    await order()
    await readyCard(session)
    await close()
    const before = await openOptions()
    expect(await counted(before, 'openedByItself')).toBeNull()
    await before.select('select[name="records"]', 'local')
    await before.click('button[type="submit"]')
    await waitFor('the setting', async () => /Enregistré/.test(await textOf(before, '[role="status"]')))
    await before.close()
    await session.page.bringToFront()
    await reload()
    await order('dialog')
    await readyCard(session)
    await close()
    const stored = await waitFor('a card to be counted', () =>
      session.inExtension(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<{ counters?: object }> } } }
        }
        const { counters } = await chrome.storage.local.get('counters')
        return counters ? JSON.stringify(counters) : null
      }, null),
    )
    expect(stored).not.toMatch(/xeljanz|tofacitinib|DEMO|PATIENT|127\.0\.0\.1/i)
    const after = await openOptions()
    expect(await counted(after, 'openedByItself')).toBe('1')
    await after.click('button[name="deleteCounters"]')
    await waitFor('no counter', async () => (await counted(after, 'openedByItself')) === null)
    await after.close()
  })
})

const textOf = (page: Page, selector: string) =>
  page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector)

/** A number as the options show it; null when they show none. */
const counted = (options: Page, counter: string) =>
  options.evaluate((id) => document.querySelector(`[data-counter="${id}"] td`)?.textContent ?? null, counter)

async function openPopup({ session }: Stage): Promise<Page> {
  const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId()}`)
  await popup.waitForSelector('[data-part="state"]')
  return popup
}

/** What is told to the background is remembered a moment later. */
function waitForMemory({ session }: Stage, kind: string, atLeast = 1): Promise<true> {
  return waitFor(`${atLeast} of "${kind}" to be remembered`, async () => {
    const count = await session.inExtension(async (prefix: string) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(keys: null): Promise<object> } } }
      }
      return Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith(prefix))
        .length
    }, `remembered:${kind}:`)
    return count >= atLeast
  }).then(() => true)
}

async function badgeSays(stage: Stage, text: RegExp, title: RegExp): Promise<void> {
  const { session } = stage
  const tabId = await session.tabId()
  await waitFor(`the badge to say ${text}`, async () => {
    const badge = await session.inExtension(async (id: number) => {
      interface Api {
        action: {
          getBadgeText(of: { tabId: number }): Promise<string>
          getTitle(of: { tabId: number }): Promise<string>
        }
      }
      const { chrome } = globalThis as unknown as { chrome: Api }
      return {
        text: await chrome.action.getBadgeText({ tabId: id }),
        title: await chrome.action.getTitle({ tabId: id }),
      }
    }, tabId)
    return text.test(badge.text) && title.test(badge.title)
  })
}
