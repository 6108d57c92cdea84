/**
 * Is it time to ask the address again. There is no timer: that would take one more permission (`alarms`), and a background
 * that sleeps is woken by every page anyway. So it is asked at the start of the browser, when the policy changes, and
 * when a card opens or the background wakes after the time below.
 */
import type { DeliveryPolicy } from './delivery-policy'
import type { DeliveryState } from './delivery-state'
import { printPolicy } from './offer-pack'

const MINUTE_MS = 60_000
export const REFRESH_MS = 6 * 60 * MINUTE_MS
/** After an attempt that brought nothing. */
export const RETRY_MS = 30 * MINUTE_MS
/** At the start of the browser; two starts in a row ask once. */
const START_MS = MINUTE_MS

export type Occasion = 'start' | 'wake'

export function isDue(
  { last }: DeliveryState,
  policy: DeliveryPolicy,
  occasion: Occasion,
  now: number,
): boolean {
  if (!last || last.policy !== printPolicy(policy)) return true
  const age = now - last.at
  // A clock that was set back must not put it off for good.
  if (age < 0) return true
  return age >= (occasion === 'start' ? START_MS : last.refusal ? RETRY_MS : REFRESH_MS)
}
