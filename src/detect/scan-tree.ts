/**
 * Walks a tree in slices and tells what stands in it: texts that may mention a drug, fields, hosts of shadow roots, areas
 * that cannot be read. Reads no style and no layout, keeps no node between slices but those it stands at.
 *
 * Only elements are visited. The text between some of them is taken from a range as one string, which costs a fifth of
 * asking each text node: a text node is looked for only where that string may hold a name.
 */
import type { Matcher } from '../model/matcher'
import { containsNode } from './clobber-proof'
import { isUnread, kindOf, SHOW_CDATA_SECTION, SHOW_ELEMENT, SHOW_TEXT, stepOver } from './element-kind'
import { isElement, isText } from './node-type'

export interface TreeVisitor {
  readonly createFilter: Matcher['createFilter']
  /** Our own host is never read; asked of custom elements only. */
  isOurs(node: Node): boolean
  onText(text: Text): void
  onField(field: Element): void
  onHost(host: Element, isCustom: boolean): void
  /** It may carry a closed root, though hardly. */
  onMayBeHost(element: Element): void
  onArea(area: Element): void
}

export interface TreeScan {
  /** Goes on until `isTimeUp()`; true once the tree is done. */
  run(isTimeUp: () => boolean): boolean
  /** About how many elements were visited so far, for the cap. */
  readonly visited: number
}

/** So many elements, some 0.2 ms, make one string: fewer cost more ranges, more cost more text nodes where a name is. */
const ELEMENTS_PER_STRING = 128
/** A longer string is read in parts of this length, some 0.3 ms each. */
const PART_LENGTH = 0x8000

export function scanTree(top: Node, visitor: TreeVisitor): TreeScan {
  const ownerDocument = top.nodeType === 9 ? (top as Document) : (top.ownerDocument as Document)
  const walker = ownerDocument.createTreeWalker(top, SHOW_ELEMENT)
  /** The node at which the walk stands, and whether it goes on inside. */
  let next: Node | null = top
  let goesInside = true
  let visited = 0
  /** The text that is being read goes from the start of this node up to `next`; also what no reader sees, as scripts. */
  let from: Node
  const range = ownerDocument.createRange()
  let text = ''
  let read = 0
  /** The part of it that the filter got last. */
  let part = ''
  const findPlausible = visitor.createFilter(
    (start, end) => end === part.length || textAt(read + start).end < read + end,
  )

  function takeText() {
    range.selectNodeContents(from)
    range.collapse(true)
    if (next) range.setEnd(next, 0)
    else {
      const all = ownerDocument.createRange()
      all.selectNodeContents(top)
      range.setEnd(all.endContainer, all.endOffset)
    }
    text = range.toString()
  }

  /** The text node at an offset, and where it ends. */
  function textAt(offset: number): { node: Text | null; end: number } {
    // An XHTML page may have CDATA sections, which a range reads too.
    const texts = ownerDocument.createTreeWalker(top, SHOW_TEXT | SHOW_CDATA_SECTION)
    texts.currentNode = from
    let end = 0
    let node = texts.nextNode() as Text | null
    while (node) {
      end += node.length
      if (end > offset) break
      node = texts.nextNode() as Text | null
    }
    return { node, end: Math.max(end, offset + 1) }
  }

  /** Whether all of the text is read. */
  function readText(isTimeUp: () => boolean): boolean {
    while (read < text.length) {
      part = text.slice(read, read + PART_LENGTH)
      const at = findPlausible(part)
      if (at < 0) read += PART_LENGTH
      else {
        const { node, end } = textAt(read + at)
        if (node && isText(node)) visitor.onText(node)
        read = end
      }
      if (read < text.length && isTimeUp()) return false
    }
    return true
  }

  /** Whether the walk goes inside. */
  function visit(node: Element): boolean {
    const kind = kindOf(node)
    if (kind === 'field') visitor.onField(node)
    else if (kind === 'area') visitor.onArea(node)
    else if (kind === 'custom') {
      if (visitor.isOurs(node)) return false
      visitor.onHost(node, true)
    } else if (kind.endsWith('host')) {
      // A closed root shows best as an element without children: those are asked at once, the others at leisure.
      if (node.shadowRoot || (kind === 'host' && !node.hasChildNodes())) visitor.onHost(node, false)
      else visitor.onMayBeHost(node)
    }
    return !isUnread(kind)
  }

  /** Visits some elements, and takes the text up to the next. */
  function visitSome() {
    from = walker.currentNode
    for (let count = 0; next && count < ELEMENTS_PER_STRING; count++) {
      next = goesInside ? walker.nextNode() : stepOver(walker)
      goesInside = next !== null && visit(next as Element)
    }
    visited += ELEMENTS_PER_STRING
    takeText()
    read = 0
  }

  function startAt(node: Node) {
    walker.currentNode = node
    goesInside = !isElement(node) || visit(node)
    text = ''
    read = 0
  }

  /** The page may have changed what the walk stands at. A range follows: its start goes to the nearest remaining node. */
  function resume() {
    const { startContainer } = range
    if (startContainer === from && (!next || containsNode(top, next))) {
      const before = text.slice(0, read)
      text = range.toString()
      if (!text.startsWith(before)) read = 0
    } else {
      // Reading that node again may repeat, but never misses.
      next = containsNode(top, startContainer) ? startContainer : null
      startAt(next ?? top)
    }
  }

  startAt(top)
  return {
    get visited() {
      return visited
    },
    run(isTimeUp) {
      if (visited > 0) resume()
      while (readText(isTimeUp)) {
        if (!next) return true
        visitSome()
        if (isTimeUp()) break
      }
      return false
    },
  }
}
