// One browser and one page server for all tests of a describe block, closed at its end.

import { afterAll, beforeAll } from 'vitest'
import type { BrowserKind } from '../drive/find-browser'
import { openSession, type SessionOptions } from '../drive/open-session'
import { type PageServer, servePages } from '../drive/serve'
import type { Session } from '../drive/session'

export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox']

/** Opening a browser on a busy machine takes a while. */
const OPEN_MS = 60_000

export interface Stage {
  readonly session: Session
  readonly server: PageServer
}

/** Fields of the result are there once the tests run. */
export function withSession(
  kind: BrowserKind,
  pages: Readonly<Record<string, string>> = {},
  options: SessionOptions = {},
): Stage {
  const stage: { session?: Session; server?: PageServer } = {}
  beforeAll(async () => {
    stage.server = await servePages(pages)
    stage.session = await openSession(kind, options)
  }, OPEN_MS)
  afterAll(async () => {
    await stage.session?.close()
    await stage.server?.close()
  }, OPEN_MS)
  return stage as Stage
}

/** The demonstration with nothing remembered from the test before: first patient, order field empty. */
export async function freshDemo({ session, server }: Stage, path = '/demo/'): Promise<void> {
  await session.goto('about:blank')
  await session.inExtension(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { clear(): Promise<void> } } }
    }
    await chrome.storage.session.clear()
  }, null)
  await session.goto(server.origin + path)
  // After a popup was closed another tab may be in front, and a page behind it paints nothing.
  await session.page.bringToFront()
}
