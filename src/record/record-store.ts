/**
 * Interactions on this workstation, in IndexedDB. Bounded: the oldest go first, and those that go before they were
 * delivered are counted. What was written is there after the browser was killed.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Interaction } from '../model/interaction'

const NAME = 'records'
/** Some months of one workstation, a few megabytes. */
export const MAX_INTERACTIONS = 10_000

interface Schema extends DBSchema {
  /** Numbered in the order in which they came; a number is never given twice. */
  interactions: { key: number; value: Interaction }
  state: { key: 'delivery'; value: DeliveryState }
}

export interface DeliveryState {
  /** Everything up to this number is with the receiver. */
  readonly deliveredUpTo: number
  readonly delivered: number
  /** Refused by the receiver for good, one by one. */
  readonly rejected: number
  /** Went before they were delivered, for want of room. */
  readonly dropped: number
  /** Attempts in a row that failed. */
  readonly failures: number
  /** No attempt before this time, in milliseconds since 1970. */
  readonly notBefore: number
  /** The last failure, in words; empty after an attempt that did not fail. */
  readonly problem: string
}

const NOTHING_DELIVERED: DeliveryState = {
  deliveredUpTo: 0,
  delivered: 0,
  rejected: 0,
  dropped: 0,
  failures: 0,
  notBefore: 0,
  problem: '',
}

export interface Batch {
  readonly interactions: readonly Interaction[]
  /** Number of the last one. */
  readonly upTo: number
}

export interface RecordStore {
  /** Done when it is on the disk as far as the browser promises. */
  add(interaction: Interaction): Promise<void>
  /** The oldest that were not delivered, at most `limit`; null when there is none. */
  undelivered(limit: number): Promise<Batch | null>
  state(): Promise<DeliveryState>
  /** In one transaction with what it was computed from. */
  changeState(change: (state: DeliveryState) => DeliveryState): Promise<DeliveryState>
  pending(): Promise<number>
  all(): Promise<readonly Interaction[]>
  /** Every interaction, delivered or not, and what is known of their delivery. */
  clear(): Promise<void>
}

export function createRecordStore(max = MAX_INTERACTIONS): RecordStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  const database = () => {
    opened ??= openDB<Schema>(NAME, 1, {
      upgrade(created) {
        created.createObjectStore('interactions', { autoIncrement: true })
        created.createObjectStore('state')
      },
      // The browser closed it, for want of room or after a fault of the disk: the next call opens it again.
      terminated() {
        opened = undefined
      },
    })
    // A failure to open is told each time, and tried again the next.
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  const state = async () => (await (await database()).get('state', 'delivery')) ?? NOTHING_DELIVERED
  const after = (number: number) => IDBKeyRange.lowerBound(number, true)

  return {
    async add(interaction) {
      const change = (await database()).transaction(['interactions', 'state'], 'readwrite', {
        durability: 'strict',
      })
      const interactions = change.objectStore('interactions')
      const states = change.objectStore('state')
      await interactions.add(interaction)
      let surplus = (await interactions.count()) - max
      let { deliveredUpTo, dropped, ...others } = (await states.get('delivery')) ?? NOTHING_DELIVERED
      for (let at = await interactions.openCursor(); at && surplus > 0; at = await at.continue()) {
        await at.delete()
        if (at.key > deliveredUpTo) dropped++
        surplus--
      }
      await states.put({ ...others, deliveredUpTo, dropped }, 'delivery')
      await change.done
    },
    async undelivered(limit) {
      const { deliveredUpTo } = await state()
      const read = (await database()).transaction('interactions').store
      const numbers = await read.getAllKeys(after(deliveredUpTo), limit)
      const upTo = numbers.at(-1)
      if (upTo === undefined) return null
      return { interactions: await read.getAll(IDBKeyRange.bound(numbers[0], upTo)), upTo }
    },
    state,
    async changeState(change) {
      const write = (await database()).transaction('state', 'readwrite', { durability: 'strict' })
      const next = change((await write.store.get('delivery')) ?? NOTHING_DELIVERED)
      await write.store.put(next, 'delivery')
      await write.done
      return next
    },
    async pending() {
      const { deliveredUpTo } = await state()
      return (await database()).count('interactions', after(deliveredUpTo))
    },
    all: async () => (await database()).getAll('interactions'),
    async clear() {
      const change = (await database()).transaction(['interactions', 'state'], 'readwrite')
      await change.objectStore('interactions').clear()
      await change.objectStore('state').clear()
      await change.done
    },
  }
}
