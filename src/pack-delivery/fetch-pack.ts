/**
 * Asks the address of the policy for its file, and nobody else: no redirect is followed, no cookie goes along. Gives the
 * text, or the reason why there is none. Size and time are bounded while the file arrives.
 */
import type { PackRefusal, PackRefusalKind } from '../model/pack-delivery'
import { isServerAddress } from '../policy/is-server-address'

/** A whole pack with its documents, signed, is a quarter of this. */
export const MAX_BYTES = 2 * 1024 * 1024
/** Shorter than the time after which a browser ends a background that waits. */
export const MAX_SECONDS = 20

export type Fetched =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: PackRefusal }

export interface FetchNeeds {
  readonly fetch: typeof globalThis.fetch
  readonly maxSeconds?: number
}

export async function fetchPack(
  url: string,
  { fetch, maxSeconds = MAX_SECONDS }: FetchNeeds,
): Promise<Fetched> {
  if (!isServerAddress(url)) return refuse('address', { url })
  const signal = AbortSignal.timeout(maxSeconds * 1000)
  try {
    const response = await fetch(url, {
      signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    })
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      return refuse('redirected', { url })
    }
    if (response.status !== 200) return refuse('status', { url, status: response.status })
    return await readText(response)
  } catch {
    return signal.aborted ? refuse('too-slow', { url, seconds: maxSeconds }) : refuse('unreachable', { url })
  }
}

async function readText({ body }: Response): Promise<Fetched> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > MAX_BYTES) {
      await reader.cancel()
      return refuse('too-large', { megabytes: MAX_BYTES / 1024 / 1024 })
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  // Kept as it is, a byte order mark too: the file must be the very text that was signed.
  return { ok: true, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}

function refuse(kind: PackRefusalKind, values: PackRefusal['values']): Fetched {
  return { ok: false, refusal: { kind, values } }
}
