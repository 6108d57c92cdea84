import type { DrugId } from './mention'

/** What the surface of a frame says of itself, for the frames of a tab to act as one. */
export interface SurfaceStatus {
  /** Drugs of which a mention is on the screen here, marked or left to an earlier frame. */
  readonly onScreen: readonly DrugId[]
  /** As last told by the background. */
  readonly markedBefore: readonly DrugId[]
  readonly isReliedOn: boolean
  /** The card that stands in this frame. */
  readonly card: CardStatus | null
  /** The card of a mention here that another frame carries. */
  readonly lent: LentStatus | null
  /** Drugs for which the card opened by itself, in orders that still hold them. */
  readonly openedFor: readonly DrugId[]
  /** A mention stands in an order. */
  readonly hasOrder: boolean
  /** How many mentions the walk passes here. */
  readonly mentionCount: number
  /** The mention at which the walk stands; null when it is not in this frame. */
  readonly walkedTo: number | null
  /** True when the card bundle could not be loaded. */
  readonly isCardMissing: boolean
}

export interface CardStatus {
  /** Milliseconds since 1970. Of two cards in a tab the later one stays. */
  readonly openedAt: number
  /** Set while the card is carried for another frame. */
  readonly carriedToken: string | null
  readonly hasFocus: boolean
}

export interface LentStatus {
  readonly token: string
  /** False while the carrier has not answered yet. */
  readonly isCarried: boolean
}
