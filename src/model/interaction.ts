import type { DrugId } from './mention'
import type { OVERRIDE_REASONS } from './override-reasons'

/**
 * What was done with one card, for the hospital's own records. No patient, no person, no text or address of a page; no
 * answer, only how many were given.
 */
export interface Interaction {
  /** Random. A receiver that gets it twice counts it once. */
  readonly id: string
  /** When the card closed, cut to the hour: a finer time would lead to one consultation. ISO 8601, UTC. */
  readonly hour: string
  readonly drugId: DrugId
  /** Of the rules pack in force. */
  readonly packId: string
  readonly packVersion: string
  readonly appVersion: string
  /** It opened by itself; else by hand. */
  readonly isByItself: boolean
  /** Closed by the prescriber; else the page took it away. */
  readonly isByPerson: boolean
  /** How long it was open, in milliseconds, to the nearest 100. */
  readonly dwellMs: number
  /** Questions of the checklist that had an answer when it closed, "don't know" included. */
  readonly answered: number
  readonly isNoteCopied: boolean
  /** Reason for going on, a code of HL7 `non-adherence-reason-codes`. */
  readonly reason: (typeof OVERRIDE_REASONS)[number] | null
}

/** What an administrator may choose from for delivery; `id` always goes along. */
export const INTERACTION_FIELDS = [
  'hour',
  'drugId',
  'packId',
  'packVersion',
  'appVersion',
  'isByItself',
  'isByPerson',
  'dwellMs',
  'answered',
  'isNoteCopied',
  'reason',
] as const satisfies readonly (keyof Interaction)[]
export type InteractionField = (typeof INTERACTION_FIELDS)[number]
