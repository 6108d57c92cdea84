// A plain browser, the generated pages, and the bench in the isolated world of a fresh page.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Frame } from 'puppeteer-core'
import type { BrowserKind } from '../drive/find-browser'
import { openSession } from '../drive/open-session'
import { type PageServer, servePages } from '../drive/serve'
import type { Session } from '../drive/session'
import type { LibraryName } from './in-page/run-library'
import { inIsolatedWorld } from './isolated-world'
import { mainThreadClock } from './main-thread-clock'

/** Lets the page's clock count in microseconds: else Firefox counts in milliseconds. */
const PRECISE_CLOCK = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}

const require = createRequire(import.meta.url)
const LIBRARY_FILES: Readonly<Record<LibraryName, string>> = {
  'mark.js': require.resolve('mark.js/dist/mark.min.js'),
  findAndReplaceDOMText: require.resolve('findandreplacedomtext'),
}

/** On a busy machine mark.js alone holds the page for minutes. */
const PATIENCE_MS = 600_000

export interface Stage {
  readonly kind: BrowserKind
  readonly session: Session
  /** Opens a fresh page, waits until it has come to rest, and puts the bench into its isolated world. */
  open(path: string): Promise<void>
  /** An expression in the isolated world: "vigieJakBench.scan()". */
  ask<R>(expression: string): Promise<R>
  askIn<R>(frame: Frame, expression: string): Promise<R>
  /** The same, and how long the main thread worked for it; undefined where only the answer itself can tell. */
  measure<R>(expression: string): Promise<{ readonly answer: R; readonly cpuMs: number | undefined }>
  loadLibrary(name: LibraryName): Promise<void>
  /** Puts the bench into a further frame, and says how long its start took, in ms. */
  enter(frame: Frame): Promise<number>
  close(): Promise<void>
}

export type Pages = Readonly<Record<string, string>>

/** Twice: what the first frame leaves to do is done before the second. */
const AT_REST = `new Promise((done) =>
  requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(() => done())))
)`

export async function openStage(kind: BrowserKind, pages: Pages, code: string): Promise<Stage> {
  const server: PageServer = await servePages(pages, { headers: PRECISE_CLOCK })
  const session = await openSession(kind, { withExtension: false, patienceMs: PATIENCE_MS })
  const { page } = session
  const readClock = await mainThreadClock(session)
  const enter = (frame: Frame) =>
    inIsolatedWorld<number>(
      frame,
      `(() => { const start = performance.now(); ${code}; return performance.now() - start })()`,
    )
  const ask = <R>(expression: string) => inIsolatedWorld<R>(page.mainFrame(), expression)
  const open = async (path: string) => {
    await session.goto('about:blank')
    await session.goto(server.origin + path)
    await ask(AT_REST)
    await enter(page.mainFrame())
  }
  return {
    kind,
    session,
    open,
    ask,
    askIn: inIsolatedWorld,
    enter,
    measure: async <R>(expression: string) => {
      const before = await readClock()
      const answer = await ask<R>(expression)
      const after = await readClock()
      return { answer, cpuMs: before === undefined || after === undefined ? undefined : after - before }
    },
    loadLibrary: async (name) => {
      const text = await readFile(LIBRARY_FILES[name], 'utf8')
      await ask(`(function () { ${text}\n}).call(globalThis)`)
    },
    close: async () => {
      await session.close()
      await server.close()
    },
  }
}
