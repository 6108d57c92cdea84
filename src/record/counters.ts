/** Adds the end of a card to the counters. Pure. */
import { type CardEnd, type Counters, DWELL_BUCKETS, type DwellBucket } from '../model/counters'

const BUCKETS = Object.keys(DWELL_BUCKETS) as DwellBucket[]

/** @param today ISO 8601 day. */
export function emptyCounters(today: string): Counters {
  return {
    since: today,
    openedByItself: 0,
    openedByHand: 0,
    dwell: { under3s: 0, under10s: 0, under30s: 0, under2min: 0, longer: 0 },
    closedUnder3s: 0,
    reasons: {},
  }
}

export function countCard(
  counters: Counters,
  { isByItself, isByPerson, dwellMs, reason }: CardEnd,
): Counters {
  const bucket = BUCKETS.find((name) => dwellMs < DWELL_BUCKETS[name]) ?? 'longer'
  const isQuick = isByItself && isByPerson && bucket === 'under3s'
  return {
    ...counters,
    openedByItself: counters.openedByItself + (isByItself ? 1 : 0),
    openedByHand: counters.openedByHand + (isByItself ? 0 : 1),
    dwell: { ...counters.dwell, [bucket]: counters.dwell[bucket] + 1 },
    closedUnder3s: counters.closedUnder3s + (isQuick ? 1 : 0),
    reasons: reason
      ? { ...counters.reasons, [reason]: (counters.reasons[reason] ?? 0) + 1 }
      : counters.reasons,
  }
}
