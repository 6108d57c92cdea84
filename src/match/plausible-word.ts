/**
 * Whether the word at an anchor may be part of a term. Refuses at little cost what everyday words share with names
 * ("volume", "étudiant"), so that they do not wake the full search. May say yes too often, never no wrongly.
 */
import { foldText } from './fold-text'

/** No name is longer; longer runs are writing without spaces. */
const REACH = 24
/** Everyday words repeat; beyond this many the memory is not worth its place. */
const REMEMBERED = 500

/** Letters and digits, and generously everything beyond Latin-1's punctuation. */
const isWordUnit = (unit: number) =>
  unit > 0xbf || (unit > 0x2f && unit < 0x3a) || ((unit | 32) > 0x60 && (unit | 32) < 0x7b)

/** `mayBeTerm` gets a folded run of letters; a run with a digit is always plausible. */
export function createPlausible(
  mayBeTerm: (word: string) => boolean,
): (text: string, anchorEnd: number) => boolean {
  const remembered = new Map<string, boolean>()
  return (text, anchorEnd) => {
    let start = anchorEnd
    let end = anchorEnd + 1
    while (start > 0 && anchorEnd - start < REACH && isWordUnit(text.charCodeAt(start - 1))) start--
    while (end < text.length && end - anchorEnd < REACH && isWordUnit(text.charCodeAt(end))) end++
    const run = text.slice(start, end)
    let answer = remembered.get(run)
    if (answer === undefined) {
      const words = foldText(run).match(/[\p{L}\p{N}]+/gu) ?? []
      answer = words.length === 0 || words.some((word) => /\p{N}/u.test(word) || mayBeTerm(word))
      if (remembered.size < REMEMBERED) remembered.set(run, answer)
    }
    return answer
  }
}
