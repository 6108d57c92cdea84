// The extension's own pages in their states: popup, options, the pages to print. Each is opened in a tab of its own.

import type { Page } from 'puppeteer-core'
import { waitFor } from '../drive/wait-for'
import { keep, openPage, type Scene, type SceneSettings, type Subject } from './scene'
import type { Language } from './shot'

type PageState = (scene: Scene, language: Language) => Promise<Subject>

interface PopupOf {
  readonly path?: '/treatments.html' | '/nothing.html'
  readonly settings?: SceneSettings
  /** The page is read, and names are marked on it. */
  readonly isMarked?: boolean
}

/** The popup beside a page. @param use what is done in it before its picture. */
function popup(
  { path = '/treatments.html', settings, isMarked = false }: PopupOf,
  use = async (_: Page) => {},
): PageState {
  return async (scene, language) => {
    const { session } = scene
    await openPage(scene, path, language, settings)
    if (isMarked) await session.surface.waitFor('[data-part="marker"]')
    const tab = await session.openExtensionPage(`popup.html?tab=${await session.tabId()}`)
    await tab.waitForSelector('[data-part="state"]')
    await use(tab)
    return partOf(tab, 'body')
  }
}

/** A part of the options. */
function options(selector: string, use = async (_: Page) => {}): PageState {
  return async (scene, language) => {
    await openPage(scene, '/nothing.html', language)
    await scene.session.inExtension(keep, { counters: COUNTERS })
    const tab = await scene.session.openExtensionPage('options.html')
    await tab.waitForSelector(selector)
    await use(tab)
    return partOf(tab, selector)
  }
}

/** One of the two pages to print, as the screen shows it. */
function sheet(name: 'patient' | 'checklist'): PageState {
  return async (scene, language) => {
    await openPage(scene, '/nothing.html', language)
    await scene.session.inExtension(async (drugId) => {
      interface Api {
        readonly chrome: { readonly storage: { readonly session: { set(values: object): Promise<void> } } }
      }
      await (globalThis as unknown as Api).chrome.storage.session.set({ 'print-gallery': drugId })
    }, 'upadacitinib')
    const tab = await scene.session.openExtensionPage('print.html#gallery')
    const selector = `[data-sheet="${name}"]`
    await tab.waitForSelector(selector)
    return partOf(tab, selector)
  }
}

const COUNTERS = {
  since: '2026-11-02',
  openedByItself: 41,
  openedByHand: 12,
  dwell: { under3s: 5, under10s: 9, under30s: 24, under2min: 12, longer: 3 },
  closedUnder3s: 4,
  reasons: { 'risk-benefit-ratio': 2 },
}

export const EXTENSION_STATES = {
  'popup-found': popup(
    { isMarked: true },
    async (tab) => void (await tab.waitForSelector('[data-part="found"]')),
  ),
  'popup-nothing': popup({ path: '/nothing.html' }),
  'popup-site-off': popup({ settings: { sitesDeny: ['127.0.0.1'] } }),
  'popup-silent': popup({ settings: { silentMode: true } }, async (tab) => {
    // Nothing on the page tells that it was read; the popup says what it knows when it is opened.
    await waitFor('what was found', async () => {
      if ((await tab.$('[data-part="found"]')) !== null) return true
      await tab.evaluate(() => location.reload())
      await tab.waitForSelector('[data-part="state"]')
      return false
    })
  }),
  'popup-checklist': popup({ path: '/nothing.html' }, async (tab) => {
    await tab.click('[data-part="standalone"] > summary')
    await tab.select('select[name="drugId"]', 'filgotinib')
    await tab.waitForSelector('input[name="ageYears"]')
    await tab.type('input[name="ageYears"]', '70')
    await tab.select('select[name="indicationId"]', 'rheumatoid-arthritis')
    await tab.waitForSelector('[data-part="dose"]')
  }),
  'options-settings': options('form'),
  'options-records': options('[data-part="counters"]'),
  'options-status': options('[data-part="status"]', withoutVersions),
  'print-patient': sheet('patient'),
  'print-checklist': sheet('checklist'),
} as const satisfies Readonly<Record<string, PageState>>

/** Each release has another version and other hashes, which are no fault of the page. Their room stays. */
async function withoutVersions(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '[data-status="version"], [data-status="browser"], [data-status="pack"] { visibility: hidden }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}

function partOf(tab: Page, selector: string): Subject {
  return {
    page: tab,
    isInViewport: false,
    locate: async () => {
      await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      return waitFor(`${selector} to stand`, () =>
        tab.evaluate((wanted) => {
          const box = document.querySelector(wanted)?.getBoundingClientRect()
          if (!box || box.height === 0) return null
          return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height }
        }, selector),
      )
    },
    leave: () => tab.close(),
  }
}
