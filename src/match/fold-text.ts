/**
 * Makes two spellings of one name comparable: case, accents, width, dashes and spaces are folded, one UTF-16 unit
 * for one unit, so an offset in the folded text is an offset in the original. What changes the length (soft
 * hyphens, combining marks, ligatures) is the business of `strip-invisible.ts`.
 */

/** Letters that Unicode does not decompose; `ı` is what a Turkish page makes of the I of RINVOQ. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd' }

/** The base letter of one lower-case unit, or the plain space or dash it stands for; always one unit. */
function foldUnit(unit: string): string {
  if (/[\s\p{Pd}\u2043\u2212\p{Lm}ªº]/u.test(unit)) {
    if (!unit.trim()) return ' '
    // Raised letters are footnote marks, and one of them is the apostrophe of many keyboards ("dʼOlumiant").
    return /[\p{Lm}ªº]/u.test(unit) ? "'" : '-'
  }
  // Compatibility forms only for width: "XELJANZ™" must not become "xeljanztm".
  const base = unit.normalize(/[\uff01-\uff5e]/.test(unit) ? 'NFKD' : 'NFD').charAt(0)
  return UNDECOMPOSED[base] ?? base
}

/** `text` folded, with the same length. `İ` is taken first: it is the one letter whose lower case is longer. */
export function foldText(text: string): string {
  return text
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, foldUnit)
}

// These classes are hundreds of ranges, which a browser translates for each expression anew, in most of a millisecond: so
// the first name of a page asks these two.

/** The runs of letters. */
export const lettersIn = (folded: string): readonly string[] => folded.match(/\p{L}+/gu) ?? []

/** The runs of letters and digits. */
export const wordsIn = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? []

/** What identifies a term whatever stands between its letters and digits: `"CP-690,550"` → `"cp690550"`. */
export const keyOf = (folded: string): string => wordsIn(folded).join('')
