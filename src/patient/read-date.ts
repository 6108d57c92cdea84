/** Dates as pages write them, and ages in completed years. */
import type { CivilDate } from '../model/civil-date'
import { MONTHS } from './words.person'

const SEPARATOR = '[ .,/·–—-]{1,4}'
export const MONTH = Object.keys(MONTHS)
  .sort((one, other) => other.length - one.length)
  .join('|')

/**
 * A date in any of the forms read; for use inside longer expressions, so it has no group. A dash is folded, and a
 * month may be followed by a full stop.
 */
export const DATE = `(?:(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:3[01]|[12]\\d|0?[1-9])|(?:3[01]|[12]\\d|0?[1-9])(?:er|st|nd|rd|th)?${SEPARATOR}(?:${MONTH})\\.?${SEPARATOR}(?:19|20)\\d\\d|(?:${MONTH})\\.?${SEPARATOR}(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?${SEPARATOR}(?:19|20)\\d\\d|\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?(?:(?:19|20)\\d\\d|\\d\\d))(?![0-9])`

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const civil = (year: number, month: number, day: number): CivilDate | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined

/** Two figures of a year say one century only when the other would be in the future. */
function fullYear(figures: string, today: CivilDate): number | undefined {
  if (figures.length === 4) return Number(figures)
  return Number(figures) > today.year % 100 ? 1900 + Number(figures) : undefined
}

/**
 * The day a folded text names. `order` says how "03/04/1953" is to be read; `either` reads it only if one reading is
 * a date. `undefined` for what is no date, or could be two.
 */
export function readDate(
  folded: string,
  order: 'day-first' | 'either',
  today: CivilDate,
): CivilDate | undefined {
  const text = folded.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const named = /[a-z]{3,9}/.exec(text.replace(/(\d)(?:er|st|nd|rd|th)/, '$1'))
  const figures = text.match(/\d+/g) ?? []
  if (named) {
    const month = MONTHS[named[0]]
    const [day = '', year = ''] = figures
    return month === undefined || figures.length !== 2 ? undefined : civil(Number(year), month, Number(day))
  }
  const [first = '', second = '', last = ''] = figures
  const year = figures.length === 3 ? fullYear(last, today) : undefined
  if (year === undefined) return undefined
  const dayFirst = civil(year, Number(second), Number(first))
  if (order === 'day-first') return dayFirst
  const monthFirst = civil(year, Number(first), Number(second))
  if (!dayFirst || !monthFirst || first === second) return dayFirst ?? monthFirst
  return undefined
}

export const OLDEST = 130

/** Completed years on `today`; someone born on 29 February is a year older on 1 March. `undefined` if impossible. */
export function ageOn(birth: CivilDate, today: CivilDate): number | undefined {
  const hadBirthday = today.month > birth.month || (today.month === birth.month && today.day >= birth.day)
  const age = today.year - birth.year - (hadBirthday ? 0 : 1)
  return age >= 0 && age <= OLDEST ? age : undefined
}

export const isoOf = ({ year, month, day }: CivilDate): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
