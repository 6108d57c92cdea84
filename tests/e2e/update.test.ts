// An update under open pages: no answer given to the old version stays readable, nothing is reloaded, and badge and
// popup say where the page has to be loaded again. Chromium leaves the old script on the page, cut off, and starts no
// new one; Firefox ends the old one, leaves its host and starts the new one.

import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { answerCard, openCard, readyCard } from '../drive/answer-card'
import { waitFor } from '../drive/wait-for'
import { BROWSERS, freshDemo, type Stage, withSession } from './with-session'

const MARKER = '[data-part="marker"]'
const RELOAD = /rechargez cette page quand vous le pourrez/i
/** Of the page itself: our name, another shape. */
const LOOKALIKE = '<vigie-jak popover="manual" id="own">un élément de la page</vigie-jak>'
const PAGES = { '/note.html': `<h1>Note</h1><p>OLUMIANT</p>${LOOKALIKE}`, '/empty.html': '<h1>Rien</h1>' }

interface Api {
  action: {
    getBadgeText(words: { tabId: number }): Promise<string>
    getTitle(words: { tabId: number }): Promise<string>
  }
  runtime: { getManifest(): { version: string } }
  storage: { local: { set(values: object): Promise<void> } }
  tabs: { query(words: object): Promise<{ id: number; url?: string }[]> }
}

describe.each(BROWSERS)('an update under open pages in %s', (kind) => {
  const stage = withSession(kind, PAGES)

  const version = () =>
    stage.session.inExtension(
      () => (globalThis as unknown as { chrome: Api }).chrome.runtime.getManifest().version,
      null,
    )
  const badgeOf = (address: string) =>
    stage.session.inExtension(async (wanted: string) => {
      const { action, tabs } = (globalThis as unknown as { chrome: Api }).chrome
      const tab = (await tabs.query({})).find(({ url }) => url === wanted)
      if (!tab) throw new Error(`no tab shows ${wanted}`)
      return {
        text: await action.getBadgeText({ tabId: tab.id }),
        title: await action.getTitle({ tabId: tab.id }),
      }
    }, address)
  const openTab = async (address: string): Promise<Page> => {
    const page = await stage.session.page.browser().newPage()
    await page.goto(address)
    return page
  }

  it('leaves no old answer readable, says what to do in badge and popup, and works again after a reload', async () => {
    await freshDemo(stage)
    const { session } = stage
    const { surface } = session
    await session.typeInto('#order-drug', 'Xeljanz')
    await readyCard(session)
    await answerCard(session, {
      ageYears: 77,
      indicationId: 'rheumatoid-arthritis',
      others: 'no',
      answers: { smoking: 'yes' },
    })
    await surface.waitFor('[data-part="indicator"]', { where: ({ text }) => /Restriction/.test(text) })
    await session.evaluate(() => Object.assign(globalThis, { isSamePage: true }), null)
    const before = await version()
    await session.sleepBackground()

    await session.updateExtension()

    await waitFor('the old answers to go', async () => {
      const parts = [
        ...(await surface.shown('input:checked')),
        ...(await surface.shown('[data-part="conclusion"]')),
      ]
      return parts.length === 0 && (await surface.value('input[name="ageYears"]')) !== '77'
    })
    expect(await version()).not.toBe(before)
    expect(await session.evaluate(() => 'isSamePage' in globalThis, null)).toBe(true)
    const [screenText = ''] = await session.evaluate(() => [document.body.innerText], null)
    expect(screenText).toContain('PATIENT TEST')
    await session.page.bringToFront()
    const address = session.page.url()
    const { title } = await waitFor('the badge', async () => {
      const badge = await badgeOf(address)
      return badge.text.includes('↻') && badge
    })
    expect(title).toMatch(RELOAD)
    // Whoever asks later asks the page itself: nothing has to be remembered.
    await session.sleepBackground()
    expect(await popupText(stage)).toMatch(RELOAD)

    await session.page.reload()
    await session.page.bringToFront()
    await session.typeInto('#order-drug', 'Xeljanz')
    // Where the new version runs on the old page it may have opened for this order before.
    await openCard(session, 'tofacitinib')
    expect(await surface.value('input[name="ageYears"]')).toBe('')
    await waitFor('a count alone', async () => /^[1-9]$/.test((await badgeOf(address)).text))
    expect(await popupText(stage)).not.toMatch(/rechargez/i)
  })

  it('asks for no reload of a page on which we do not run, and says so of every other tab', async () => {
    const { session, server } = stage
    const elsewhere = server.origin.replace('127.0.0.1', 'localhost')
    await session.goto(`${server.origin}/note.html`)
    await session.surface.waitFor(MARKER)
    await session.inExtension(async () => {
      const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage
      await local.set({ userSettings: { sitesDeny: ['localhost'] } })
    }, null)
    const tabs = [await openTab(`${server.origin}/empty.html`), await openTab(`${elsewhere}/note.html`)]
    await session.page.bringToFront()
    await waitFor('the site to be off', async () => (await badgeOf(`${elsewhere}/note.html`)).text === 'off')

    await session.updateExtension()

    const isHereAgain = kind === 'firefox'
    await waitFor('the badge of the first tab', async () =>
      (await badgeOf(`${server.origin}/note.html`)).text.includes('↻'),
    )
    await waitFor('the badge where we do not run', async () => {
      const { text, title } = await badgeOf(`${elsewhere}/note.html`)
      return text === 'off' && /désactivé pour ce site/.test(title) && !/rechargez/i.test(title)
    })
    // Nothing was there that had to be removed: where the new version runs, there is nothing to say.
    await waitFor('the badge of the page without a name', async () => {
      const { text } = await badgeOf(`${server.origin}/empty.html`)
      return text === (isHereAgain ? '' : '↻')
    })
    // A marker of the old version leads nowhere any more, and goes; one of the new version opens the card.
    await session.surface.click(MARKER)
    if (isHereAgain) await readyCard(session)
    else await session.surface.waitGone(MARKER)
    const own = await session.evaluate(() => document.querySelector('#own')?.textContent, null)
    expect(own).toBe('un élément de la page')
    const options = await session.openExtensionPage('options.html')
    const faults = '[data-status="faults"]'
    await options.waitForSelector(faults)
    const told = await options.$eval(faults, (list) => list.textContent ?? '')
    if (isHereAgain) expect(told).toMatch(/update: Error: a page held a host of an earlier version/)
    else expect(told).toBe('')
    await options.close()
    for (const tab of tabs) await tab.close()
  })
})

async function popupText({ session }: Stage): Promise<string> {
  const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId()}`)
  await popup.waitForSelector('[data-part="state"]')
  const text = await popup.$eval('main', (main) => main.textContent ?? '')
  await popup.close()
  await session.page.bringToFront()
  return text.replaceAll('\u00a0', ' ')
}
