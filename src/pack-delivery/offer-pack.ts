/**
 * The state and what an attempt brought in, the next state out. What is refused changes nothing but the report: the last
 * good file stays, and the version under one address never goes back.
 */
import type { PackRefusal } from '../model/pack-delivery'
import { compareVersions } from './compare-versions'
import type { DeliveryPolicy } from './delivery-policy'
import type { DeliveryState } from './delivery-state'
import type { Verdict, VerifiedPack } from './verify-pack'

/** What an attempt brought: a file and the verdict on it, or nothing, with the reason. */
export type Offer = { readonly file: string; readonly verdict: Verdict } | { readonly refusal: PackRefusal }

export function offerPack(
  state: DeliveryState,
  offer: Offer,
  policy: DeliveryPolicy,
  now: number,
): DeliveryState {
  const last = (refusal: PackRefusal | null) => ({ at: now, policy: printPolicy(policy), refusal })
  if ('refusal' in offer) return { ...state, last: last(offer.refusal) }
  if (!offer.verdict.ok) return { ...state, last: last(offer.verdict.refusal) }
  const { verified } = offer.verdict
  const refusal = checkVersion(state, verified, policy)
  if (refusal) return { ...state, last: last(refusal) }
  const { key, version, digest } = verified
  const isNew = !isKnown(state, digest, policy)
  const receivedAt = isNew ? now : (state.good?.receivedAt ?? now)
  return {
    ...state,
    good: { file: offer.file, receivedAt, confirmedAt: now },
    newest: { ...state.newest, [key]: { version, digest } },
    last: last(null),
  }
}

/** Same policy, same text. */
export function printPolicy({ url, keys, revoked, jurisdiction }: DeliveryPolicy): string {
  return JSON.stringify([url, keys, revoked, jurisdiction])
}

function checkVersion(
  state: DeliveryState,
  { version, digest }: VerifiedPack,
  policy: DeliveryPolicy,
): PackRefusal | null {
  for (const newest of releasesOf(state, policy)) {
    const order = compareVersions(version, newest.version)
    if (order < 0) {
      return { kind: 'older-version', values: { found: version, newest: newest.version } }
    }
    if (order === 0 && digest !== newest.digest) return { kind: 'same-version', values: { version } }
  }
  return null
}

const isKnown = (state: DeliveryState, digest: string, policy: DeliveryPolicy) =>
  releasesOf(state, policy).some((newest) => newest.digest === digest)

/** Only of keys that count: whoever stole a revoked one may have signed a version that nothing could follow. */
function releasesOf({ newest }: DeliveryState, { keys }: DeliveryPolicy) {
  return keys.flatMap((key) => newest[key] ?? [])
}
