/**
 * A text block: the text nodes that a reader sees as one piece, joined over inline elements. Strings in, mentions and
 * the way back to the text nodes out.
 */
import type { Mention } from '../model/mention'

export type FindMentions = (text: string) => readonly Mention[]

const isWordUnit = (unit: number) =>
  unit > 0x2f && (unit < 0x3a || (unit > 0x40 && unit < 0x5b) || unit > 0x60)

/** Whether a word may go on from one text to the next. */
export const isTouching = (before: string, after: string) =>
  isWordUnit(before.charCodeAt(before.length - 1)) && isWordUnit(after.charCodeAt(0))

/**
 * Mentions in a text block given by its pieces. Where two pieces touch, each is also read alone: the page's style may
 * stand between them, as in `<span>Médicament</span><span>Olumiant</span>`. What is found in the joined text counts first.
 */
export function findInPieces(pieces: readonly string[], findMentions: FindMentions): readonly Mention[] {
  if (pieces.length === 1) return findMentions(pieces[0] as string)
  const joined = findMentions(pieces.join(''))
  const all = [...joined]
  let start = 0
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1] ?? ''
    const after = pieces[i + 1] ?? ''
    if (isTouching(before, piece) || isTouching(piece, after)) {
      for (const mention of findMentions(piece)) {
        const moved = { ...mention, start: mention.start + start, end: mention.end + start }
        if (!joined.some((other) => other.start < moved.end && moved.start < other.end)) all.push(moved)
      }
    }
    start += piece.length
  }
  return all.sort((a, b) => a.start - b.start)
}
