/**
 * Makes spellings of one word comparable: case, accents, spaces, dashes and apostrophes are folded, one UTF-16 unit
 * for one unit, so that an offset in the folded text is an offset on the page.
 */
function foldUnit(unit: string): string {
  if (/\s/.test(unit)) return ' '
  if (/\p{Pd}/u.test(unit)) return '-'
  if (/[’ʼ‘′]/.test(unit)) return "'"
  if (unit === '：') return ':'
  if (unit === 'œ' || unit === 'æ') return 'e'
  return unit.normalize('NFD').charAt(0)
}

export function foldPageText(text: string): string {
  return text
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, foldUnit)
    .replace(/[\t\r\v\f]/g, ' ')
}
