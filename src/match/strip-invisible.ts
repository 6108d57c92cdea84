/**
 * Takes out of a text what a reader does not see inside a word, and keeps the way back to the original offsets.
 * Only for the few texts that hold such characters.
 */

/**
 * Soft hyphen, combining marks, Arabic letter mark, Mongolian vowel separator, joiners and direction marks, variation
 * selectors, ligatures, byte order mark.
 */
export const UNSEEN_RANGES = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfb00, 0xfb06],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const

const CHARACTERS = `[${UNSEEN_RANGES.map((range) => String.fromCharCode(range[0], 0x2d, range[1])).join('')}]`
/** A word cut at the end of a line: a dash, the line end, the indentation of the next line. */
const LINE_CUT = '[-\\xad\\u2010\\u2011]\\r?\\n[ \\t]{0,40}'

const CUT = new RegExp(LINE_CUT)
const INSIDE_LINES = new RegExp(CHARACTERS, 'g')
const ACROSS_LINES = new RegExp(`${LINE_CUT}|${CHARACTERS}`, 'g')
const COMBINING = /^[\u0300-\u036f]+/

export interface StrippedText {
  readonly text: string
  /** Offset in the original of the character at `index`. */
  startOf(index: number): number
  /** Offset in the original just after the character before `index`, with its combining marks. */
  endOf(index: number): number
}

export function hasLineCut(text: string): boolean {
  return CUT.test(text)
}

interface Change {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly length: number
}

export function stripInvisible(text: string, joinLines: boolean): StrippedText {
  const changes: Change[] = []
  let shift = 0
  const stripped = text.replace(joinLines ? ACROSS_LINES : INSIDE_LINES, (found, from: number) => {
    const replacement = /[\ufb00-\ufb06]/.test(found) ? found.normalize('NFKC') : ''
    changes.push({ from, to: from + found.length, at: from + shift, length: replacement.length })
    shift += replacement.length - found.length
    return replacement
  })

  const lastChange = (index: number): Change | undefined => {
    let low = 0
    let high = changes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((changes[middle] as Change).at <= index) low = middle + 1
      else high = middle
    }
    return changes[low - 1]
  }

  return {
    text: stripped,
    startOf(index) {
      const change = lastChange(index)
      if (!change) return index
      const after = index - change.at - change.length
      return after < 0 ? change.from : change.to + after
    },
    endOf(index) {
      const change = lastChange(index - 1)
      const after = change ? index - change.at - change.length : 0
      const end = !change ? index : after <= 0 ? change.to : change.to + after
      return end + (COMBINING.exec(text.slice(end, end + 8))?.[0].length ?? 0)
    },
  }
}
