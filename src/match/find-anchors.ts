/**
 * Finds where a text holds an anchor, and costs little where it does not: most texts of a page are refused here, in one
 * pass, one table look-up per character (Aho and Corasick, 1975), however many anchors there are.
 *
 * Characters that hide inside words (soft hyphens, combining marks) leave the state as it is, so that the same pass sees
 * through them. A ligature changes the letters themselves and is told like an anchor.
 */
import { foldText } from './fold-text'
import { LIGATURES, UNSEEN_RANGES } from './strip-invisible'

const CLASSES = 64
const UNSEEN = 62
const LIGATURE = 63
const LETTER_CLASSES = 61

/** In the table a state is the offset of its row; the highest bit says that something ends there. See `MAX_LETTERS`. */
const FINAL = 0x8000
const STATE = 0x7fff
/** Where a search begins. */
const START = 0

/** Latin, Greek, Cyrillic and full-width letters: those whose case or accents fold to another character. */
const FOLDING_RANGES = [
  [0x41, 0x52f],
  [0x1e00, 0x1eff],
  [0xff10, 0xff5a],
] as const

export const isLigature = (unit: number) => unit >= LIGATURES[0] && unit <= LIGATURES[1]

/**
 * One search through texts that follow each other. Gives the position of the last character of the next anchor or ligature
 * in the text, or -1 when it is read.
 */
export type AnchorSearch = (text: string, from: number) => number

export function createFindAnchors(anchors: readonly string[]): () => AnchorSearch {
  const classOf = classesOf(anchors)
  const words = anchors.map((anchor) => Array.from(anchor, (c) => classOf[c.charCodeAt(0)] as number))
  const table = tableOf([...words, [LIGATURE]])

  return () => {
    let stateBefore = START
    // Local names: the first texts of a page are read before this loop is compiled.
    return (text, from) => {
      const [next, classes, { length }] = [table, classOf, text]
      let state = stateBefore
      let at = from
      while (at < length && state < FINAL) {
        state = next[state + (classes[text.charCodeAt(at)] as number)] as number
        at++
      }
      stateBefore = state & STATE
      return state < FINAL ? -1 : at - 1
    }
  }
}

/** A class for each character of the anchors and for all that folds to it; 0 for every other unit. */
function classesOf(anchors: readonly string[]): Uint8Array {
  const classOf = new Uint8Array(0x10000)
  let next = 0
  for (const letter of new Set(anchors.join('').replaceAll(' ', ''))) {
    classOf[letter.charCodeAt(0)] = 1 + (next++ % LETTER_CLASSES)
  }
  for (const [first, last] of FOLDING_RANGES) {
    const folded = foldText(
      String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i)),
    )
    for (let i = 0; i < folded.length; i++) classOf[first + i] = classOf[folded.charCodeAt(i)] as number
  }
  for (const [first, last] of UNSEEN_RANGES) classOf.fill(UNSEEN, first, last + 1)
  classOf.fill(LIGATURE, LIGATURES[0], LIGATURES[1] + 1)
  return classOf
}

/**
 * Next state for each state and class, by the length of what was read: a state's row is that of the longest state that
 * ends like it, which is complete by then, and its own next letters come on top.
 */
function tableOf(words: readonly (readonly number[])[]): Uint16Array {
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  const table = new Uint16Array(CLASSES * (1 + letters))
  const reached = words.map(() => START)
  const longest = Math.max(...words.map((word) => word.length))
  let end = CLASSES
  for (let depth = 0; depth < longest; depth++) {
    const first = end
    const fallbacks: number[] = []
    for (const [i, word] of words.entries()) {
      const letter = word[depth]
      if (letter === undefined) continue
      const slot = (reached[i] as number) + letter
      const known = table[slot] as number
      if ((known & STATE) < first) {
        fallbacks.push(known & STATE)
        table[slot] = end | (known & FINAL)
        end += CLASSES
      }
      if (word.length === depth + 1) table[slot] = (table[slot] as number) | FINAL
      reached[i] = (table[slot] as number) & STATE
    }
    for (const [i, fallback] of fallbacks.entries()) {
      const state = first + i * CLASSES
      table.copyWithin(state, fallback, fallback + CLASSES)
      table[state + UNSEEN] = state
    }
  }
  return table
}
