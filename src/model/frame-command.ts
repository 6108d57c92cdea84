import type { CardSubject } from './card-subject'
import type { DrugId } from './mention'

/** What the background may ask of the surface of one frame. */
export type FrameCommand =
  /** Without a drug: the one the prescriber works on. */
  | { readonly kind: 'open-card'; readonly drugId: DrugId | null }
  | { readonly kind: 'close-card' }
  /** Brings the focus into the open card. */
  | { readonly kind: 'focus-card' }
  /** Shows the mention of this number among those that can be seen in the frame. */
  | { readonly kind: 'walk-to'; readonly index: number }
  /** The walk went on in another frame. */
  | { readonly kind: 'end-walk' }
  | {
      readonly kind: 'share-marks'
      /** Drugs whose first mention is marked in an earlier frame. */
      readonly markedBefore: readonly DrugId[]
      /** Later frames leave a marker to this one: its end must be noticed. */
      readonly isReliedOn: boolean
    }
  /** The address of the tab changed: another patient may be in front of the card. */
  | { readonly kind: 'address-changed' }
  /** Open the card of a mention that stands in another frame. */
  | CarryCommand
  /** The mention was replaced: its answers go. */
  | { readonly kind: 'clear-carried'; readonly token: string; readonly subject: CardSubject }
  | { readonly kind: 'close-carried'; readonly token: string }
  /** The card that another frame carried for this one is closed. */
  | { readonly kind: 'card-returned'; readonly token: string; readonly hadFocus: boolean }

export interface CarryCommand {
  readonly kind: 'carry-card'
  /** Random name of this one opening, known to the two frames alone. */
  readonly token: string
  readonly homeFrameId: number
  /** Number of the own child frame that holds the mention; null when it is no descendant. */
  readonly childIndex: number | null
  readonly subject: CardSubject
  readonly takesFocus: boolean
}
