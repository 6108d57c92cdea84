/** Which frame of a tab answers a shortcut, and how. Pure. */
import type { FrameCommand } from '../model/frame-command'
import type { AskedFrame } from './tab-frames'

export interface FrameOrder {
  readonly frameId: number
  readonly command: FrameCommand
}

/**
 * "Open card" leads into the card that is open, and closes it from there; else it opens one where the prescriber works:
 * in the frame with the focus, else in the one with an order, else in the first that shows a drug.
 */
export function openOrClose(frames: readonly AskedFrame[]): FrameOrder | null {
  const open = frames.find(({ surface }) => surface?.card)
  if (open) {
    const kind = open.surface?.card?.hasFocus ? 'close-card' : 'focus-card'
    return { frameId: open.frameId, command: { kind } }
  }
  const shows = (frame: AskedFrame | undefined) => (frame?.status?.drugs.length ?? 0) > 0
  // Every frame around the focused one says that it has the focus; the innermost comes last.
  const focused = frames.findLast(({ hasFocus }) => hasFocus)
  const chosen =
    [focused, frames.find((frame) => frame.surface?.hasOrder && shows(frame))].find(shows) ??
    frames.find(shows)
  return chosen ? { frameId: chosen.frameId, command: { kind: 'open-card', drugId: null } } : null
}

/** "Next mention" passes through the mentions of all frames in frame order and begins again at the end. */
export function stepWalk(frames: readonly AskedFrame[]): readonly FrameOrder[] {
  const stops = frames.flatMap(({ frameId, surface }) =>
    Array.from({ length: surface?.mentionCount ?? 0 }, (_, index) => ({ frameId, index })),
  )
  const walked = frames.filter(({ surface }) => surface && surface.walkedTo !== null)
  const [at] = walked
  const index = at?.surface?.walkedTo ?? 0
  const here = stops.findIndex((stop) => stop.frameId === at?.frameId && stop.index === index)
  // Mentions may have gone since: then the walk goes on after what is left of its frame.
  const before = here >= 0 ? here : stops.findLastIndex(({ frameId }) => frameId === at?.frameId)
  const next = stops[(before + 1) % stops.length]
  if (!next) return []
  const left = walked.filter(({ frameId }) => frameId !== next.frameId)
  return [
    ...left.map(({ frameId }): FrameOrder => ({ frameId, command: { kind: 'end-walk' } })),
    { frameId: next.frameId, command: { kind: 'walk-to', index: next.index } },
  ]
}
