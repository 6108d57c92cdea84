import { describe, expect, it } from 'vitest'
import { judge } from '../../bench/budgets'
import { figuresOf, reportFigures } from '../../bench/report'

describe('the budgets', () => {
  it('judge a figure by its limit, the limit included', () => {
    expect(judge('scanRatio', 1.3, false)).toBe('ok')
    expect(judge('scanRatio', 1.31, false)).toBe('OVER')
    expect(judge('scanRatio', 1.31, true)).toBe('ok')
  })

  it('judge a speed-up by its least', () => {
    expect(judge('vsMarkJs', 100, false)).toBe('ok')
    expect(judge('vsMarkJs', 99, false)).toBe('OVER')
  })

  it('never pass a figure that is missing or no number', () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(judge('scanRatio', value, true)).toBe('missing')
      expect(judge('scanMs', value, false)).toBe('missing')
    }
  })

  it('make a report bad that has one figure over its budget', () => {
    const figures = { scanRatio: 1, scanRatioHits: 9 }
    const wanted = ['scanRatio', 'scanRatioHits'] as const
    const report = reportFigures('chromium', figures, wanted, false)
    expect(report.isGood).toBe(false)
    expect(report.text).toMatch(/100 mentions.*9 ×.*≤ 1.5 ×.*OVER/)
    expect(reportFigures('chromium', figures, ['scanRatio'], false).isGood).toBe(true)
  })

  it('ask Firefox only for what Firefox can tell', () => {
    expect(figuresOf('chromium')).toContain('layoutShift')
    expect(figuresOf('firefox')).not.toContain('layoutShift')
  })
})
