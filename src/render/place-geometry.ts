/** Where a mention is on the screen, and whether it can be seen there. Reads layout: call once per frame. */
import type { SurfacePlace } from './scan-link'

export interface Spot {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The last line of the mention (or the field), in viewport pixels; null while nothing of it is painted. */
export function locate(place: SurfacePlace): Spot | null {
  const rects = place.kind === 'text' ? place.range.getClientRects() : place.element.getClientRects()
  const rect = rects[rects.length - 1]
  return rect && rect.width > 0 && rect.height > 0 ? rect : null
}

/** False when the spot is outside the viewport, scrolled out of its container, or something else lies on it. */
export function isExposed(place: SurfacePlace, spot: Spot, host: Element, view: Window): boolean {
  const x = Math.min(spot.right - 1, Math.max(spot.left + 1, (spot.left + spot.right) / 2))
  const y = (spot.top + spot.bottom) / 2
  if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return false
  const root = place.kind === 'text' ? place.root : (place.element.getRootNode() as Document | ShadowRoot)
  const own = place.kind === 'text' ? place.container : place.element
  const top = root.elementFromPoint(x, y)
  return top === null ? false : top === host || top === own || own.contains(top) || top.contains(own)
}
