// Records under real policy: delivered to a receiver that policy names, complete and each once, although the browser is
// killed again and again while cards are opened, recorded and delivered.

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import { accept, type OtlpReceiver, receiveOtlp } from '../unit/record/otlp-receiver'
import { effectiveSettings, MARKER } from './inside-extension'
import { createManagedChromium, type ManagedBrowser } from './managed-browser'
import { measured } from './measured'

declare module 'vitest' {
  interface ProvidedContext {
    kills: number
  }
}

/** A few in CI, twenty in `npm run test:long` (vitest.config.ts). */
const KILLS = inject('kills')
const CARDS_A_LIFE = 3

describe('records under policy in Chromium', () => {
  let chromium: ManagedBrowser
  let receiver: OtlpReceiver
  let session: Session

  beforeAll(async () => {
    receiver = await receiveOtlp('localhost')
    chromium = await createManagedChromium()
    await chromium.write(
      chromium.policies({
        records: 'delivered',
        recordsEndpoint: receiver.endpoint,
        recordsWorkstation: 'W-12',
      }),
    )
  })
  afterAll(async () => {
    await chromium?.close()
    await chromium?.remove()
    await receiver?.close()
  })

  const open = async () => {
    session = await chromium.open()
    await waitFor('the policy', async () => {
      const settings = await effectiveSettings(session).catch(() => undefined)
      return settings?.values.records === 'delivered'
    })
  }
  /** Opens a card by its marker and closes it, `count` times; tells how many were recorded for certain. */
  const useCards = async (count: number) => {
    await session.goto(chromium.page())
    for (let n = 0; n < count; n++) {
      await session.surface.click(MARKER)
      await session.surface.waitFor('[data-part="card"] [data-part="first-line"]')
      await session.press('Escape')
      await session.surface.waitGone('[data-part="card"]')
    }
  }

  it(`loses none that was counted, and delivers each once, through ${KILLS} kills`, async () => {
    for (let life = 0; life < KILLS; life++) {
      await open()
      // Every second life finds the receiver out of order: its records wait for a later one.
      receiver.answer(life % 2 === 1 ? (response) => response.writeHead(503).end() : accept)
      await useCards(CARDS_A_LIFE)
      session.page.browser().process()?.kill('SIGKILL')
      await chromium.close().catch(() => {})
    }
    receiver.answer(accept)
    const { ids, counted } = await measured(
      'chromium',
      'records delivered, each once, after kills',
      async () => {
        await open()
        await letGo(session)
        return waitFor('everything to be delivered', async () => {
          const known = await recordsOf(session)
          return known.pending === 0 && known
        })
      },
    )
    expect(ids.length).toBeGreaterThan(0)
    // A card is counted after it is recorded: a kill in between may leave a record more, never one less.
    expect(ids.length).toBeGreaterThanOrEqual(counted)
    expect([...receiver.received.keys()].sort()).toEqual([...ids].sort())
    expect(receiver.bodies.join('')).toContain('"W-12"')
    expect(receiver.bodies.join('')).not.toMatch(/PATIENT|127\.0\.0\.1|dossier/)
  }, 600_000)
})

/** Forgets the pause after a failure, and wakes the background for another attempt. */
async function letGo(session: Session): Promise<void> {
  await session.inExtension(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('records')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const change = database.transaction('state', 'readwrite')
    const state = change.objectStore('state')
    state.get('delivery').onsuccess = (event) => {
      const before = (event.target as IDBRequest<object | undefined>).result
      if (before) state.put({ ...before, failures: 0, notBefore: 0 }, 'delivery')
    }
    await new Promise<void>((resolve) => {
      change.oncomplete = () => resolve()
    })
    database.close()
  }, null)
  await session.sleepBackground()
}

function recordsOf(session: Session): Promise<{ ids: string[]; pending: number; counted: number }> {
  return session.inExtension(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { sendMessage(message: object): Promise<unknown> }
        storage: { local: { get(key: string): Promise<{ counters?: Record<string, number> }> } }
      }
    }
    // Any message wakes the background, which then tries to deliver; this one it refuses.
    await chrome.runtime.sendMessage({ type: 'wake' }).catch(() => {})
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('records')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const read = database.transaction(['interactions', 'state'])
    const get = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const keys = (await get(read.objectStore('interactions').getAllKeys())) as number[]
    const all = (await get(read.objectStore('interactions').getAll())) as { id: string }[]
    const state = (await get(read.objectStore('state').get('delivery'))) as
      | { deliveredUpTo: number }
      | undefined
    database.close()
    const { counters } = await chrome.storage.local.get('counters')
    return {
      ids: all.map(({ id }) => id),
      pending: keys.filter((key) => key > (state?.deliveredUpTo ?? 0)).length,
      counted: (counters?.openedByItself ?? 0) + (counters?.openedByHand ?? 0),
    }
  }, null)
}
