import { describe, expect, it } from 'vitest'
import type { FrameStatus } from '../../../src/messages/frame-status'
import { readTabState } from '../../../src/messages/tab-state'

const status = (values: Partial<FrameStatus> = {}): FrameStatus => ({
  site: { state: 'on' },
  drugs: [],
  unreadableAreas: 0,
  isCapped: false,
  isDefeated: false,
  isSurfaceMissing: false,
  ...values,
})
const found = (drugId: string, count: number) =>
  ({ drugId, surfaceForm: drugId.toUpperCase(), certainty: 'exact', count }) as const

describe('the state of a tab', () => {
  it('is "not working here" when nobody answers, never "nothing found"', () => {
    expect(readTabState(null).site.state).toBe('silent')
    expect(readTabState([]).site.state).toBe('silent')
    expect(readTabState([{ frameId: 0, status: null }]).site.state).toBe('silent')
  })

  it('adds up what the frames found and names the first frame of each drug', () => {
    const state = readTabState([
      { frameId: 0, status: status({ drugs: [found('baricitinib', 2)] }) },
      { frameId: 7, status: status({ drugs: [found('baricitinib', 1), found('tofacitinib', 1)] }) },
    ])
    expect(state.drugs.map(({ drugId, count, frameId }) => [drugId, count, frameId])).toEqual([
      ['baricitinib', 3, 0],
      ['tofacitinib', 1, 7],
    ])
  })

  it('counts frames that do not answer and areas that cannot be read', () => {
    const state = readTabState([
      { frameId: 0, status: status({ unreadableAreas: 1 }) },
      { frameId: 3, status: null },
      { frameId: 4, status: status({ unreadableAreas: 2, isCapped: true }) },
    ])
    expect(state.silentFrames).toBe(1)
    expect(state.unreadableAreas).toBe(3)
    expect(state.isCapped).toBe(true)
  })
})
