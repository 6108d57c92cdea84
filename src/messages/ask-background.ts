import { pageApi } from '../platform/page-api'
import type { Answer, Replies, ToBackground } from './protocol'

/**
 * Sends a request to the background and gives its answer.
 * Throws with the background's sentence when it refuses, or the browser's when the background is gone.
 */
export async function askBackground<T extends ToBackground['type']>(
  request: Extract<ToBackground, { type: T }>,
): Promise<Replies[T]> {
  const answer = (await pageApi.runtime.sendMessage(request)) as Answer<Replies[T]> | undefined
  if (!answer?.ok) throw new Error(answer?.error ?? 'no answer from the background')
  return answer.value
}
