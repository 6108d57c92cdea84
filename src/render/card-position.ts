/** Where the card goes: beside what the prescriber works on, never over it. Pure. */
import type { CardPlace } from '../model/card-place'
import type { Spot } from './place-geometry'

export interface Viewport {
  readonly width: number
  readonly height: number
}

/** What a card has to find its place among. All numbers in CSS pixels of the viewport. */
export interface Surroundings {
  readonly viewport: Viewport
  /** What should stay uncovered: the order's form; null docks the card to the right edge. */
  readonly order: Spot | null
  /** The field or name itself: a list that drops from it has its width, so the card goes beside that too. */
  readonly field: Spot | null
  /** The buttons of the order. */
  readonly buttons: readonly Spot[]
}

export interface CardBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly maxHeight: number
  /** False where it had to go over the field or a button of the order. */
  readonly isFree: boolean
}

const CARD_WIDTH = 420
const MAX_SIDE_WIDTH = 480
/** Narrower it shows little; only taken where nothing better is left. */
const MIN_WIDTH = 300
/** Above or below an order there is less height: the card then takes two columns. */
const WIDE_CARD_WIDTH = 800
const GAP = 8
/** Less than this shows no more than the first line and a question. */
const MIN_HEIGHT = 220

/** The card spans the height that is there and scrolls inside. */
export function placeCard({ viewport, order, field, buttons }: Surroundings): CardBox {
  const right = sideBox(viewport, 'right', openSize(viewport).width)
  if (!order) return { ...right, isFree: isFreeOf(right, field, buttons) }
  const all = around([...(field ? [field] : []), ...buttons]) ?? order
  // Best first; a place over the field or a button only where there is no other.
  const places = [
    beside(viewport, order, CARD_WIDTH),
    aboveOrBelow(viewport, order, field ?? order),
    // Only a part of the form can be spared: what is being filled in, and how it is sent.
    beside(viewport, order, MIN_WIDTH),
    beside(viewport, all, MIN_WIDTH),
    aboveOrBelow(viewport, all, field ?? all),
  ].filter((place) => place !== null)
  const box = places.find((place) => isFreeOf(place, field, buttons)) ?? places[0] ?? right
  return { ...box, isFree: isFreeOf(box, field, buttons) }
}

/** The place to which the prescriber moved it. */
export function placeMoved({ viewport, field, buttons }: Surroundings, place: CardPlace): CardBox {
  const { width } = openSize(viewport)
  const { left, top } = cornerAt(viewport, openSize(viewport), place)
  const box = { left, top, width, maxHeight: viewport.height - GAP - top }
  return { ...box, isFree: isFreeOf(box, field, buttons) }
}

/**
 * The place of a card whose upper left corner stands there.
 * @param pill its size while it is collapsed.
 */
export function toPlace(viewport: Viewport, left: number, top: number, pill: Viewport | null): CardPlace {
  const { across, down } = roomToMove(viewport, pill ?? openSize(viewport))
  const share = (at: number, room: number) => (room > 0 ? Math.min(1, Math.max(0, (at - GAP) / room)) : 0)
  return { x: share(left, across), y: share(top, down) }
}

/** A collapsed card: where it was moved to, else the first corner where it covers neither field nor button. */
export function placePill(
  { viewport, field, buttons }: Surroundings,
  size: Viewport,
  moved: CardPlace | null,
): { readonly left: number; readonly top: number } {
  const corners = [
    { x: 1, y: 1 },
    { x: 0, y: 1 },
    { x: 1, y: 0 },
    { x: 0, y: 0 },
  ]
  const wanted = [...(moved ? [moved] : []), ...corners].map((place) => cornerAt(viewport, size, place))
  const isFree = (corner: { left: number; top: number }) =>
    isFreeOf({ ...corner, width: size.width, maxHeight: size.height }, field, buttons)
  return wanted.find(isFree) ?? (wanted[0] as (typeof wanted)[number])
}

type Box = Omit<CardBox, 'isFree'>

const sideBox = (viewport: Viewport, side: 'left' | 'right', width: number): Box => ({
  left: side === 'left' ? GAP : viewport.width - GAP - width,
  top: GAP,
  width,
  maxHeight: viewport.height - 2 * GAP,
})

function beside(viewport: Viewport, spot: Spot, atLeast: number): Box | null {
  // Of what is scrolled out of the window only the edge counts.
  const rooms = {
    right: viewport.width - Math.max(0, spot.right) - 2 * GAP,
    left: Math.min(viewport.width, spot.left) - 2 * GAP,
  }
  for (const side of ['right', 'left'] as const) {
    if (rooms[side] >= atLeast) return sideBox(viewport, side, Math.min(MAX_SIDE_WIDTH, rooms[side]))
  }
  return null
}

/** No room at the sides: above or below, where more height is left. */
function aboveOrBelow(viewport: Viewport, order: Spot, field: Spot): Box | null {
  const bottom = Math.max(0, order.bottom)
  const below = viewport.height - bottom - 2 * GAP
  const above = Math.min(viewport.height, order.top) - 2 * GAP
  if (Math.max(below, above) < MIN_HEIGHT) return null
  const besideField = viewport.width - Math.max(0, field.right) - 2 * GAP
  const room = besideField >= CARD_WIDTH ? besideField : viewport.width - 2 * GAP
  const width = Math.min(WIDE_CARD_WIDTH, room)
  const left = viewport.width - GAP - width
  return below >= above
    ? { left, top: bottom + GAP, width, maxHeight: below }
    : { left, top: GAP, width, maxHeight: above }
}

const openSize = (viewport: Viewport): Viewport => ({
  width: Math.min(CARD_WIDTH, viewport.width - 2 * GAP),
  height: MIN_HEIGHT,
})

const roomToMove = (viewport: Viewport, { width, height }: Viewport) => ({
  across: Math.max(0, viewport.width - 2 * GAP - width),
  down: Math.max(0, viewport.height - 2 * GAP - height),
})

function cornerAt(viewport: Viewport, size: Viewport, { x, y }: CardPlace) {
  const { across, down } = roomToMove(viewport, size)
  return { left: GAP + x * across, top: GAP + y * down }
}

function isFreeOf(
  { left, top, width, maxHeight }: Box,
  field: Spot | null,
  buttons: readonly Spot[],
): boolean {
  return ![...(field ? [field] : []), ...buttons].some(
    (spot) =>
      left < spot.right && spot.left < left + width && top < spot.bottom && spot.top < top + maxHeight,
  )
}

function around(spots: readonly Spot[]): Spot | null {
  if (spots.length === 0) return null
  return {
    left: Math.min(...spots.map(({ left }) => left)),
    top: Math.min(...spots.map(({ top }) => top)),
    right: Math.max(...spots.map(({ right }) => right)),
    bottom: Math.max(...spots.map(({ bottom }) => bottom)),
  }
}
