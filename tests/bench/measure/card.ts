// The built extension in a real browser: how long after the name settles is the card painted? A fresh page each time.
// The name settles 120 ms after the last input event. Where the page itself writes the name (a list of choices that
// opens), the card may well be there before: the delay is then below zero.

import type { Frame } from 'puppeteer-core'
import { CARD } from '../../drive/answer-card'
import type { BrowserKind } from '../../drive/find-browser'
import { forgetSession } from '../../drive/forget-session'
import { openSession } from '../../drive/open-session'
import { servePages } from '../../drive/serve'
import type { Session } from '../../drive/session'
import { PATIENCE_MS, waitFor } from '../../drive/wait-for'
import { waitUntilReady } from '../../drive/wait-until-ready'
import type { Figures } from '../budgets'
import { inIsolatedWorld } from '../isolated-world'
import type { Plan } from '../plan'
import { median, percentile } from '../statistics'
import { FIELD, NAME, orderPage } from './order-page'

const NAME_SETTLES_MS = 120

export async function measureCard(kind: BrowserKind, plan: Plan): Promise<Figures> {
  const server = await servePages({ '/order': orderPage({ withList: false }) })
  const session = await openSession(kind)
  await waitUntilReady(session)
  const openMany = async (path: string, before: object, afterEach?: () => Promise<unknown>) => {
    const delays: number[] = []
    // Once without counting: a browser that has just started reads its own files.
    for (let opening = 0; opening <= plan.cardOpenings; opening++) {
      const delay = await openOnce(session, server.origin + path, before)
      await afterEach?.()
      if (opening > 0) delays.push(delay)
    }
    return delays
  }
  try {
    // The demonstration says who is shown: what is remembered a moment after the card would hold for the next opening.
    const demo = await openMany('/demo/', {}, () => untilRemembered(session, 1))
    const first = await openMany('/order', {})
    // Then the page is asked who is shown before the card may open.
    const later = await openMany('/demo/', ANOTHER_OPENED, () => untilRemembered(session, 2))
    return {
      cardP95Ms: percentile(demo, 0.95),
      cardMedianMs: median(demo),
      firstCardP95Ms: percentile(first, 0.95),
      firstCardMedianMs: median(first),
      laterCardP95Ms: percentile(later, 0.95),
      laterCardMedianMs: median(later),
    }
  } finally {
    await session.close()
    await server.close()
  }
}

/** What is remembered once a card opened for somebody else. */
const ANOTHER_OPENED = { 'remembered:opened:another': 1 }

async function openOnce(session: Session, url: string, before: object): Promise<number> {
  await session.goto('about:blank')
  await forgetSession(session)
  await session.inExtension(remember, before)
  await session.goto(url)
  await session.page.bringToFront()
  const frame = session.page.mainFrame()
  await inIsolatedWorld(frame, noteInput)
  // Before the typing where our host is there already; else at once after it.
  const isWatched = await watchRoots(session)
  await session.typeInto(FIELD, NAME)
  const end = Date.now() + PATIENCE_MS
  for (let isReady = isWatched; Date.now() < end; isReady ||= await watchRoots(session)) {
    const delay = isReady ? await readDelay(frame) : null
    if (delay !== null) return delay - NAME_SETTLES_MS
  }
  throw new Error(`No card on ${url} after ${PATIENCE_MS} ms.`)
}

const untilRemembered = (session: Session, openings: number) =>
  waitFor('the opening to be remembered', async () => (await session.inExtension(recall, null)) >= openings)

interface Storage {
  readonly chrome: {
    readonly storage: {
      readonly session: { get(key: null): Promise<object>; set(facts: object): Promise<void> }
    }
  }
}

/** These two run in the extension. */
async function remember(facts: object): Promise<void> {
  await (globalThis as unknown as Storage).chrome.storage.session.set(facts)
}

async function recall(): Promise<number> {
  const all = await (globalThis as unknown as Storage).chrome.storage.session.get(null)
  return Object.keys(all).filter((key) => key.startsWith('remembered:opened:')).length
}

const watchRoots = async (session: Session) => (await session.surface.read(watchCard, CARD)).length > 0

const readDelay = (frame: Frame) =>
  inIsolatedWorld<number | null>(
    frame,
    'vigieJakPainted === null ? null : vigieJakPainted - vigieJakLastInput',
  )

interface World {
  vigieJakLastInput: number
  vigieJakPainted: number | null
}

/** Runs in the isolated world, before anything is typed. */
function noteInput(): void {
  const world = globalThis as unknown as World
  world.vigieJakPainted = null
  addEventListener('input', (event) => (world.vigieJakLastInput = event.timeStamp), true)
}

/** Runs on our root: looks after each painted frame whether the card shows its first line. */
function watchCard(root: ShadowRoot, card: string): void {
  const world = globalThis as unknown as World
  const look = () => {
    const line = root.querySelector(`${card} [data-part="first-line"]`)
    if (line?.checkVisibility()) world.vigieJakPainted = performance.now()
    // A task that a frame callback asks for runs after that frame was painted.
    else requestAnimationFrame(() => setTimeout(look))
  }
  look()
}
