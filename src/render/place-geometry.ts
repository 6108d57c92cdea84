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
  const own = place.kind === 'text' ? holderOf(place, root) : place.element
  const top = root.elementFromPoint(x, y)
  return top === null ? false : top === host || top === own || own.contains(top) || top.contains(own)
}

/** What holds the name in its own root: the container, unless that is the host around the root. */
function holderOf(place: SurfacePlace & { kind: 'text' }, root: Document | ShadowRoot): Element {
  return root.contains(place.container)
    ? place.container
    : (place.range.startContainer.parentElement ?? place.container)
}

/** Whether a point of the viewport lies on the mention's text. */
export function isAt(place: SurfacePlace, x: number, y: number): boolean {
  if (place.kind === 'field') return false
  return Array.from(place.range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  )
}

export const viewportOf = ({ innerWidth, innerHeight }: Window) => ({
  width: innerWidth,
  height: innerHeight,
})

/** Beside what is nearly as wide as the page there is no room: null then, and for what is not painted. */
export function unlessWide(spot: Spot | null | undefined, view: Window): Spot | null {
  if (!spot || spot.right <= spot.left || spot.right - spot.left >= view.innerWidth * 0.8) return null
  return spot
}
