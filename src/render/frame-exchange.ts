/**
 * What a frame's surface has to say to the other frames of its tab. The background passes it on; `entrypoints/surface`
 * joins the two.
 */
import type { CardSubject } from '../model/card-subject'
import type { DrugId } from '../model/mention'
import type { AskedOrder, OpeningAnswer } from '../model/restraint'

export interface FrameExchange {
  /** In which of these orders a card may open here by itself: other frames and what is remembered have a say. */
  mayOpenByItself(orders: readonly AskedOrder[]): Promise<OpeningAnswer>
  /** It opened in an order; false when nobody can tell for whom, so that only this page can remember it. */
  openedInOrder(drugId: DrugId, mark: number): Promise<boolean>
  /** Asks for a frame with room; null when there is none. */
  lendCard(token: string, subject: CardSubject, takesFocus: boolean): Promise<{ carrierId: number } | null>
  mentionReplaced(carrierId: number, token: string, subject: CardSubject): void
  mentionGone(carrierId: number, token: string): void
  cardReturned(homeFrameId: number, token: string, hadFocus: boolean): void
  /** Other drugs are on the screen of this frame than before. */
  onScreenChanged(): void
  /** The page began or ceased to undo the warning: badge and popup have to say so. */
  onDefeat(): void
  /**
   * Lets the others notice the end of this frame from now on, and calls back once if the extension is updated or
   * removed meanwhile.
   */
  watchContext(onInvalid: () => void): ContextWatch
}

export interface ContextWatch {
  /** Makes sure that the end of this frame is noticed, before it says of itself that it is there. */
  renew(): void
  stop(): void
}
