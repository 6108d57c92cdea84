import { hasRoomForCard } from '../model/card-room'
import type { AskedFrame } from './tab-frames'

/**
 * The frame to carry the card of a mention whose own frame is too small: the top frame, else the largest one with
 * room. Null when there is none.
 *
 * A FRAMESET document comes last. Chromium 156 and Firefox 153 do show a popover host under its `<html>`, above its
 * frames, and it gets clicks and keys; but a pane is where such a page lets things stand, and to lie over two of them
 * is only better than no room at all.
 */
export function chooseCarrier(frames: readonly AskedFrame[], homeFrameId: number): AskedFrame | null {
  const able = frames.filter(
    (frame) => frame.frameId !== homeFrameId && frame.status?.site.state === 'on' && hasRoomForCard(frame),
  )
  const panes = able.filter(({ isFrameset }) => !isFrameset)
  const area = ({ width, height }: AskedFrame) => width * height
  const [largest] = [...panes].sort((one, other) => area(other) - area(one))
  return panes.find(({ frameId }) => frameId === 0) ?? largest ?? able[0] ?? null
}

/** Number of the carrier's own child frame in which `home` is; null when it is not inside the carrier. */
export function childToward(carrier: AskedFrame, home: AskedFrame): number | null {
  const isInside = carrier.path.every((step, depth) => home.path[depth] === step)
  return isInside ? (home.path[carrier.path.length] ?? null) : null
}
