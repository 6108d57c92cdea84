/** Where the card goes: beside what the prescriber works on, never over it. Pure. */
import type { Spot } from './place-geometry'

export interface Viewport {
  readonly width: number
  readonly height: number
}

export interface CardBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly maxHeight: number
}

const CARD_WIDTH = 420
/** Above or below an order there is less height: the card then takes two columns. */
const WIDE_CARD_WIDTH = 800
const GAP = 12

/**
 * @param order what must stay uncovered: the order's form or field; null docks the card to the right edge.
 * @param field the field or name itself: a list that drops from it has its width, so the card goes beside that too.
 * All numbers in CSS pixels of the viewport. The card spans the height that is there and scrolls inside.
 */
export function placeCard(viewport: Viewport, order: Spot | null, field: Spot | null = order): CardBox {
  const width = Math.min(CARD_WIDTH, viewport.width - 2 * GAP)
  const maxHeight = viewport.height - 2 * GAP
  const right = viewport.width - GAP - width
  const box = (left: number): CardBox => ({ left, top: GAP, width, maxHeight })
  if (!order) return box(right)
  if (viewport.width - order.right >= width + 2 * GAP) return box(right)
  if (order.left >= width + 2 * GAP) return box(GAP)
  return aboveOrBelow(viewport, order, field ?? order) ?? box(right)
}

/** No room at the sides: above or below the order, where more height is left. */
function aboveOrBelow(viewport: Viewport, order: Spot, field: Spot): CardBox | null {
  const below = viewport.height - order.bottom - 2 * GAP
  const above = order.top - 2 * GAP
  if (Math.max(below, above) < MIN_HEIGHT) return null
  const besideField = viewport.width - field.right - 2 * GAP
  const room = besideField >= CARD_WIDTH ? besideField : viewport.width - 2 * GAP
  const width = Math.min(WIDE_CARD_WIDTH, room)
  const left = viewport.width - GAP - width
  return below >= above
    ? { left, top: order.bottom + GAP, width, maxHeight: below }
    : { left, top: GAP, width, maxHeight: above }
}

/** Less than this shows no more than the first line: then the right edge is better. */
const MIN_HEIGHT = 220
