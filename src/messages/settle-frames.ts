/**
 * What the frames of a tab have to do to act as one, from what each says of itself. Pure, and the same whenever it is
 * asked: the background remembers nothing, so it asks and settles again at every change.
 *
 * - One card: of several the one opened last stays.
 * - A carried card and its mention live together: one without the other is closed.
 * - One marker a drug: an earlier frame with a mention on the screen marks it, later ones leave it. Only earlier
 *   frames decide for later ones, by what is on their screen and not by what they mark, so one round settles it.
 */
import type { SurfaceStatus } from '../model/surface-status'
import type { FrameOrder } from './choose-frame'
import type { AskedFrame } from './tab-frames'

interface FrameWithSurface {
  readonly frameId: number
  readonly surface: SurfaceStatus
}

/** @param asked in frame order. */
export function settleFrames(asked: readonly AskedFrame[]): FrameOrder[] {
  const frames = asked.flatMap(({ frameId, surface }) => (surface ? [{ frameId, surface }] : []))
  return [...closeOlderCards(frames), ...closeWidowed(frames), ...shareMarks(frames)]
}

function closeOlderCards(frames: readonly FrameWithSurface[]): FrameOrder[] {
  const withCard = frames.filter(({ surface }) => surface.card)
  const openedAt = ({ surface }: FrameWithSurface) => surface.card?.openedAt ?? 0
  const [, ...older] = [...withCard].sort((one, other) => openedAt(other) - openedAt(one))
  return older.map(({ frameId }) => ({ frameId, command: { kind: 'close-card' } }))
}

function closeWidowed(frames: readonly FrameWithSurface[]): FrameOrder[] {
  const lent = new Set(frames.map(({ surface }) => surface.lent?.token))
  const carried = new Set(frames.map(({ surface }) => surface.card?.carriedToken))
  return frames.flatMap(({ frameId, surface }): FrameOrder[] => {
    const { card, lent: own } = surface
    if (card?.carriedToken && !lent.has(card.carriedToken)) {
      return [{ frameId, command: { kind: 'close-carried', token: card.carriedToken } }]
    }
    if (own?.isCarried && !carried.has(own.token)) {
      return [{ frameId, command: { kind: 'card-returned', token: own.token, hadFocus: false } }]
    }
    return []
  })
}

function shareMarks(frames: readonly FrameWithSurface[]): FrameOrder[] {
  return frames.flatMap(({ frameId, surface }, index): FrameOrder[] => {
    const earlier = new Set(frames.slice(0, index).flatMap((frame) => frame.surface.onScreen))
    const later = new Set(frames.slice(index + 1).flatMap((frame) => frame.surface.onScreen))
    const markedBefore = surface.onScreen.filter((drugId) => earlier.has(drugId)).sort()
    const isReliedOn = surface.onScreen.some((drugId) => later.has(drugId))
    const isTold =
      isReliedOn === surface.isReliedOn && markedBefore.join() === [...surface.markedBefore].sort().join()
    return isTold ? [] : [{ frameId, command: { kind: 'share-marks', markedBefore, isReliedOn } }]
  })
}
