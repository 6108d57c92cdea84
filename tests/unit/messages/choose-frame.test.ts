import { describe, expect, it } from 'vitest'
import { openOrClose, stepWalk } from '../../../src/messages/choose-frame'
import type { AskedFrame } from '../../../src/messages/tab-frames'
import { frame, surface } from './asked-frame'

const showing = (values: Partial<AskedFrame>): AskedFrame => {
  const made = frame(values)
  const drug = { drugId: 'tofacitinib', surfaceForm: 'Xeljanz', certainty: 'exact', count: 1 } as const
  return { ...made, status: made.status && { ...made.status, drugs: [drug] } }
}

describe('the shortcut that opens the card', () => {
  const list = showing({ frameId: 3, path: [0], surface: surface() })
  const order = showing({ frameId: 4, path: [1], surface: surface({ hasOrder: true }) })

  it('opens it in the frame with the focus, not in one around it', () => {
    const top = showing({ hasFocus: true, surface: surface() })
    expect(openOrClose([top, { ...list, hasFocus: true }, order])).toEqual({
      frameId: 3,
      command: { kind: 'open-card', drugId: null },
    })
  })

  it('opens it at the order when the frame with the focus shows no drug', () => {
    expect(openOrClose([frame({ hasFocus: true }), list, order])?.frameId).toBe(4)
  })

  it('opens it at the first drug otherwise, and does nothing where there is none', () => {
    expect(openOrClose([frame(), list])?.frameId).toBe(3)
    expect(openOrClose([frame()])).toBeNull()
  })

  it('leads into the card that is open, in whatever frame, and closes it from there', () => {
    const open = (hasFocus: boolean) => surface({ card: { openedAt: 1, carriedToken: null, hasFocus } })
    for (const [hasFocus, kind] of [
      [false, 'focus-card'],
      [true, 'close-card'],
    ] as const) {
      expect(openOrClose([list, { ...order, surface: open(hasFocus) }])).toEqual({
        frameId: 4,
        command: { kind },
      })
    }
  })
})

describe('the walk', () => {
  const frames = (walkedIn: number, walkedTo: number | null, counts = [2, 0, 1]) =>
    counts.map((mentionCount, index) =>
      frame({
        frameId: index,
        surface: surface({ mentionCount, walkedTo: index === walkedIn ? walkedTo : null }),
      }),
    )

  it('begins at the first mention of the first frame that has one', () => {
    expect(stepWalk(frames(0, null, [0, 2]))).toEqual([
      { frameId: 1, command: { kind: 'walk-to', index: 0 } },
    ])
  })

  it('passes through a frame, then on to the next that has any, and wraps', () => {
    expect(stepWalk(frames(0, 0))).toEqual([{ frameId: 0, command: { kind: 'walk-to', index: 1 } }])
    expect(stepWalk(frames(0, 1))).toEqual([
      { frameId: 0, command: { kind: 'end-walk' } },
      { frameId: 2, command: { kind: 'walk-to', index: 0 } },
    ])
    expect(stepWalk(frames(2, 0))).toEqual([
      { frameId: 2, command: { kind: 'end-walk' } },
      { frameId: 0, command: { kind: 'walk-to', index: 0 } },
    ])
  })

  it('goes on after what is left of a frame whose mentions went', () => {
    expect(stepWalk(frames(0, 7)).at(-1)).toEqual({ frameId: 2, command: { kind: 'walk-to', index: 0 } })
  })

  it('does nothing where no mention is', () => {
    expect(stepWalk(frames(0, null, [0, 0]))).toEqual([])
  })
})
