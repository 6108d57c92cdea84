/**
 * Takes out of a text what a reader does not see inside a word, and keeps the way back to the original offsets.
 * Only for the few texts that hold such characters.
 */

/**
 * Soft hyphen, combining marks, Arabic letter mark, Mongolian vowel separator, joiners and direction marks, variation
 * selectors, byte order mark.
 */
export const UNSEEN_RANGES = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const

/** "ﬁ" and its like: one character for two or three letters. */
export const LIGATURES = [0xfb00, 0xfb06] as const

const UNSEEN = `[${[...UNSEEN_RANGES, LIGATURES].map((range) => String.fromCharCode(range[0], 0x2d, range[1])).join('')}]`
const ALL_UNSEEN = new RegExp(UNSEEN, 'g')
const COMBINING = /^[\u0300-\u036f]+/

export interface StrippedText {
  readonly text: string
  /** Offset in the original of the character at `index`. */
  startOf(index: number): number
  /** Offset in the original just after the character before `index`, with its combining marks. */
  endOf(index: number): number
}

/** The text as a reader sees it; the letters of a ligature one by one. */
export const withoutInvisible = (text: string): string =>
  text.replace(ALL_UNSEEN, (unit) => (unit < '\ufb00' || unit > '\ufb06' ? '' : unit.normalize('NFKC')))

export function stripInvisible(text: string): StrippedText {
  /** For each unit that is left, where it stood. */
  const offsets: number[] = []
  let stripped = ''
  for (let i = 0; i < text.length; i++) {
    const left = withoutInvisible(text.charAt(i))
    stripped += left
    for (let n = 0; n < left.length; n++) offsets.push(i)
  }
  return {
    text: stripped,
    startOf: (index) => offsets[index] ?? text.length,
    endOf(index) {
      const end = (offsets[index - 1] ?? -1) + 1
      return end + (COMBINING.exec(text.slice(end, end + 8))?.[0].length ?? 0)
    },
  }
}
