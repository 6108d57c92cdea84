// Finds a browser on this machine: CHROME_PATH or FIREFOX_PATH, then the usual names and places of Linux, macOS and
// Windows, then the Chromium that Playwright downloaded. Nothing is started and nothing is installed here.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, platform } from 'node:process'
import { chromium as playwrightChromium } from 'playwright-core'

export type BrowserKind = 'chromium' | 'firefox'

export interface FoundBrowser {
  readonly kind: BrowserKind
  readonly path: string
}

/** Names on the PATH, first choice first. Chromium and Edge come before branded Chrome, which is the pickiest. */
const NAMES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
  ],
  firefox: ['firefox-esr', 'firefox'],
}

const LINUX: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/opt/microsoft/msedge/msedge',
    '/opt/google/chrome/chrome',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/opt/firefox/firefox'],
}

const MAC: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['Chromium', 'Microsoft Edge', 'Google Chrome'].map(inMacApplications),
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
}

const WINDOWS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Google/Chrome/Application/chrome.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
}

function inMacApplications(name: string): string {
  return `/Applications/${name}.app/Contents/MacOS/${name}`
}

function placesOf(kind: BrowserKind): readonly string[] {
  if (platform === 'darwin') return MAC[kind]
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? WINDOWS[kind].map((place) => join(root, place)) : []))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name))), ...LINUX[kind]]
}

/** The browser to use, or null. A CHROME_PATH or FIREFOX_PATH that names no file is an error, not a hint. */
export function findBrowser(kind: BrowserKind): FoundBrowser | null {
  const variable = kind === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH'
  const named = env[variable]
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} is set to ${named}, where there is no file.`)
    return { kind, path: named }
  }
  const downloaded = kind === 'chromium' ? [playwrightChromium.executablePath()] : []
  const path = [...placesOf(kind), ...downloaded].find((place) => place !== '' && existsSync(place))
  return path === undefined ? null : { kind, path }
}
