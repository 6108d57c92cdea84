/** What is kept of the organisation's rules between two starts, and how it is read back: wrong data is no data. */
import * as z from 'zod'
import { PACK_REFUSALS } from '../model/pack-delivery'

const time = z.number()

const stateSchema = z.strictObject({
  /** Everything below belongs to this address: another one starts anew. */
  url: z.string(),
  /** The last good file, as it was received; checked again whenever it is read. */
  good: z.strictObject({ file: z.string(), receivedAt: time, confirmedAt: time }).nullable(),
  /** By key, the highest version that came with its signature. A revoked key takes its own with it. */
  newest: z.record(z.string(), z.strictObject({ version: z.string(), digest: z.string() })),
  last: z
    .strictObject({
      at: time,
      /** The policy of that attempt: a changed one is a reason to ask again. */
      policy: z.string(),
      refusal: z
        .strictObject({
          kind: z.enum(PACK_REFUSALS),
          values: z.record(z.string(), z.union([z.string(), z.number()])),
        })
        .nullable(),
    })
    .nullable(),
  /** Since when the policy names no address any more. */
  removedAt: time.nullable(),
})

export type DeliveryState = z.infer<typeof stateSchema>

export function parseState(stored: unknown): DeliveryState | null {
  const parsed = stateSchema.safeParse(stored)
  return parsed.success ? parsed.data : null
}

export function emptyState(url: string): DeliveryState {
  return { url, good: null, newest: {}, last: null, removedAt: null }
}
