/**
 * Reads the mentions in and at one text node, joined with what stands around it in its text block. The look around is
 * bounded: a page may be one block from end to end. Does not look into fields, shadow roots or our own host.
 */
import type { Matcher } from '../model/matcher'
import type { Mention } from '../model/mention'
import { blockOf } from './element-kind'
import { BACK, beside, type Direction, ON } from './neighbours'
import { isText } from './node-type'
import { CONTEXT, findInPieces } from './text-block'

export interface FoundText {
  readonly mention: Mention
  /** The text nodes it stands in, in order; offsets are those of the first and the last. */
  readonly nodes: readonly Text[]
  readonly startOffset: number
  readonly endOffset: number
}

export interface ReadText {
  readonly text: Text
  /** The node that holds the text block. */
  readonly block: Node
  /** The texts of which a part was read, with the offset at which the part begins; those around `text` too. */
  readonly pieces: readonly Piece[]
  /** Mentions that overlap or touch `text`. */
  readonly found: readonly FoundText[]
}

export interface Piece {
  /** Null for a line break. */
  readonly node: Text | null
  readonly data: string
  /** Where `data` begins in the node. */
  readonly offset: number
}

const LINE: Piece = { node: null, data: '\n', offset: 0 }

/** The texts and line breaks around `text` and itself, in order, of which a mention at it could be made. */
export const piecesAround = (text: Text): readonly Piece[] => [
  ...piecesFrom(text, BACK).reverse(),
  { node: text, data: text.data, offset: 0 },
  ...piecesFrom(text, ON),
]

export const joined = (pieces: readonly Piece[]): string => pieces.map(({ data }) => data).join('')

/** Yields between the windows of a very long text; the caller starts anew if the page changes meanwhile. */
export function* readText(
  text: Text,
  pieces: readonly Piece[],
  findMentions: Matcher['findMentions'],
): Generator<undefined, ReadText> {
  const start = joined(
    pieces.slice(
      0,
      pieces.findIndex(({ node }) => node === text),
    ),
  ).length
  const end = start + text.length
  const mentions = yield* findInPieces(
    pieces.map(({ data }) => data),
    findMentions,
  )
  const isHere = (mention: Mention) => mention.end >= start && mention.start <= end
  return {
    text,
    block: blockOf(text),
    pieces,
    found: mentions.filter(isHere).flatMap((mention) => place(mention, pieces)),
  }
}

/** The texts before or after, nearest first, until the block ends or there is context enough. */
function piecesFrom(text: Text, direction: Direction): Piece[] {
  const pieces: Piece[] = []
  let length = 0
  for (let node = beside(text, direction); node && length < CONTEXT; node = beside(node, direction)) {
    if (isText(node)) {
      const { data } = node
      const offset = direction === BACK ? Math.max(0, data.length - CONTEXT) : 0
      pieces.push({ node, data: data.slice(offset, offset + CONTEXT), offset })
      length += data.length
    } else pieces.push(LINE)
  }
  return pieces
}

/** Nothing where a mention begins or ends in a line break, which no term does. */
function place(mention: Mention, pieces: readonly Piece[]): FoundText[] {
  const nodes: Text[] = []
  let startOffset = -1
  let endOffset = -1
  let start = 0
  for (const { node, data, offset } of pieces) {
    const end = start + data.length
    if (node && mention.start < end && mention.end > start) {
      nodes.push(node)
      if (mention.start >= start) startOffset = offset + mention.start - start
      if (mention.end <= end) endOffset = offset + mention.end - start
    }
    start = end
  }
  return startOffset < 0 || endOffset < 0 ? [] : [{ mention, nodes, startOffset, endOffset }]
}
