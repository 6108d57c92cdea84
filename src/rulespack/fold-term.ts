/**
 * The form in which two terms are compared for being the same: case, diacritics, width and dash variants folded,
 * and dashes and spaces between letters and digits dropped ("CP 690550" is "CP-690550").
 */
export function foldTerm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
    .replace(/(?<=\p{L})[-\s]+(?=\p{N})|(?<=\p{N})[-\s]+(?=\p{L})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
