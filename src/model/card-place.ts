import type { Words } from './words'

/**
 * Where the prescriber moved the card: shares, from 0 to 1, of the room that the window leaves, so that they fit any
 * size of it. Nothing of a page or a patient.
 */
export interface CardPlace {
  readonly x: number
  readonly y: number
}

/** What a card needs to stand in a frame, before it knows its rules. */
export interface CardSetUp {
  /** Where the prescriber moved the card on this site before. */
  readonly place: CardPlace | null
  readonly words: Words
}
