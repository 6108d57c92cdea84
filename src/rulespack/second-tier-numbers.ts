/** The numbers of a sourced sentence: read from its text, and compared with the list that stands beside it. */
import { LANGUAGES, type Language } from '../model/language'
import { type Problem, problem } from './problem'
import { type RawSentence, WRITTEN_UNITS } from './second-tier-schema'

/** References to a section of the label, and powers of ten, which belong to the unit. */
const NOT_A_NUMBER = /(?:RCP|SmPC) \d\.\d|10[³⁹]\/(?:L|mm³)/gu
/** A number that stands alone: not the 3 of CYP3A4. */
const NUMBER = /(?<![\p{L}\d.])\d+(?:\.\d+)?(?![\p{L}\d])/gu

/** Numbers of a sentence in the order of the text. */
export function numbersOf(text: string, language: Language): number[] {
  return [...plain(text, language).replace(NOT_A_NUMBER, '').matchAll(NUMBER)].map(Number)
}

/** Pairs of number and unit, where a unit is written beside its number: "150 × 10³/mm³". */
export function quantitiesOf(text: string, language: Language): string[] {
  const units = WRITTEN_UNITS.map((unit) => unit.replace('/', '\\/')).join('|')
  const quantity = new RegExp(`(?<![\\p{L}\\d.])(\\d+(?:\\.\\d+)?) ?(?:× )?(${units})`, 'gu')
  return [...plain(text, language).matchAll(quantity)].map(([, value, unit]) => `${Number(value)} ${unit}`)
}

export function checkNumbers(document: string, index: number, row: RawSentence): Problem[] {
  return LANGUAGES.flatMap((language) => {
    const refuse = (expected: string, found: unknown) => [
      problem(document, [index, language], `${expected}, as in "numbers" (${row.id})`, found),
    ]
    const expected = row.numbers.map(({ value }) => value).join(', ')
    const found = numbersOf(row[language], language).join(', ')
    if (found !== expected) return refuse(`the numbers ${expected || '(none)'}`, found)
    const listed = row.numbers.map(({ value, unit }) => `${value} ${unit}`)
    const written = quantitiesOf(row[language], language)
    const strange = written.find((quantity) => !listed.includes(quantity))
    if (strange !== undefined) return refuse('only listed quantities', strange)
    const missing = row.numbers
      .map(({ unit }) => unit)
      .find((unit) => isWritten(unit) && !row[language].includes(unit))
    return missing === undefined ? [] : refuse(`the unit ${missing}`, row[language])
  })
}

const isWritten = (unit: string) => (WRITTEN_UNITS as readonly string[]).includes(unit)

/** One way of writing decimals and thousands: 1,5 and 150 000 in French, 1.5 and 150,000 in English. */
function plain(text: string, language: Language): string {
  return language === 'fr'
    ? text.replace(/(?<=\d)[\u202f\u00a0](?=\d{3})/g, '').replace(/(?<=\d),(?=\d)/g, '.')
    : text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}
