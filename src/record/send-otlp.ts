/**
 * One request to the receiver. Sends nothing but the body: no cookie, no referrer, no redirect. What comes back is read
 * as OTLP/HTTP says, and is never trusted with more than a number and a sentence.
 */
import type { Interaction } from '../model/interaction'
import type { SendOutcome } from './deliver'
import { type OtlpOptions, toOtlp } from './to-otlp'

export interface Receiver extends OtlpOptions {
  /** "https://collector.example.org/v1/logs". */
  readonly endpoint: string
}

export const TIMEOUT_MS = 10_000
/** Longest sentence of a receiver that is shown. */
export const MAX_MESSAGE = 200

export async function sendOtlp(
  interactions: readonly Interaction[],
  receiver: Receiver,
  fetchIt: typeof fetch = fetch,
): Promise<SendOutcome> {
  let response: Response
  try {
    response = await fetchIt(receiver.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(toOtlp(interactions, receiver)),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (error) {
    return { kind: 'failed', problem: error instanceof Error ? error.message : String(error) }
  }
  if (!response.ok) {
    const seconds = Number(response.headers.get('retry-after'))
    return {
      kind: 'failed',
      problem: `HTTP ${response.status}`,
      ...(Number.isFinite(seconds) && seconds > 0 ? { pauseMs: seconds * 1_000 } : {}),
    }
  }
  return { kind: 'accepted', ...(await readPartialSuccess(response, interactions.length)) }
}

/** By the protocol a receiver that takes a part says how many it refused, and that they must not come again. */
async function readPartialSuccess(
  response: Response,
  sent: number,
): Promise<{ rejected: number; problem: string }> {
  try {
    const { partialSuccess } = (await response.json()) as {
      partialSuccess?: { rejectedLogRecords?: unknown; errorMessage?: unknown }
    }
    const rejected = Number(partialSuccess?.rejectedLogRecords ?? 0)
    return {
      rejected: Number.isInteger(rejected) ? Math.min(Math.max(rejected, 0), sent) : 0,
      problem: String(partialSuccess?.errorMessage ?? '').slice(0, MAX_MESSAGE),
    }
  } catch {
    // An empty body is a full success.
    return { rejected: 0, problem: '' }
  }
}
