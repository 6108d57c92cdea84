import { describe, expect, it } from 'vitest'
import { childToward, chooseCarrier } from '../../../src/messages/choose-carrier'
import { frame } from './asked-frame'

const small = frame({ frameId: 5, path: [0], width: 300, height: 120 })

describe('the carrier of a card', () => {
  it('is the top frame where that has room', () => {
    const large = frame({ frameId: 6, path: [1], width: 3000, height: 2000 })
    expect(chooseCarrier([frame(), small, large], 5)?.frameId).toBe(0)
  })

  it('is the largest frame with room where the top frame has none or is a frameset', () => {
    const wide = frame({ frameId: 6, path: [1], width: 900, height: 700 })
    const wider = frame({ frameId: 7, path: [2], width: 1000, height: 700 })
    const flat = frame({ frameId: 8, path: [3], width: 9000, height: 100 })
    const frames = [small, wide, wider, flat]
    expect(chooseCarrier([frame({ height: 200 }), ...frames], 5)?.frameId).toBe(7)
    expect(chooseCarrier([frame({ isFrameset: true }), ...frames], 5)?.frameId).toBe(7)
  })

  it('is a frameset only where no pane has room', () => {
    expect(chooseCarrier([frame({ isFrameset: true }), small], 5)?.frameId).toBe(0)
  })

  it('is never the frame of the mention, nor one in which we do not run', () => {
    const silent = frame({ frameId: 6, path: [1], status: null })
    const off = frame({ frameId: 7, path: [2] })
    const isOff = {
      ...off,
      status: off.status && { ...off.status, site: { state: 'off', reason: 'disabled' } as const },
    }
    expect(chooseCarrier([frame({ height: 100 }), silent, isOff, frame({ frameId: 9 })], 9)).toBeNull()
  })

  it('knows its own frame in which the mention is', () => {
    const home = frame({ frameId: 9, path: [2, 1, 0] })
    expect(childToward(frame(), home)).toBe(2)
    expect(childToward(frame({ path: [2] }), home)).toBe(1)
    expect(childToward(frame({ path: [3] }), home)).toBeNull()
  })
})
