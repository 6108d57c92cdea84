/** The counters on this workstation, in `storage.local`. Written only while the setting `records` is not `off`. */
import type { CardEnd, Counters } from '../model/counters'
import { browser } from '../platform/extension-api'
import { countCard, emptyCounters } from './counters'

const KEY = 'counters'

export interface CounterStore {
  /** Null while nothing was counted. */
  read(): Promise<Counters | null>
  /** One after the other: two cards that end at once are two. */
  count(end: CardEnd, today: string): Promise<void>
  delete(): Promise<void>
}

export function createCounterStore(): CounterStore {
  let last: Promise<unknown> = Promise.resolve()
  const read = async () => ((await browser.storage.local.get(KEY))[KEY] as Counters | undefined) ?? null
  return {
    read,
    count(end, today) {
      const write = async () => {
        const counters = (await read()) ?? emptyCounters(today)
        await browser.storage.local.set({ [KEY]: countCard(counters, end) })
      }
      const written = last.then(write)
      last = written.catch(() => {})
      return written
    },
    delete: () => browser.storage.local.remove(KEY),
  }
}
