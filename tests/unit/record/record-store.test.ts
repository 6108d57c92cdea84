// Records are kept, bounded and numbered; what goes before it is delivered is counted.

import 'fake-indexeddb/auto'
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createRecordStore } from '../../../src/record/record-store'
import { interaction } from './interactions'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('the records of a workstation', () => {
  it('are there again after the store was opened anew', async () => {
    const store = createRecordStore()
    await store.add(interaction(1))
    await store.add(interaction(2))
    expect(ids(await createRecordStore().all())).toEqual(['id-1', 'id-2'])
  })

  it('go on in the same store after the browser closed it', async () => {
    const open = vi.spyOn(indexedDB, 'open')
    const store = createRecordStore()
    await store.add(interaction(1))
    forceCloseDatabase(open.mock.results[0]?.value.result)
    await vi.waitFor(() => store.add(interaction(2)))
    expect(ids(await store.all())).toEqual(['id-1', 'id-2'])
    expect(open).toHaveBeenCalledTimes(2)
  })

  it('keep all of many that come at once', async () => {
    const store = createRecordStore()
    await Promise.all(Array.from({ length: 50 }, (_, n) => store.add(interaction(n))))
    expect(new Set(ids(await store.all())).size).toBe(50)
  })

  it('lose the oldest first when they are full, and count those that were not delivered', async () => {
    const store = createRecordStore(3)
    for (const n of [1, 2, 3]) await store.add(interaction(n))
    const batch = await store.undelivered(2)
    await store.changeState((state) => ({ ...state, deliveredUpTo: batch?.upTo ?? 0 }))
    for (const n of [4, 5, 6]) await store.add(interaction(n))
    expect(ids(await store.all())).toEqual(['id-4', 'id-5', 'id-6'])
    // 1 and 2 were delivered, 3 was not.
    expect((await store.state()).dropped).toBe(1)
    expect(await store.pending()).toBe(3)
  })

  it('give what was not delivered in order, in parts, and nothing twice', async () => {
    const store = createRecordStore()
    for (const n of [1, 2, 3]) await store.add(interaction(n))
    const first = await store.undelivered(2)
    expect(ids(first?.interactions ?? [])).toEqual(['id-1', 'id-2'])
    await store.changeState((state) => ({ ...state, deliveredUpTo: first?.upTo ?? 0 }))
    expect(ids((await store.undelivered(2))?.interactions ?? [])).toEqual(['id-3'])
  })

  it('give no number a second time after they were deleted', async () => {
    const store = createRecordStore()
    await store.add(interaction(1))
    const before = (await store.undelivered(1))?.upTo ?? 0
    await store.clear()
    expect(await store.all()).toEqual([])
    expect(await store.undelivered(10)).toBeNull()
    await store.add(interaction(2))
    expect((await store.undelivered(1))?.upTo).toBeGreaterThan(before)
  })
})
