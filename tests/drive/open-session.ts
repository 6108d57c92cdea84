// Opens a session in the browser asked for, with the extension built for it.

import { fileURLToPath } from 'node:url'
import { openChromium } from './chromium'
import { type BrowserKind, findBrowser } from './find-browser'
import { openFirefox } from './firefox'
import type { OpenOptions, Session } from './session'

export const BUILDS: Readonly<Record<BrowserKind, string>> = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
}

/**
 * For one step of the browser. A machine that stands still for a minute must not fail a test: how long a thing takes is
 * judged by the benchmark alone.
 */
const PATIENCE_MS = 180_000

export interface SessionOptions extends Partial<Omit<OpenOptions, 'extensionDir'>> {
  /** False: the plain browser, a control to compare with. */
  readonly withExtension?: boolean
}

export async function openSession(kind: BrowserKind, options: SessionOptions = {}): Promise<Session> {
  const { withExtension = true, patienceMs = PATIENCE_MS, ...others } = options
  const found = findBrowser(kind)
  if (found === null)
    throw new Error(`No ${kind} on this machine. Run "npx tsx tests/drive/ensure-browsers.ts".`)
  const open = kind === 'chromium' ? openChromium : openFirefox
  const session = await open({
    ...others,
    patienceMs,
    executablePath: others.executablePath ?? found.path,
    ...(withExtension && !others.managedId ? { extensionDir: BUILDS[kind] } : {}),
  })
  session.page.setDefaultTimeout(patienceMs)
  return session
}
