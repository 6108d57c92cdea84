import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayOpenByItself } from '../../../src/messages/may-open-by-itself'
import { settleFrames } from '../../../src/messages/settle-frames'
import type { AskedFrame } from '../../../src/messages/tab-frames'
import type { SurfaceStatus } from '../../../src/model/surface-status'
import { frame, surface } from './asked-frame'

const tab = (...surfaces: readonly (Partial<SurfaceStatus> | null)[]): AskedFrame[] =>
  surfaces.map((values, frameId) => frame({ frameId, surface: values && surface(values) }))
const token = 'a'.repeat(32)

describe('the cards of a tab', () => {
  it('are one: the one opened last stays', () => {
    const card = (openedAt: number) => ({ card: { openedAt, carriedToken: null, hasFocus: false } })
    expect(settleFrames(tab(card(5), card(9), {}, card(7)))).toEqual([
      { frameId: 3, command: { kind: 'close-card' } },
      { frameId: 0, command: { kind: 'close-card' } },
    ])
  })

  it('never outlive the frame of their mention', () => {
    const carrying = { card: { openedAt: 1, carriedToken: token, hasFocus: false } }
    const closes = [{ frameId: 0, command: { kind: 'close-carried', token } }]
    expect(settleFrames(tab(carrying, { lent: { token, isCarried: true } }))).toEqual([])
    // The frame was removed; navigated, and has no surface yet; or shows another mention.
    expect(settleFrames(tab(carrying))).toEqual(closes)
    expect(settleFrames(tab(carrying, null))).toEqual(closes)
    expect(settleFrames(tab(carrying, { lent: { token: 'b'.repeat(32), isCarried: false } }))).toEqual(closes)
  })

  it('are given back when the frame that carried them is gone, but not while they are on their way', () => {
    expect(settleFrames(tab({ lent: { token, isCarried: true } }))).toEqual([
      { frameId: 0, command: { kind: 'card-returned', token, hadFocus: false } },
    ])
    expect(settleFrames(tab({ lent: { token, isCarried: false } }))).toEqual([])
  })
})

describe('a card that would open by itself', () => {
  it('waits while a card is open anywhere in the tab', () => {
    const frames = tab({ card: { openedAt: 1, carriedToken: null, hasFocus: false } }, {})
    expect(mayOpenByItself(frames, 1, ['tofacitinib'])).toEqual([])
  })

  it('does not open for a drug for which one opened in another frame, but for another drug', () => {
    const frames = tab({ openedFor: ['tofacitinib'] }, {})
    expect(mayOpenByItself(frames, 1, ['tofacitinib', 'baricitinib'])).toEqual(['baricitinib'])
  })

  it('may open in another order of its own frame, and where nothing is known', () => {
    const drugIds = ['tofacitinib']
    expect(mayOpenByItself(tab({ openedFor: drugIds }, null), 0, drugIds)).toEqual(drugIds)
    expect(mayOpenByItself([], 0, drugIds)).toEqual(drugIds)
  })
})

describe('the markers of a tab', () => {
  it('stand once a drug, in the first frame that has it on the screen', () => {
    expect(settleFrames(tab({ onScreen: ['tofacitinib'] }, {}, { onScreen: ['tofacitinib'] }))).toEqual([
      { frameId: 0, command: { kind: 'share-marks', markedBefore: [], isReliedOn: true } },
      { frameId: 2, command: { kind: 'share-marks', markedBefore: ['tofacitinib'], isReliedOn: false } },
    ])
  })

  it('come back to the later frame when the earlier one is scrolled away or gone', () => {
    const later = { onScreen: ['tofacitinib'], markedBefore: ['tofacitinib'] }
    const given = { command: { kind: 'share-marks', markedBefore: [], isReliedOn: false } }
    expect(settleFrames(tab({}, later))).toEqual([{ frameId: 1, ...given }])
    expect(settleFrames(tab(null, later))).toEqual([{ frameId: 1, ...given }])
  })

  it('are settled in one round, and every drug on a screen keeps exactly one frame that marks it', () => {
    const drugs = fc.uniqueArray(fc.constantFrom('tofacitinib', 'baricitinib', 'filgotinib'))
    const anySurface = fc.record({ onScreen: drugs, markedBefore: drugs, isReliedOn: fc.boolean() })
    fc.assert(
      fc.property(fc.array(anySurface, { maxLength: 6 }), (surfaces) => {
        const settled = surfaces.map((values) => ({ ...values }))
        for (const { frameId, command } of settleFrames(tab(...surfaces))) {
          if (command.kind === 'share-marks') {
            settled[frameId] = { ...(settled[frameId] as (typeof settled)[0]), ...command } as never
          }
        }
        expect(settleFrames(tab(...settled))).toEqual([])
        for (const drugId of new Set(surfaces.flatMap(({ onScreen }) => onScreen))) {
          const marking = settled.filter(
            ({ onScreen, markedBefore }) => onScreen.includes(drugId) && !markedBefore.includes(drugId),
          )
          expect(marking).toHaveLength(1)
        }
      }),
    )
  })
})
