// What a test or `npm start` can do with a browser that runs the built extension. The same for both browsers.

import type { Frame, Page } from 'puppeteer-core'
import type { BrowserKind } from './find-browser'
import type { Surface } from './surface'

export const VIEWPORT = { width: 1366, height: 768 } as const

export interface OpenOptions {
  readonly executablePath: string
  /** Built extension (".output/chrome-mv3"), copied before use. Without it, the plain browser: a control. */
  readonly extensionDir?: string
  /** Without a window (the default). */
  readonly headless?: boolean
  /** Port of an HTTP proxy on this machine that gets every request, those to localhost included. */
  readonly proxyPort?: number
  /** Id of an extension that policy installs, in place of `extensionDir`. */
  readonly managedId?: string
  /** Folder of a profile that outlives the session. */
  readonly profile?: string
  /** What an organisation manages. Firefox only: Chromium reads policies of the whole machine alone. */
  readonly managedValues?: object
  /** How long the browser may take for one step before that is an error. */
  readonly patienceMs: number
}

export interface Appearance {
  readonly colours?: 'light' | 'dark' | 'forced'
  readonly medium?: 'screen' | 'print'
}

export interface Session {
  readonly kind: BrowserKind
  /** The tab the session is about, for whatever has no name of its own here. */
  readonly page: Page
  readonly surface: Surface
  goto(url: string): Promise<void>
  /** Runs a self-contained function in the page's own world; `frame` is the top one unless given. */
  evaluate<R, A>(run: (words: A) => R | Promise<R>, words: A, frame?: Frame): Promise<R>
  /** Runs it before the scripts of every document that is opened from now on, in every frame. */
  beforePageScripts(run: () => void): Promise<void>
  /** Clicks into the field and types with real key events. */
  typeInto(selector: string, text: string, frame?: Frame): Promise<void>
  /** One key, with modifiers before it: "Escape", "Control+a", "Shift+Tab". */
  press(keys: string): Promise<void>
  click(selector: string, frame?: Frame): Promise<void>
  clickAt(x: number, y: number): Promise<void>
  /** PNG of the viewport, or of a part of it in its pixels. */
  screenshot(path: string, clip?: Box): Promise<void>
  /** Of every tab that is open. */
  setAppearance(appearance: Appearance): Promise<void>
  /** Opens "popup.html" or the like in a tab of its own; the caller closes it. */
  openExtensionPage(path: string): Promise<Page>
  /** Runs a self-contained function where the extension's own API is, without any page of it in front. */
  inExtension<R, A>(run: (words: A) => R | Promise<R>, words: A): Promise<R>
  /** One of the extension's shortcuts, by its name in the manifest: real keys reach only a browser with a window. */
  runCommand(name: 'open-card' | 'next-mention'): Promise<void>
  /** Ends the background as the browser does when it has been idle; the next event starts it again. */
  sleepBackground(): Promise<void>
  /** The number by which the extension knows the tab of `page`. */
  tabId(): Promise<number>
  /** Installs the same build again as a newer version, as an update does. */
  updateExtension(): Promise<void>
  close(): Promise<void>
}

/** In pixels of the top frame's viewport. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
