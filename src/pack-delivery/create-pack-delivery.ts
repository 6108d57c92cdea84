/**
 * The rules that an organisation offers, kept on this workstation: asks its address when it is time to, and says which
 * rules are in force. The background does both, our pages only read.
 *
 * What was kept is verified anew each time it is read, against the policy of that moment: a key that was revoked or an
 * address that was taken away counts at once, with or without a network.
 */
import type { PackDelivery, PackRefusal } from '../model/pack-delivery'
import type { RulesPack } from '../model/rules-pack'
import type { EffectiveSettings } from '../model/settings'
import type { CustomPackBase } from '../rulespack/custom-pack'
import { type DeliveryPolicy, deliveryPolicy } from './delivery-policy'
import { type DeliveryState, emptyState, parseState } from './delivery-state'
import { type FetchNeeds, fetchPack } from './fetch-pack'
import { isDue, type Occasion } from './is-due'
import { offerPack, printPolicy } from './offer-pack'
import type { RulesInForce } from './rules-in-force'
import { type Verdict, verifyPack } from './verify-pack'

/** Where the state is kept, in `storage.local`. */
export const DELIVERY_KEY = 'rulesPack'

/** So long it is said that rules of the organisation were there; then nothing of them is kept. */
export const REMOVED_SHOWN_MS = 14 * 24 * 60 * 60_000

export interface DeliveryNeeds extends FetchNeeds {
  readonly readLocal: (key: string) => Promise<unknown>
  readonly writeLocal: (key: string, value: unknown) => Promise<void>
  readonly now: () => number
  /** What ships, as the ground of every check. */
  readonly base: () => CustomPackBase
  /** The pack that ships for a jurisdiction; throws where there is none. */
  readonly ground: (jurisdiction: string) => RulesPack
}

export interface PackDeliveries {
  /** Asks the address if it is time to; true where something of the state changed. Attempts come one after the other. */
  refresh(settings: EffectiveSettings, occasion: Occasion): Promise<boolean>
  inForce(settings: EffectiveSettings): Promise<RulesInForce>
}

export function createPackDelivery(needs: DeliveryNeeds): PackDeliveries {
  const read = async () => parseState(await needs.readLocal(DELIVERY_KEY))
  const write = (state: DeliveryState | null) => needs.writeLocal(DELIVERY_KEY, state)
  const verify = rememberLast((file: string, policy: DeliveryPolicy) =>
    verifyPack(file, policy, needs.base()),
  )

  const attempt = async (settings: EffectiveSettings, occasion: Occasion): Promise<boolean> => {
    const asked = deliveryPolicy(settings)
    const kept = await read()
    if (asked.kind === 'unusable') return false
    if (asked.kind === 'not-set') return forget(kept)
    const { policy } = asked
    const same = kept?.url === policy.url ? kept : emptyState(policy.url)
    const state = same.removedAt === null ? same : { ...same, removedAt: null, last: null }
    if (!isDue(state, policy, occasion, needs.now())) return false
    const fetched = await fetchPack(policy.url, needs)
    const offer = fetched.ok
      ? { file: fetched.text, verdict: await verify(fetched.text, policy) }
      : { refusal: fetched.refusal }
    await write(offerPack(state, offer, policy, needs.now()))
    return true
  }
  /** The address is gone from the policy. A policy may be late, so the file is kept for a while, unused. */
  const forget = async (kept: DeliveryState | null): Promise<boolean> => {
    if (!kept) return false
    if (kept.removedAt === null) await write({ ...kept, removedAt: needs.now() })
    else if (needs.now() - kept.removedAt > REMOVED_SHOWN_MS) await write(null)
    else return false
    return true
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    refresh(settings, occasion) {
      const next = last.then(() => attempt(settings, occasion))
      last = next.catch(() => {})
      return next
    },
    async inForce(settings) {
      const ground = needs.ground(settings.values.jurisdiction)
      const asked = deliveryPolicy(settings)
      const kept = await read()
      const shipped = (delivery: PackDelivery): RulesInForce => ({
        ground,
        pack: null,
        overlay: null,
        delivery,
      })
      const without = (refusal: PackRefusal | null) => shipped({ kind: 'not-in-force', refusal })
      if (asked.kind === 'unusable') return without(asked.refusal)
      if (asked.kind === 'not-set') {
        if (!kept?.good) return shipped({ kind: 'not-set' })
        return shipped({ kind: 'removed', at: kept.removedAt ?? needs.now() })
      }
      const { policy } = asked
      if (kept?.url !== policy.url) return without(null)
      const refusal = kept.last?.refusal ?? null
      if (!kept.good) return without(refusal)
      const verdict = await verify(kept.good.file, policy)
      if (!verdict.ok) return without(verdict.refusal)
      const { verified } = verdict
      const { form, id, version, digest } = verified
      const { receivedAt, confirmedAt } = kept.good
      return {
        ground,
        pack: verified.form === 'pack' ? verified.pack : null,
        overlay: verified.form === 'overlay' ? verified.overlay : null,
        delivery: { kind: 'in-force', form, id, version, digest, receivedAt, confirmedAt, refusal },
      }
    },
  }
}

/** A card that opens should not wait for the same file to be checked again. */
function rememberLast(
  verify: (file: string, policy: DeliveryPolicy) => Promise<Verdict>,
): (file: string, policy: DeliveryPolicy) => Promise<Verdict> {
  let known:
    | { readonly file: string; readonly policy: string; readonly verdict: Promise<Verdict> }
    | undefined
  return (file, policy) => {
    const print = printPolicy(policy)
    if (known?.file !== file || known.policy !== print)
      known = { file, policy: print, verdict: verify(file, policy) }
    return known.verdict
  }
}
