// Opens a session in the browser asked for, with the extension built for it.

import { fileURLToPath } from 'node:url'
import { openChromium } from './chromium'
import { type BrowserKind, findBrowser } from './find-browser'
import { openFirefox } from './firefox'
import type { OpenOptions, Session } from './session'

const BUILDS: Readonly<Record<BrowserKind, string>> = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
}

export interface SessionOptions extends Omit<OpenOptions, 'executablePath' | 'extensionDir'> {
  /** False: the plain browser, a control to compare with. */
  readonly withExtension?: boolean
}

export async function openSession(kind: BrowserKind, options: SessionOptions = {}): Promise<Session> {
  const { withExtension = true, ...others } = options
  const found = findBrowser(kind)
  if (found === null)
    throw new Error(`No ${kind} on this machine. Run "npx tsx tests/drive/ensure-browsers.ts".`)
  const open = kind === 'chromium' ? openChromium : openFirefox
  return open({
    ...others,
    executablePath: found.path,
    ...(withExtension ? { extensionDir: BUILDS[kind] } : {}),
  })
}
