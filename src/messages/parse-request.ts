import * as z from 'zod'
import type { ToBackground } from './protocol'

const drugId = z.string().regex(/^[a-z]{3,40}$/)

const schema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('scanToBackground.mentionsChanged') }),
  // The name goes into a style rule: only letters, so that it can carry nothing else.
  z.strictObject({
    type: z.literal('scanToBackground.showSurface'),
    highlightName: z.string().regex(/^[a-z]{16,40}$/),
  }),
  z.strictObject({ type: z.literal('cardToBackground.readRules'), drugId }),
  z.strictObject({ type: z.literal('cardToBackground.acceptIntendedUse') }),
  z.strictObject({ type: z.literal('cardToBackground.cardOpened') }),
])

/** The request in a message, or null for anything that is not one of ours. */
export function parseRequest(message: unknown): ToBackground | null {
  const parsed = schema.safeParse(message)
  return parsed.success ? parsed.data : null
}
