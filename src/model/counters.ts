import type { DrugId } from './mention'
import type { OVERRIDE_REASONS } from './override-reasons'

type OverrideReason = (typeof OVERRIDE_REASONS)[number]

/** The end of one card. */
export interface CardEnd {
  readonly isByItself: boolean
  /** Closed by the prescriber; else the page took it away. */
  readonly isByPerson: boolean
  readonly dwellMs: number
  /** The reason for going on that stood in the card. */
  readonly reason: OverrideReason | null
  readonly drugId: DrugId
  /** How many questions of the checklist had an answer. */
  readonly answered: number
  readonly isNoteCopied: boolean
}

/** Upper ends of the buckets in which the time of an open card is counted, in milliseconds; the last has none. */
export const DWELL_BUCKETS = {
  under3s: 3_000,
  under10s: 10_000,
  under30s: 30_000,
  under2min: 120_000,
  longer: Number.POSITIVE_INFINITY,
} as const
export type DwellBucket = keyof typeof DWELL_BUCKETS

/**
 * How often the card opens and how it is left: numbers only. No patient, no person, no drug, no address of a page and
 * no time of day, so that nothing of a consultation can be read from them.
 */
export interface Counters {
  /** First day, ISO 8601. */
  readonly since: string
  readonly openedByItself: number
  readonly openedByHand: number
  readonly dwell: { readonly [bucket in DwellBucket]: number }
  /** Cards that opened by themselves and that the prescriber closed within three seconds: the sign of fatigue. */
  readonly closedUnder3s: number
  readonly reasons: { readonly [reason in OverrideReason]?: number }
}
