/**
 * Reads the text blocks that stand directly in one container, not those of the blocks inside it, and gives each mention
 * with the text nodes it stands in. Does not look into fields, shadow roots or our own host.
 */
import type { Mention } from '../model/mention'
import { isElement, isText, kindOf, stepOver } from './element-kind'
import { type FindMentions, findInPieces } from './text-block'

export interface FoundText {
  readonly mention: Mention
  readonly startNode: Text
  readonly startOffset: number
  readonly endNode: Text
  readonly endOffset: number
}

const LINE_BREAK = '\n'

export function readContainer(container: Node, findMentions: FindMentions): FoundText[] {
  const found: FoundText[] = []
  let pieces: string[] = []
  let nodes: (Text | null)[] = []

  const endBlock = () => {
    if (pieces.length > 0) {
      for (const mention of findInPieces(pieces, findMentions)) {
        const start = locate(pieces, nodes, mention.start, false)
        const end = locate(pieces, nodes, mention.end, true)
        if (start && end) {
          found.push({
            mention,
            startNode: start[0],
            startOffset: start[1],
            endNode: end[0],
            endOffset: end[1],
          })
        }
      }
    }
    pieces = []
    nodes = []
  }

  const walker = (container.ownerDocument as Document).createTreeWalker(
    container,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  )
  let node = walker.firstChild()
  while (node) {
    let goesInside = true
    if (isText(node)) {
      pieces.push(node.data)
      nodes.push(node)
    } else if (isElement(node)) {
      const kind = kindOf(node)
      goesInside = kind === 'inline'
      if (kind === 'line') {
        pieces.push(LINE_BREAK)
        nodes.push(null)
      } else if (kind !== 'inline' && kind !== 'joint' && kind !== 'skipped') endBlock()
    }
    node = goesInside ? walker.nextNode() : stepOver(walker)
  }
  endBlock()
  return found
}

/** The text node and offset of a position; an end belongs to the node before it. */
function locate(
  pieces: readonly string[],
  nodes: readonly (Text | null)[],
  position: number,
  isEnd: boolean,
): [Text, number] | undefined {
  let start = 0
  for (const [i, piece] of pieces.entries()) {
    const end = start + piece.length
    if (isEnd ? position <= end : position < end) {
      const node = nodes[i]
      return node ? [node, position - start] : undefined
    }
    start = end
  }
  return undefined
}
