// What many openings of the card leave in the memory of a Chromium page: DOM nodes and listeners, after a collection.

import { CARD, radioOf } from './answer-card'
import type { Session } from './session'

export interface Left {
  readonly nodes: number
  readonly listeners: number
}

/** A reading of the page that an answer asked for may still be under way, and is done at one of so many looks. */
const LOOKS = 5

/** The first openings load the bundle and warm the code. */
const WARMING = 3

/**
 * Opens the card by its shortcut, answers in it and closes it, as often as said, on a page that names a drug and with
 * the intended use accepted. Gives what stands there afterwards beyond what stood there before.
 */
export async function openAndClose(session: Session, times: number): Promise<Left> {
  const client = await session.page.createCDPSession()
  const count = async (): Promise<Left> => {
    const least = { nodes: Infinity, listeners: Infinity }
    for (let look = 0; look < LOOKS; look++) {
      // Twice: the first sweep ends what the second may then take.
      await client.send('HeapProfiler.collectGarbage')
      await client.send('HeapProfiler.collectGarbage')
      const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters')
      least.nodes = Math.min(least.nodes, nodes)
      least.listeners = Math.min(least.listeners, jsEventListeners)
    }
    return least
  }
  for (let opening = 0; opening < WARMING; opening++) await openOnce(session)
  const before = await count()
  for (let opening = 0; opening < times; opening++) await openOnce(session)
  const after = await count()
  await client.detach()
  return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners }
}

async function openOnce(session: Session): Promise<void> {
  const { surface } = session
  await session.runCommand('open-card')
  await surface.waitFor(radioOf('vte', 'yes'))
  // A moment after the card is painted the page is read for its patient, and watched from then on.
  await surface.waitFor('[data-part="whose"]', { where: ({ text }) => text !== '' && !text.endsWith('…') })
  await surface.click(radioOf('smoking', 'yes'))
  await surface.click(radioOf('vte', 'yes'))
  await session.press('Escape')
  await surface.waitGone(CARD)
}
