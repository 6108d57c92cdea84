import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../../src/model/civil-date'
import { ageOn, isoOf, readDate } from '../../../src/patient/read-date'

const TODAY: CivilDate = { year: 2026, month: 3, day: 15 }
const read = (text: string, order: 'day-first' | 'either' = 'either') => {
  const date = readDate(text, order, TODAY)
  return date && isoOf(date)
}

describe('a date', () => {
  it.each([
    ['1953-04-03', '1953-04-03'],
    ['12 mar 1953', '1953-03-12'],
    ['14-mar-1958', '1958-03-14'],
    ['14 - mar - 1958', '1958-03-14'],
    ['march 14, 1958', '1958-03-14'],
    ['1er janvier 1966', '1966-01-01'],
    ['14/03/1958', '1958-03-14'],
    ['03/14/1958', '1958-03-14'],
    ['04/04/1953', '1953-04-04'],
  ])('%s is %s', (text, iso) => {
    expect(read(text)).toBe(iso)
  })

  it('with day and month that could be exchanged is read only where their order is known', () => {
    expect(read('03/04/1953')).toBeUndefined()
    expect(read('03/04/1953', 'day-first')).toBe('1953-04-03')
  })

  it('with two figures for the year is read only where one century is left', () => {
    expect(read('03/04/53', 'day-first')).toBe('1953-04-03')
    expect(read('03/04/12', 'day-first')).toBeUndefined()
  })

  it('that does not exist is none', () => {
    for (const text of ['30/02/1960', '29/02/1961', '1960-13-01', '00/01/1960', '31 avril 1960', 'x'])
      expect(read(text, 'day-first')).toBeUndefined()
  })

  it('gives no age before birth or beyond 130 years', () => {
    expect(ageOn({ year: 2026, month: 3, day: 16 }, TODAY)).toBeUndefined()
    expect(ageOn({ year: 2026, month: 3, day: 15 }, TODAY)).toBe(0)
    expect(ageOn({ year: 1896, month: 3, day: 15 }, TODAY)).toBe(130)
    expect(ageOn({ year: 1895, month: 3, day: 15 }, TODAY)).toBeUndefined()
  })
})
