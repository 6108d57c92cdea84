import { describe, expect, it } from 'vitest'
import { type FrameStatus, NOTHING_FOUND } from '../../../src/messages/frame-status'
import { judgeSite, readTabState } from '../../../src/messages/tab-state'
import { frame } from './asked-frame'

const status = (values: Partial<FrameStatus> = {}): FrameStatus => ({
  site: { state: 'on' },
  ...NOTHING_FOUND,
  ...values,
})
const found = (drugId: string, count: number) =>
  ({ drugId, surfaceForm: drugId.toUpperCase(), certainty: 'exact', count }) as const

describe('the state of a tab', () => {
  it('is "not working here" when nobody answers, never "nothing found"', () => {
    expect(readTabState(null).site.state).toBe('silent')
    expect(readTabState([]).site.state).toBe('silent')
    expect(readTabState([frame({ frameId: 0, status: null })]).site.state).toBe('outdated')
  })

  it('is outdated where the browser lets us in and no script of ours is there, also if a frame was loaded since', () => {
    const state = readTabState([frame({ frameId: 0, status: null }), frame({ frameId: 3, status: status() })])
    expect(state.site.state).toBe('outdated')
    expect(readTabState([frame({ frameId: 3, status: null })]).site.state).toBe('silent')
  })

  it('asks to reload no page on which we would not run', () => {
    const outdated = readTabState([frame({ frameId: 0, status: null })])
    const off = { state: 'off', reason: 'site-not-allowed' } as const
    expect(judgeSite(outdated, off).site).toBe(off)
    expect(judgeSite(outdated, { state: 'on' }).site.state).toBe('outdated')
    expect(judgeSite(readTabState(null), off).site.state).toBe('silent')
  })

  it('tells that something of an earlier version was removed in any frame', () => {
    const state = readTabState([
      frame({ frameId: 0, status: status() }),
      frame({ frameId: 3, status: status({ leftBehind: 1 }) }),
    ])
    expect(state.isLeftBehind).toBe(true)
    expect(readTabState([frame({ frameId: 0, status: status() })]).isLeftBehind).toBe(false)
  })

  it('adds up what the frames found and names the first frame of each drug', () => {
    const state = readTabState([
      frame({ frameId: 0, status: status({ drugs: [found('baricitinib', 2)] }) }),
      frame({ frameId: 7, status: status({ drugs: [found('baricitinib', 1), found('tofacitinib', 1)] }) }),
    ])
    expect(state.drugs.map(({ drugId, count, frameId }) => [drugId, count, frameId])).toEqual([
      ['baricitinib', 3, 0],
      ['tofacitinib', 1, 7],
    ])
  })

  it('names what the page does against the warning, from every frame, each once', () => {
    const state = readTabState([
      frame({ frameId: 0, status: status({ defeats: ['host-removed'] }) }),
      frame({ frameId: 3, status: status({ defeats: ['host-removed', 'highlights-cleared'] }) }),
    ])
    expect(state.defeats).toEqual(['host-removed', 'highlights-cleared'])
  })

  it('counts frames that do not answer and areas that cannot be read', () => {
    const state = readTabState([
      frame({ frameId: 0, status: status({ unreadableAreas: 1 }) }),
      frame({ frameId: 3, status: null }),
      frame({ frameId: 4, status: status({ unreadableAreas: 2, isCapped: true }) }),
    ])
    expect(state.silentFrames).toBe(1)
    expect(state.unreadableAreas).toBe(3)
    expect(state.isCapped).toBe(true)
  })
})
