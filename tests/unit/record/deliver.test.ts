// Delivery to a real OTLP receiver: complete, in order, patient with failures, and nothing beyond the chosen fields.

import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { INTERACTION_FIELDS, type InteractionField } from '../../../src/model/interaction'
import { deliver } from '../../../src/record/deliver'
import { createRecordStore, type RecordStore } from '../../../src/record/record-store'
import { sendOtlp } from '../../../src/record/send-otlp'
import { toOtlp } from '../../../src/record/to-otlp'
import { interaction } from './interactions'
import { accept, type OtlpReceiver, receiveOtlp } from './otlp-receiver'

let receiver: OtlpReceiver
let store: RecordStore
const clock = { ms: 0 }

beforeAll(async () => {
  receiver = await receiveOtlp()
})
afterAll(() => receiver.close())
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  store = createRecordStore()
  receiver.answer(accept)
  clock.ms = 1_000_000
})

const options = { fields: INTERACTION_FIELDS, appVersion: '0.1.0', workstation: undefined }
const attempt = (endpoint = receiver.endpoint) =>
  deliver({
    store,
    send: ({ interactions }) => sendOtlp(interactions, { endpoint, ...options }),
    now: () => clock.ms,
  })
const add = async (name: string, count: number) => {
  for (let n = 0; n < count; n++) await store.add(interaction(n, { id: `${name}-${n}` }))
}
const receivedOf = (name: string) => [...receiver.received.keys()].filter((id) => id.startsWith(`${name}-`))

describe('delivery', () => {
  it('sends everything, oldest first, in batches', async () => {
    await add('batches', 250)
    const before = receiver.bodies.length
    const state = await attempt()
    expect(receivedOf('batches')).toEqual(Array.from({ length: 250 }, (_, n) => `batches-${n}`))
    expect(receiver.bodies.length - before).toBe(3)
    expect(state).toMatchObject({ delivered: 250, rejected: 0, failures: 0, problem: '' })
    expect(await store.pending()).toBe(0)
  })

  it.each([429, 500, 503, 400, 302])(
    'keeps everything when the receiver says %i, and waits',
    async (status) => {
      await add(`kept-${status}`, 3)
      receiver.answer((response) => response.writeHead(status, { location: '/elsewhere' }).end())
      const failed = await attempt()
      expect(failed.failures).toBe(1)
      expect(failed.problem).not.toBe('')
      expect(await store.pending()).toBe(3)
      // Not before the pause is over, whatever happens meanwhile.
      receiver.answer(accept)
      const asked = receiver.bodies.length
      await attempt()
      expect(receiver.bodies.length).toBe(asked)
      clock.ms = failed.notBefore
      expect(await attempt()).toMatchObject({ delivered: 3, failures: 0, problem: '' })
    },
  )

  it('keeps everything when nobody answers', async () => {
    await add('nobody', 1)
    const closed = await receiveOtlp()
    await closed.close()
    expect((await attempt(closed.endpoint)).failures).toBe(1)
    expect(await store.pending()).toBe(1)
  })

  it('waits twice as long after each failure, at most six hours, and as long as it is told', async () => {
    await add('pauses', 1)
    receiver.answer((response) => response.writeHead(503).end())
    const pauses: number[] = []
    for (let n = 0; n < 12; n++) {
      const { notBefore } = await attempt()
      pauses.push((notBefore - clock.ms) / 60_000)
      clock.ms = notBefore
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360])
    receiver.answer((response) => response.writeHead(429, { 'retry-after': '25000' }).end())
    await store.changeState((state) => ({ ...state, failures: 0 }))
    expect((await attempt()).notBefore - clock.ms).toBe(21_600_000)
  })

  it('counts what the receiver refused for good, and does not send it again', async () => {
    await add('refused', 3)
    receiver.answer((response) =>
      response.writeHead(200).end('{"partialSuccess":{"rejectedLogRecords":"2","errorMessage":"too old"}}'),
    )
    expect(await attempt()).toMatchObject({ delivered: 1, rejected: 2, problem: 'too old' })
    expect(await store.pending()).toBe(0)
  })

  it('sends again what it could not note as delivered, with the same ids', async () => {
    await add('again', 2)
    const crash = { ...store, changeState: () => Promise.reject(new Error('killed')) }
    const send = ({ interactions }: { interactions: readonly ReturnType<typeof interaction>[] }) =>
      sendOtlp(interactions, { endpoint: receiver.endpoint, ...options })
    await expect(deliver({ store: crash, send, now: () => clock.ms })).rejects.toThrow('killed')
    await attempt()
    expect(receivedOf('again')).toEqual(['again-0', 'again-1'])
  })

  it('sends no cookie, no referrer and no other header that names someone', async () => {
    await add('headers', 1)
    await attempt()
    expect(Object.keys(receiver.headers.at(-1) ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/cookie|referer|authorization|origin/)]),
    )
  })
})

describe('what is delivered', () => {
  it('holds the chosen fields and the id, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.subarray([...INTERACTION_FIELDS]),
        fc.record({ secret: fc.string(), patient: fc.string() }),
        (fields: InteractionField[], extra) => {
          const request = JSON.stringify(
            toOtlp([{ ...interaction(1, { reason: 'risk-benefit-ratio' }), ...extra }], {
              ...options,
              fields,
            }),
          )
          const names = [...request.matchAll(/"key":"([^"]+)"/g)].map(([, name]) => name)
          expect(names).toHaveLength(3 + fields.filter((field) => field !== 'hour').length)
          expect(request.includes('timeUnixNano')).toBe(fields.includes('hour'))
          expect(request).not.toContain('secret')
          expect(request).not.toContain('patient')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('names the workstation only if it is given', () => {
    expect(JSON.stringify(toOtlp([interaction(1)], options))).not.toContain('host.name')
    expect(JSON.stringify(toOtlp([interaction(1)], { ...options, workstation: 'W-12' }))).toContain('W-12')
  })
})
