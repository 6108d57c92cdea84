/**
 * A text block: the texts that a reader sees as one piece, joined over inline elements. Strings in, mentions out.
 */
import type { Matcher } from '../model/matcher'
import type { Mention } from '../model/mention'

type FindMentions = Matcher['findMentions']

/** More text than any term needs around it, its label included. */
export const CONTEXT = 128
/** A longer block is read in windows of this length, some 1 ms each where it is full of names. */
export const WINDOW = 0x4000

/**
 * Mentions in a text block given by its pieces. One that touches its neighbour is also read alone: the page's style may
 * stand between them, as in `<span>Médicament</span><span>Olumiant</span>`. What is found in the joined text counts first.
 * Yields between the windows of a long block.
 */
export function* findInPieces(
  pieces: readonly string[],
  findMentions: FindMentions,
): Generator<undefined, readonly Mention[]> {
  if (pieces.length === 1) return yield* findInWindows(pieces[0] as string, findMentions)
  const text = pieces.join('')
  const joined = yield* findInWindows(text, findMentions)
  const all = [...joined]
  let start = 0
  let next = 0
  for (const piece of pieces) {
    const end = start + piece.length
    // U+FEFF is a space to `\s`, and nothing to the matcher.
    if (/[\S\ufeff]{2}/.test(`${text.slice(start - 1, start + 1)} ${text.slice(end - 1, end + 1)}`)) {
      for (const mention of yield* findInWindows(piece, findMentions)) {
        const moved = moveBy(mention, start)
        // Beyond the last one nothing compares as true.
        while ((joined[next]?.end as number) <= moved.start) next++
        if (!((joined[next]?.start as number) < moved.end)) all.push(moved)
      }
    }
    start = end
  }
  return all.sort((a, b) => a.start - b.start)
}

/** Neighbouring windows overlap, so that each mention stands whole in the one in which it begins. */
function* findInWindows(text: string, findMentions: FindMentions): Generator<undefined, readonly Mention[]> {
  if (text.length <= WINDOW) return findMentions(text)
  const found: Mention[] = []
  for (let start = 0; start < text.length; start += WINDOW) {
    const from = Math.max(0, start - CONTEXT)
    for (const mention of findMentions(text.slice(from, start + WINDOW + CONTEXT))) {
      const moved = moveBy(mention, from)
      if (moved.start >= start && moved.start < start + WINDOW) found.push(moved)
    }
    yield
  }
  return found
}

const moveBy = (mention: Mention, by: number): Mention => ({
  ...mention,
  start: mention.start + by,
  end: mention.end + by,
})
