/**
 * Whether the word at an anchor may be part of a term. Refuses at little cost what everyday words share with names
 * ("volume", "étudiant"), so that they do not wake the full search. May say yes too often, never no wrongly.
 */
import { foldText, lettersIn, wordsIn } from './fold-text'
import type { Lexicon } from './lexicon'
import { withoutInvisible } from './strip-invisible'

/** No name is longer, not even with a soft hyphen between all its letters; longer runs are looked at in full. */
const REACH = 64
/** Everyday words repeat; beyond this many the memory is not worth its place. */
const REMEMBERED = 500
const SOFT_HYPHEN = 0xad

/** Letters and digits, and generously everything beyond Latin-1's punctuation. */
const isWordUnit = (unit: number) =>
  unit > 0xbf ||
  (unit > 0x2f && unit < 0x3a) ||
  ((unit | 32) > 0x60 && (unit | 32) < 0x7b) ||
  unit === SOFT_HYPHEN

/** Any ATC code of the fifth level: those of other drugs are as frequent on a page as ours. */
const ATC_CODE = /^[a-z]\d\d[a-z]{2}\d\d$/

/**
 * `before`: the text that comes before. `mayBeMore`: whether the letters from `start` to `end` may be more than one word,
 * or go on after the text; asked at the end of the text, and once for each word.
 */
export type IsPlausible = (
  text: string,
  anchorEnd: number,
  before: string,
  mayBeMore: (start: number, end: number) => boolean,
) => boolean

export function createPlausible(lexicon: () => Lexicon): IsPlausible {
  const remembered = new Map<string, boolean>()
  return (text, anchorEnd, before, mayBeMore) => {
    let start = anchorEnd
    let end = anchorEnd + 1
    while (start > 0 && anchorEnd - start < REACH && isWordUnit(text.charCodeAt(start - 1))) start--
    while (end < text.length && end - anchorEnd < REACH && isWordUnit(text.charCodeAt(end))) end++
    if (end - start > REACH) return true
    if (start === 0 && isWordUnit(before.charCodeAt(before.length - 1))) return true
    if (end === text.length && mayBeMore(start, end)) return true
    const run = text.slice(start, end)
    let answer = remembered.get(run)
    if (answer === undefined) {
      answer = mayBeTerm(run)
      if (!answer && mayBeMore(start, end)) return true
      // "zabrocitinib" is one word here, and two where blocks meet.
      if (remembered.size < REMEMBERED && !lexicon().holdsWord(plain(run))) remembered.set(run, answer)
    }
    return answer
  }

  /** A run with a digit is always plausible, unless it is the code of another drug. */
  function mayBeTerm(run: string): boolean {
    const folded = plain(run)
    if (ATC_CODE.test(folded)) return lexicon().termOf(folded) !== undefined
    const words = wordsIn(folded)
    return (
      words.length === 0 || words.some((word) => lettersIn(word)[0] !== word || lexicon().mayBeTerm(word))
    )
  }
}

const plain = (text: string) => foldText(withoutInvisible(text))
