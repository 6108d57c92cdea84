import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCard } from '../../../src/render/card-position'

const SCREEN = { width: 1366, height: 768 }

describe('the place of the card', () => {
  it('is the right edge when nothing has to stay free', () => {
    const box = placeCard(SCREEN, null)
    expect(box.left + box.width).toBe(SCREEN.width - 12)
  })

  it('is the left edge when the order is at the right', () => {
    expect(placeCard(SCREEN, { left: 700, right: 1300, top: 100, bottom: 700 }).left).toBe(12)
  })

  it('stays inside any viewport, whatever the anchor', () => {
    const size = fc.integer({ min: 320, max: 3000 })
    const edge = fc.integer({ min: -500, max: 3500 })
    fc.assert(
      fc.property(size, size, edge, edge, edge, edge, (width, height, left, right, top, bottom) => {
        const box = placeCard({ width, height }, { left, right, top, bottom })
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.left + box.width).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('never covers an order that leaves room at a side', () => {
    const left = fc.integer({ min: 0, max: 1366 })
    const width = fc.integer({ min: 50, max: 480 })
    fc.assert(
      fc.property(left, width, (start, wide) => {
        const order = { left: start, right: start + wide, top: 100, bottom: 600 }
        fc.pre(order.right <= SCREEN.width)
        const box = placeCard(SCREEN, order)
        fc.pre(SCREEN.width - order.right >= 444 || order.left >= 444)
        expect(box.left >= order.right || box.left + box.width <= order.left).toBe(true)
      }),
    )
  })
})
