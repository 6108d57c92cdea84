import { describe, expect, it } from 'vitest'
import { least, median, percentile, quieterHalf, sum } from '../../bench/statistics'

describe('the statistics of the benchmark', () => {
  it('take the value at the nearest rank, whatever the order', () => {
    const values = Array.from({ length: 200 }, (_, i) => 200 - i)
    expect(percentile(values, 0.99)).toBe(198)
    expect(percentile(values, 1)).toBe(200)
    expect(percentile([5], 0.95)).toBe(5)
    expect(least(values)).toBe(1)
  })

  it('take the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 4])).toBe(4)
    expect(median([9, 1, 4, 6])).toBe(5)
    expect(median([7])).toBe(7)
  })

  it('keep the cheaper half of the runs, the larger half of an odd number', () => {
    expect(quieterHalf([[3], [1, 1], [9], [1]], sum)).toEqual([[1], [1, 1]])
    expect(quieterHalf([3, 1, 2], (it) => it)).toEqual([1, 2])
  })

  it('fail on nothing measured instead of giving a number', () => {
    for (const statistic of [least, median]) expect(() => statistic([])).toThrow('No value')
  })
})
