/** What a surface asks and tells the other frames of its tab, by way of the background. */
import { askBackground } from '../../src/messages/ask-background'
import type { ToBackground } from '../../src/messages/protocol'
import { watchContext } from '../../src/messages/watch-context'
import type { FrameExchange } from '../../src/render/frame-exchange'

/** A frame that does not answer, because its page is busy, must not keep the card of another from opening. */
const MAY_OPEN_MS = 2000

export const exchange: FrameExchange = {
  mayOpenByItself: (orders) =>
    Promise.race([
      askBackground({ type: 'surfaceToBackground.mayOpenByItself', orders }),
      new Promise<never>((_resolve, reject) => setTimeout(reject, MAY_OPEN_MS)),
    ]),
  openedInOrder: (drugId, mark) => askBackground({ type: 'surfaceToBackground.openedInOrder', drugId, mark }),
  lendCard: (token, subject, takesFocus) =>
    askBackground({ type: 'surfaceToBackground.lendCard', token, subject, takesFocus }),
  mentionReplaced: (carrierId, token, subject) =>
    tell({ type: 'surfaceToBackground.mentionReplaced', carrierId, token, subject }),
  mentionGone: (carrierId, token) => tell({ type: 'surfaceToBackground.mentionGone', carrierId, token }),
  cardReturned: (homeFrameId, token, hadFocus) =>
    tell({ type: 'surfaceToBackground.cardReturned', homeFrameId, token, hadFocus }),
  onScreenChanged: () => tell({ type: 'surfaceToBackground.onScreenChanged' }),
  onDefeat: () => tell({ type: 'surfaceToBackground.mentionsChanged' }),
  watchContext,
}

/** Where no answer is awaited: a frame that is gone, or a background that was updated, needs to hear nothing. */
export function tell(request: ToBackground): void {
  askBackground(request).catch(() => {})
}
