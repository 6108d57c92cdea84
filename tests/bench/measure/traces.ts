// What the built extension leaves behind in Chromium: layout shift and memory.

import type { CDPSession } from 'puppeteer-core'
import { CARD, openCard } from '../../drive/answer-card'
import { openAndClose } from '../../drive/leave-nothing'
import { openSession } from '../../drive/open-session'
import { servePages } from '../../drive/serve'
import type { Session } from '../../drive/session'
import type { Figures } from '../budgets'
import { type Plan, RENDERS_PER_FRAME } from '../plan'
import { FIELD, NAME, orderPage } from './order-page'

const ROWS = 20
/** Frames after the card opened in which something may still move. */
const LATER_FRAMES = 30

export async function measureTraces(plan: Plan): Promise<Figures> {
  const server = await servePages({
    '/order': orderPage({ withList: true }),
    '/list': '<!doctype html><meta charset="utf-8"><title>Liste</title><ul id="list"></ul>',
  })
  const session = await openSession('chromium')
  try {
    // Memory first: what is asked to run before page scripts would run on its page too.
    const left = await leftOf(session, server.origin, plan)
    const cards = await leftByCards(session, server.origin, plan)
    return { ...left, ...cards, ...(await shiftsOf(session, server.origin)) }
  } finally {
    await session.close()
    await server.close()
  }
}

async function leftByCards(session: Session, origin: string, plan: Plan): Promise<Figures> {
  await session.goto(`${origin}/order`)
  await session.surface.waitFor('[data-part="marker"]')
  await openCard(session, 'baricitinib')
  await session.press('Escape')
  await session.surface.waitGone(CARD)
  const { nodes, listeners } = await openAndClose(session, plan.cardCycles)
  return { cardKeptNodes: nodes, cardKeptListeners: listeners }
}

interface Shifts {
  /** Of nodes of the page, also in the moments after an input, which browsers forgive. */
  page: number
  /** Of nodes that the page cannot see: ours. */
  ours: number
}

/** All shifts from the start of a page, which moves nothing by itself, until the card stands there. */
async function shiftsOf(session: Session, origin: string): Promise<Figures> {
  await session.beforePageScripts(noteShifts)
  await session.goto(`${origin}/order`)
  await session.typeInto(FIELD, NAME)
  await session.surface.waitFor(`${CARD} [data-part="first-line"]`)
  const { page, ours } = await session.evaluate(readShifts, LATER_FRAMES)
  return { layoutShift: page, cardShift: ours }
}

/** Runs in the page. */
function noteShifts(): void {
  type Shift = PerformanceEntry & {
    readonly value: number
    readonly sources: readonly { node: Node | null }[]
  }
  const shifts = { page: 0, ours: 0 }
  Object.assign(globalThis, { shifts })
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      shifts[sources.some(({ node }) => node !== null) ? 'page' : 'ours'] += value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Runs in the page: lets frames pass, then reads. */
function readShifts(frames: number): Promise<Shifts> {
  return new Promise((resolve) => {
    const step = (left: number) => {
      if (left === 0) resolve((globalThis as unknown as { shifts: Shifts }).shifts)
      else requestAnimationFrame(() => step(left - 1))
    }
    step(frames)
  })
}

/** What stays after a list with mentions was rendered anew thousands of times, beyond what stood there before. */
async function leftOf(session: Session, origin: string, plan: Plan): Promise<Figures> {
  await session.goto(`${origin}/list`)
  const client = await session.page.createCDPSession()
  const render = (frames: number) =>
    session.evaluate(renderAnew, { frames, renders: RENDERS_PER_FRAME, rows: ROWS })
  // The first rounds load the card bundle and warm the code; what that costs is not what grows.
  await render(Math.ceil(plan.renderFrames / 4))
  await session.surface.waitFor('[data-part="marker"]')
  const before = await readMemory(client)
  await render(plan.renderFrames)
  await session.surface.waitFor('[data-part="marker"]')
  const after = await readMemory(client)
  return { heapGrowthKb: (after.bytes - before.bytes) / 1_000, keptNodes: after.nodes - before.nodes }
}

async function readMemory(client: CDPSession): Promise<{ bytes: number; nodes: number }> {
  // Twice: the first sweep ends what the second may then take.
  await client.send('HeapProfiler.collectGarbage')
  await client.send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize = 0 } = await client.send('Runtime.getHeapUsage')
  const { nodes } = await client.send('Memory.getDOMCounters')
  return { bytes: usedSize + embedderHeapUsedSize, nodes }
}

/** Runs in the page: a framework without keys, which makes every row anew. Every second row names a drug. */
function renderAnew(words: { frames: number; renders: number; rows: number }): Promise<void> {
  const list = document.querySelector('#list') as Element
  const render = (round: number) => {
    const rows = Array.from({ length: words.rows }, (_, row) => {
      const item = document.createElement('li')
      item.textContent = row % 2 === 0 ? `Olumiant 4 mg, ligne ${row}` : `paracétamol 1 g, rendu ${round}`
      return item
    })
    list.replaceChildren(...rows)
  }
  return new Promise((resolve) => {
    const step = (left: number) => {
      for (let i = 0; i < words.renders; i++) render(left * words.renders + i)
      if (left > 1) requestAnimationFrame(() => step(left - 1))
      else requestAnimationFrame(() => resolve())
    }
    step(words.frames)
  })
}
