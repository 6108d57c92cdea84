// The part of a session that both browsers share, over puppeteer's page. What only one browser can do, or does in
// its own way, comes in as `Abilities`.

import type { Browser, Frame, Page } from 'puppeteer-core'
import type { ExtensionCopy } from './extension-copy'
import type { BrowserKind } from './find-browser'
import { portable } from './portable'
import type { Appearance, Session } from './session'
import { type FindRoots, Surface } from './surface'

export interface Abilities {
  readonly findRoots: FindRoots
  setAppearance(appearance: Appearance): Promise<void>
  /** A tab that shows `url`, an address of the extension; behind the page unless `inFront`. */
  openExtensionUrl(url: string, inFront: boolean): Promise<Page>
  /** After each navigation, so that the page has the focus as it would have for a person. */
  focusPage(): Promise<void>
  runCommand(name: string): Promise<void>
  sleepBackground(): Promise<void>
  /** "chrome-extension://ID/" or "moz-extension://UUID/". */
  extensionRoot(): Promise<string>
}

export interface SessionParts {
  readonly kind: BrowserKind
  readonly browser: Browser
  readonly page: Page
  readonly copy: ExtensionCopy
  readonly abilities: Abilities
}

/** A file of the extension that runs no script of its own, shown in a tab to use the extension's API from there. */
const QUIET_FILE = 'manifest.json'

export function browserSession({ kind, browser, page, copy, abilities }: SessionParts): Session {
  let quietTab: Page | undefined

  const inExtension = async <R, A>(run: (words: A) => R | Promise<R>, words: A): Promise<R> => {
    // The browser closes it when the extension is updated.
    if (quietTab?.isClosed()) quietTab = undefined
    quietTab ??= await abilities.openExtensionUrl((await abilities.extensionRoot()) + QUIET_FILE, false)
    return (await quietTab.evaluate(portable(run), words)) as R
  }

  const find = async (selector: string, frame: Frame) => {
    const element = await frame.waitForSelector(selector, { visible: true })
    if (element === null) throw new Error(`The page has no ${selector}.`)
    return element
  }

  const click = async (selector: string, frame: Frame = page.mainFrame()) => {
    const element = await find(selector, frame)
    await element.click()
    await element.dispose()
  }

  return {
    kind,
    page,
    surface: new Surface(page, abilities.findRoots),
    goto: async (url) => {
      await page.goto(url)
      await abilities.focusPage()
    },
    evaluate: async <R, A>(run: (words: A) => R | Promise<R>, words: A, frame: Frame = page.mainFrame()) =>
      (await frame.evaluate(portable(run), words)) as R,
    beforePageScripts: async (run) => void (await page.evaluateOnNewDocument(portable(run))),
    typeInto: async (selector, text, frame) => {
      await click(selector, frame)
      await page.keyboard.type(text)
    },
    press: async (keys) => pressKeys(page, keys),
    click,
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: async (path, clip) =>
      void (await page.screenshot({ path: path as `${string}.png`, ...(clip ? { clip } : {}) })),
    setAppearance: abilities.setAppearance,
    openExtensionPage: async (path) =>
      abilities.openExtensionUrl((await abilities.extensionRoot()) + path, true),
    inExtension,
    runCommand: abilities.runCommand,
    sleepBackground: abilities.sleepBackground,
    tabId: () => inExtension(findTab, page.url()),
    updateExtension: async () => {
      await quietTab?.close()
      quietTab = undefined
      await copy.bumpVersion()
      await browser.installExtension(copy.folder)
    },
    close: async () => {
      await browser.close()
      await copy.remove()
    },
  }
}

/** Keys of the clipboard: Chromium's protocol does the editing only when the command is named; Firefox needs no name. */
const COMMANDS: Readonly<Record<string, string>> = {
  'Control+a': 'selectAll',
  'Control+c': 'copy',
  'Control+v': 'paste',
}

async function pressKeys(page: Page, keys: string): Promise<void> {
  type Key = Parameters<Page['keyboard']['press']>[0]
  const all = keys.split('+') as Key[]
  const last = all.at(-1)
  if (last === undefined) return
  const held = all.slice(0, -1)
  const command = COMMANDS[keys]
  for (const key of held) await page.keyboard.down(key)
  await page.keyboard.press(last, command === undefined ? {} : { text: '', commands: [command] })
  for (const key of held.reverse()) await page.keyboard.up(key)
}

/** Runs in the extension: the tab with this address. */
async function findTab(url: string): Promise<number> {
  interface Api {
    tabs: { query(words: object): Promise<{ id?: number; url?: string }[]> }
  }
  const api = globalThis as unknown as { browser?: Api; chrome: Api }
  const tabs = await (api.browser ?? api.chrome).tabs.query({})
  const found = tabs.find((tab) => tab.url === url)?.id
  if (found === undefined) throw new Error(`The extension knows no tab with ${url}.`)
  return found
}
