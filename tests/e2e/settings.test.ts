// Settings act live on open pages, and the options say what is in force. A policy reaches the pages by the settings
// that the background leaves for them; here they are left by the test, since no test can write a policy's own storage.

import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { CARD } from '../drive/answer-card'
import { staysTrue, waitFor } from '../drive/wait-for'
import { highlightedTexts } from './page-state'
import { BROWSERS, freshDemo, type Stage, withSession } from './with-session'

const MARKER = '[data-part="marker"]'
const ORDER = '<h1>Bon</h1><div id="note"><p>OLUMIANT</p></div><p>RINVOQ</p>'

interface Api {
  action: {
    getBadgeText(words: { tabId: number }): Promise<string>
    getTitle(words: { tabId: number }): Promise<string>
  }
  storage: {
    local: {
      get(key: string): Promise<{ settings: { values: object } }>
      set(values: object): Promise<void>
    }
  }
}

const textOf = (page: Page, selector: string) =>
  page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector)

async function badgeOf({ session }: Stage): Promise<{ text: string; title: string }> {
  const tabId = await session.tabId()
  return session.inExtension(async (id: number) => {
    const { chrome } = globalThis as unknown as { chrome: Api }
    return {
      text: await chrome.action.getBadgeText({ tabId: id }),
      title: await chrome.action.getTitle({ tabId: id }),
    }
  }, tabId)
}

/** Leaves settings for the pages as the background does; gives back those that were there. */
async function leaveSettings({ session }: Stage, values: object): Promise<object> {
  return session.inExtension(async (changed: object) => {
    const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage
    const { settings } = await local.get('settings')
    await local.set({ settings: { ...settings, values: { ...settings.values, ...changed } } })
    return settings.values
  }, values)
}

async function switchInOptions({ session }: Stage, name: string): Promise<void> {
  const options = await session.openExtensionPage('options.html')
  await options.waitForSelector(`#${name}`)
  await options.click(`#${name}`)
  await options.click('button[type="submit"]')
  await waitFor('the settings to be saved', async () =>
    /Enregistré/.test(await textOf(options, '[role="status"]')),
  )
  await options.close()
  await session.page.bringToFront()
}

const isGone = ({ session }: Stage) =>
  session.evaluate(() => document.querySelector('vigie-jak') === null && CSS.highlights.size === 0, null)

describe.each(BROWSERS)('settings in %s', (kind) => {
  const stage = withSession(kind, { '/order.html': ORDER })

  it('switched off they take markers, underlines and card from open pages, and bring them back without a reload', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.surface.waitFor(MARKER)
    await session.runCommand('open-card')
    await session.surface.waitFor(`${CARD} h2`)
    await session.evaluate(() => Object.assign(globalThis, { isSamePage: true }), null)
    await switchInOptions(stage, 'enabled')
    await waitFor('the page to be left alone', () => isGone(stage))
    await waitFor('the badge', async () => (await badgeOf(stage)).text === 'off')
    await switchInOptions(stage, 'enabled')
    await session.surface.waitFor(MARKER)
    await waitFor('a count in the badge', async () => /^[1-9]/.test((await badgeOf(stage)).text))
    // No answer and no card comes back with it.
    expect(await session.surface.isShown(CARD)).toBe(false)
    expect(await session.evaluate(() => 'isSamePage' in globalThis, null)).toBe(true)
  })

  it('in silent mode they show nothing on the page, and say that warnings are off', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.surface.waitFor(MARKER)
    await switchInOptions(stage, 'silentMode')
    await waitFor('the page to be left alone', () => isGone(stage))
    await waitFor('the badge', async () => (await badgeOf(stage)).text === 'muet')
    expect((await badgeOf(stage)).title).toContain('les avertissements sont coupés')
    const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId()}`)
    await waitFor('the count', async () => (await textOf(popup, '[data-part="found"]')) !== '')
    expect(await textOf(popup, '[data-part="state"]')).toMatch(/^Mode silencieux/)
    await popup.close()
    await session.page.bringToFront()
    // Also of a page that is opened now, and when a card is asked for.
    await session.goto(`${stage.server.origin}/order.html`)
    await waitFor('the badge', async () => (await badgeOf(stage)).text === 'muet')
    await session.runCommand('open-card')
    await staysTrue('nothing on the page', () => isGone(stage))
    await switchInOptions(stage, 'silentMode')
    await session.surface.waitFor(MARKER)
  })

  it('of an organisation act at once: watched drugs, and areas that are orders', async () => {
    const { session } = stage
    await freshDemo(stage, '/order.html')
    await waitFor('both names', async () => (await highlightedTexts(session)).length === 2)
    const before = await leaveSettings(stage, { drugs: ['upadacitinib'] })
    await waitFor('one name', async () => (await highlightedTexts(session)).join() === 'RINVOQ')
    await leaveSettings(stage, before)
    await waitFor('both names', async () => (await highlightedTexts(session)).length === 2)
    expect(await session.surface.isShown(CARD)).toBe(false)
    // Declared an order, the note opens the card by itself.
    await leaveSettings(stage, { orderSelectors: { localhost: ['#note'], '127.0.0.1': ['#note'] } })
    await session.surface.click('details.more > summary')
    const why = await session.surface.waitFor('[data-part="why"]')
    expect(why.text).toContain('zone désignée par votre organisation')
    await leaveSettings(stage, before)
  })

  it('are shown with their origin beside versions, hashes and permissions, and can be copied', async () => {
    const { session } = stage
    const options = await session.openExtensionPage('options.html')
    await options.waitForSelector('[data-part="status"]')
    const { releases } = JSON.parse(readFileSync('rules/releases.json', 'utf8')) as {
      releases: { pack: string; version: string; sha256: string }[]
    }
    const packs = await options.$$eval('[data-status="pack"]', (lines) =>
      lines.map(({ textContent }) => textContent ?? ''),
    )
    expect(packs.length).toBeGreaterThan(0)
    for (const line of packs) {
      expect(
        releases.some(({ version, sha256 }) => line.includes(`${version}, SHA-256 ${sha256}`)),
        line,
      ).toBe(true)
    }
    expect(await textOf(options, '[data-status="browser"]')).toMatch(/^(Chrome|Firefox)\/\d/)
    expect(await textOf(options, '[data-status="permissions"]')).toBe('scripting, storage')
    expect(await textOf(options, '[data-status="where"]')).toMatch(/^Sur toutes les pages/)
    expect(await textOf(options, '[data-status="faults"]')).toBe('')
    await options.click('[data-part="copy-report"]')
    await waitFor('the report to be copied', async () =>
      /Rapport copié|Sélectionner le texte/.test(await textOf(options, '[data-part="status"]')),
    )
    await options.close()
  })

  it('have a self-test that reads every kind of place as expected', async () => {
    const page = await stage.session.openExtensionPage('self-test.html')
    await page.waitForSelector('[data-part="verdict"][data-is-over="true"]')
    const missing = await page.$$eval('.missing', (rows) => rows.map(({ textContent }) => textContent))
    expect(missing).toEqual([])
    expect(await textOf(page, '[data-part="verdict"]')).toMatch(
      /^Tout a été lu comme attendu : (\d+) sur \1\.$/,
    )
    await page.close()
  })
})
