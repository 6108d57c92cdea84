import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  placeCard,
  placeMoved,
  placePill,
  type Surroundings,
  toPlace,
} from '../../../src/render/card-position'
import type { Spot } from '../../../src/render/place-geometry'

const SCREEN = { width: 1366, height: 768 }
/** 200 % zoom of the same window. */
const ZOOMED = { width: 683, height: 384 }

const among = (values: Partial<Surroundings> = {}): Surroundings => ({
  viewport: SCREEN,
  order: null,
  field: null,
  buttons: [],
  ...values,
})
const spot = (left: number, top: number, right: number, bottom: number): Spot => ({
  left,
  top,
  right,
  bottom,
})

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly maxHeight: number
}
const covers = (box: Box, { left, top, right, bottom }: Spot) =>
  box.left < right && left < box.left + box.width && box.top < bottom && top < box.top + box.maxHeight

const size = fc.integer({ min: 320, max: 3000 })
const edge = fc.integer({ min: -500, max: 3500 })
const anySpot = fc
  .tuple(edge, edge, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 600 }))
  .map(([left, top, width, height]) => spot(left, top, left + width, top + height))
const anySurroundings = fc.record({
  viewport: fc.record({ width: size, height: size }),
  order: fc.option(anySpot),
  field: fc.option(anySpot),
  buttons: fc.array(anySpot, { maxLength: 4 }),
})

describe('the place of the card', () => {
  it('is the right edge when nothing has to stay free', () => {
    const box = placeCard(among())
    expect(box.left + box.width).toBe(SCREEN.width - 8)
    expect(box.isFree).toBe(true)
  })

  it('is the left edge when the order is at the right', () => {
    expect(placeCard(among({ order: spot(700, 100, 1300, 700) })).left).toBe(8)
  })

  it('stays inside any window, whatever stands there', () => {
    fc.assert(
      fc.property(anySurroundings, (surroundings) => {
        const { viewport } = surroundings
        const box = placeCard(surroundings)
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.left + box.width).toBeLessThanOrEqual(viewport.width)
        expect(box.top + box.maxHeight).toBeLessThanOrEqual(viewport.height)
      }),
    )
  })

  it('says of itself whether it covers the field or a button of the order', () => {
    fc.assert(
      fc.property(anySurroundings, (surroundings) => {
        const { field, buttons } = surroundings
        const box = placeCard(surroundings)
        const isOver = [...(field ? [field] : []), ...buttons].some((spared) => covers(box, spared))
        expect(box.isFree).toBe(!isOver)
      }),
    )
  })

  it('never covers an order that leaves room at a side', () => {
    const left = fc.integer({ min: 0, max: 1366 })
    const width = fc.integer({ min: 50, max: 480 })
    fc.assert(
      fc.property(left, width, (start, wide) => {
        const order = spot(start, 100, start + wide, 600)
        fc.pre(order.right <= SCREEN.width)
        fc.pre(SCREEN.width - order.right >= 444 || order.left >= 444)
        expect(covers(placeCard(among({ order })), order)).toBe(false)
      }),
    )
  })

  it('goes over a part of a form that fills the window, but not over its field and buttons', () => {
    const field = spot(40, 60, 400, 90)
    const button = spot(40, 700, 140, 730)
    const box = placeCard(among({ order: spot(20, 20, 1080, 748), field, buttons: [button] }))
    expect(box.isFree).toBe(true)
    expect(box.left).toBeGreaterThan(field.right)
  })

  it('goes below an order, rather than beside it over the button that sends it', () => {
    const field = spot(114, 131, 305, 154)
    const box = placeCard(among({ order: field, field, buttons: [spot(839, 131, 909, 154)] }))
    expect(box.isFree).toBe(true)
    expect(box.top).toBeGreaterThan(154)
  })

  it('knows that in a window at 200 % nothing is free beside a wide form', () => {
    const order = spot(20, 150, 660, 330)
    const surroundings = among({ viewport: ZOOMED, order, field: spot(30, 180, 300, 210) })
    expect(placeCard({ ...surroundings, buttons: [spot(560, 290, 640, 320)] }).isFree).toBe(false)
  })
})

describe('a card that was moved', () => {
  it('comes back to the same corner', () => {
    const at = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(size, size, at, at, (width, height, x, y) => {
        const viewport = { width, height }
        const box = placeMoved(among({ viewport }), { x, y })
        const again = placeMoved(among({ viewport }), toPlace(viewport, box.left, box.top, null))
        expect(again.left).toBeCloseTo(box.left)
        expect(again.top).toBeCloseTo(box.top)
      }),
    )
  })

  it('cannot be lost outside the window', () => {
    fc.assert(
      fc.property(edge, edge, (left, top) => {
        const box = placeMoved(among(), toPlace(SCREEN, left, top, null))
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.left + box.width).toBeLessThanOrEqual(SCREEN.width)
        expect(box.maxHeight).toBeGreaterThanOrEqual(200)
      }),
    )
  })
})

describe('a collapsed card', () => {
  const pill = { width: 240, height: 34 }

  it('takes the lower right corner, and another where that would cover the order', () => {
    const at = placePill(among(), pill, null)
    expect(at).toEqual({ left: SCREEN.width - 8 - 240, top: SCREEN.height - 8 - 34 })
    const field = spot(1100, 700, 1360, 760)
    expect(placePill(among({ field }), pill, null).left).toBe(8)
  })

  it('stands where it was moved to, unless that is over the field now', () => {
    const place = toPlace(SCREEN, 300, 200, pill)
    expect(placePill(among(), pill, place)).toEqual({ left: 300, top: 200 })
    expect(placePill(among({ field: spot(310, 210, 400, 230) }), pill, place).left).not.toBe(300)
  })
})
