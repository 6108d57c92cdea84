/**
 * Delivers the records to the hospital's own OpenTelemetry Collector, by OTLP over HTTP. A batch counts as delivered
 * only when the receiver said so: after a crash in between it goes again, and its ids tell the receiver. A failure waits
 * longer each time, and everything stays where it is. One attempt at a time; when to attempt is the caller's.
 */
import type { Settings } from '../model/settings'
import type { Batch, DeliveryState, RecordStore } from './record-store'

export interface DeliveryNeeds {
  readonly store: Pick<RecordStore, 'undelivered' | 'state' | 'changeState'>
  /** Sends a batch; see `sendOtlp`. */
  readonly send: (batch: Batch) => Promise<SendOutcome>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export type SendOutcome =
  | { readonly kind: 'accepted'; readonly rejected: number; readonly problem: string }
  /** Nothing is lost; the receiver may ask for a pause. */
  | { readonly kind: 'failed'; readonly problem: string; readonly pauseMs?: number }

/** Delivery needs both: the choice, and a receiver. */
export const isDelivering = ({ records, recordsEndpoint }: Settings): boolean =>
  records === 'delivered' && recordsEndpoint !== ''

export const BATCH = 100
export const FIRST_PAUSE_MS = 60_000
export const LONGEST_PAUSE_MS = 6 * 3_600_000

/** Sends batch after batch until nothing is left or one fails. Gives the state it left; never throws for the network. */
export async function deliver({ store, send, now }: DeliveryNeeds): Promise<DeliveryState> {
  for (;;) {
    const state = await store.state()
    if (now() < state.notBefore) return state
    const batch = await store.undelivered(BATCH)
    if (!batch) return state
    const outcome = await send(batch)
    const next = await store.changeState((before) => after(before, batch, outcome, now()))
    if (outcome.kind === 'failed') return next
  }
}

function after(state: DeliveryState, batch: Batch, outcome: SendOutcome, now: number): DeliveryState {
  if (outcome.kind === 'failed') {
    const doubled = Math.min(FIRST_PAUSE_MS * 2 ** state.failures, LONGEST_PAUSE_MS)
    const pause = Math.min(Math.max(doubled, outcome.pauseMs ?? 0), LONGEST_PAUSE_MS)
    return { ...state, failures: state.failures + 1, notBefore: now + pause, problem: outcome.problem }
  }
  return {
    ...state,
    deliveredUpTo: Math.max(state.deliveredUpTo, batch.upTo),
    delivered: state.delivered + batch.interactions.length - outcome.rejected,
    rejected: state.rejected + outcome.rejected,
    failures: 0,
    notBefore: 0,
    problem: outcome.problem,
  }
}
