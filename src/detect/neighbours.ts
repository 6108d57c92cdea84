/**
 * What stands beside a node in its text block: texts and line breaks, through inline elements, until the block ends.
 * Plain steps from node to node: a walker with a filter of ours costs ten times as much.
 */
import { parentOf } from './clobber-proof'
import { type ElementKind, isJoining, kindOf } from './element-kind'
import { isElement, isText } from './node-type'

export type Direction = readonly ['previousSibling' | 'nextSibling', 'lastChild' | 'firstChild']
export const BACK: Direction = ['previousSibling', 'lastChild']
export const ON: Direction = ['nextSibling', 'firstChild']

/** Where no name goes on: the page's blocks and fields. */
const isBorder = (kind: ElementKind) => !isJoining(kind) && kind !== 'line' && kind !== 'skipped'

/** The nearest text or line break; with `isFirst` the node itself and what is in it come first. */
export function beside(node: Node, direction: Direction, isFirst = false): Node | null {
  let at = isFirst ? node : past(node, direction)
  while (at && !isText(at)) {
    // Frameworks leave comments and empty elements between texts.
    const kind = kindOf(at)
    if (kind === 'line') return at
    if (isBorder(kind)) return null
    at = (kind === 'skipped' ? null : at[direction[1]]) ?? past(at, direction)
  }
  return at
}

/** What follows in this direction and is not inside of the node. */
function past(node: Node, [sibling]: Direction): Node | null {
  let at: Node | null = node
  for (;;) {
    const next: Node | null = at[sibling]
    if (next) return next
    at = parentOf(at)
    if (!at || isBorder(kindOf(at))) return null
  }
}

/**
 * The texts on both sides of a place where the page added or removed nodes: a name may now go on there, or may have been
 * cut. Nothing where blocks end, which is nearly always, nor beside a new text, which is read with what is beside it.
 */
export function neighboursOf(record: MutationRecord): (Node | null)[] {
  if (record.addedNodes.length === 1 && isText(record.addedNodes[0] as Node)) return []
  return [
    nearest(record.target, record.previousSibling, BACK),
    nearest(record.target, record.nextSibling, ON),
  ]
}

function nearest(parent: Node, first: Node | null, direction: Direction): Node | null {
  if (first) return beside(first, direction, true)
  return isElement(parent) && !isBorder(kindOf(parent)) ? beside(parent, direction) : null
}
