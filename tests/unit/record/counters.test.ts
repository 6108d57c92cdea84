import { describe, expect, it } from 'vitest'
import type { CardEnd } from '../../../src/model/counters'
import { countCard, emptyCounters } from '../../../src/record/counters'

const end = (values: Partial<CardEnd> = {}): CardEnd => ({
  isByItself: true,
  isByPerson: true,
  dwellMs: 12_000,
  reason: null,
  drugId: 'baricitinib',
  answered: 3,
  isNoteCopied: false,
  ...values,
})
const count = (...ends: CardEnd[]) => ends.reduce(countCard, emptyCounters('2026-03-02'))

describe('the counters', () => {
  it('tell cards that opened by themselves from those that were asked for', () => {
    expect(count(end(), end(), end({ isByItself: false }))).toMatchObject({
      openedByItself: 2,
      openedByHand: 1,
    })
  })

  it.each([
    [0, 'under3s'],
    [2_999, 'under3s'],
    [3_000, 'under10s'],
    [10_000, 'under30s'],
    [30_000, 'under2min'],
    [120_000, 'longer'],
    [9_000_000, 'longer'],
  ] as const)('count a card of %i ms as %s', (dwellMs, bucket) => {
    const { dwell } = count(end({ dwellMs }))
    expect(dwell).toEqual({ ...emptyCounters('2026-03-02').dwell, [bucket]: 1 })
  })

  it('count as closed at once only what the prescriber closed unasked for', () => {
    const quick = { dwellMs: 2_000 }
    expect(count(end(quick)).closedUnder3s).toBe(1)
    expect(count(end({ ...quick, isByPerson: false })).closedUnder3s).toBe(0)
    expect(count(end({ ...quick, isByItself: false })).closedUnder3s).toBe(0)
    expect(count(end({ dwellMs: 3_000 })).closedUnder3s).toBe(0)
  })

  it('add up the codes of the reasons', () => {
    const { reasons } = count(
      end({ reason: 'need-more-info' }),
      end(),
      end({ reason: 'need-more-info' }),
      end({ reason: 'prefers-alternative' }),
    )
    expect(reasons).toEqual({ 'need-more-info': 2, 'prefers-alternative': 1 })
  })

  it('hold numbers and the first day, and nothing else', () => {
    const words = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [value]
    const texts = words(count(end({ reason: 'need-more-info' }), end())).filter(
      (value) => typeof value !== 'number',
    )
    expect(texts).toEqual(['2026-03-02'])
  })
})
