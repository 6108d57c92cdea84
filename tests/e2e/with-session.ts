// One browser and one page server for all tests of a describe block, closed at its end.

import { afterAll, beforeAll, inject } from 'vitest'
import type { BrowserKind } from '../drive/find-browser'
import { forgetSession } from '../drive/forget-session'
import { openSession, type SessionOptions } from '../drive/open-session'
import { type Api, type PageServer, servePages } from '../drive/serve'
import type { Session } from '../drive/session'
import { waitUntilReady } from '../drive/wait-until-ready'

declare module 'vitest' {
  interface ProvidedContext {
    browsers: BrowserKind[]
  }
}

/** Those of the project that runs: each browser has its own (vitest.config.ts). */
export const BROWSERS: readonly BrowserKind[] = inject('browsers')

export interface Stage {
  readonly session: Session
  readonly server: PageServer
}

export interface StageOptions extends SessionOptions {
  readonly api?: Api
}

/** Fields of the result are there once the tests run. */
export function withSession(
  kind: BrowserKind,
  pages: Readonly<Record<string, string>> = {},
  { api, ...options }: StageOptions = {},
): Stage {
  const stage: { session?: Session; server?: PageServer } = {}
  beforeAll(async () => {
    stage.server = await servePages(pages, { api })
    stage.session = await openSession(kind, options)
    if (options.withExtension !== false) await waitUntilReady(stage.session)
  })
  afterAll(async () => {
    await stage.session?.close()
    await stage.server?.close()
  })
  return stage as Stage
}

/** A page with nothing remembered from the test before. */
export async function openAfresh({ session, server }: Stage, path: string): Promise<void> {
  await session.goto('about:blank')
  await forgetSession(session)
  await session.goto(server.origin + path)
  // After a popup was closed another tab may be in front, and a page behind it paints nothing.
  await session.page.bringToFront()
}

/** The demonstration as at its start: first patient, order field empty. */
export const freshDemo = (stage: Stage, path = '/demo/'): Promise<void> => openAfresh(stage, path)
