/** The record of one closed card: what is kept of it, and nothing else. Pure. */
import type { CardEnd } from '../model/counters'
import type { Interaction } from '../model/interaction'

const HOUR_MS = 3_600_000
const DWELL_STEP_MS = 100

interface Circumstances {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly pack: { readonly id: string; readonly version: string }
  readonly appVersion: string
}

export function makeInteraction(end: CardEnd, { id, now, pack, appVersion }: Circumstances): Interaction {
  const { drugId, isByItself, isByPerson, dwellMs, answered, isNoteCopied, reason } = end
  return {
    id,
    hour: new Date(Math.floor(now / HOUR_MS) * HOUR_MS).toISOString(),
    drugId,
    packId: pack.id,
    packVersion: pack.version,
    appVersion,
    isByItself,
    isByPerson,
    dwellMs: Math.round(dwellMs / DWELL_STEP_MS) * DWELL_STEP_MS,
    answered,
    isNoteCopied,
    reason,
  }
}
