/**
 * Walks a tree in slices and tells what stands in it: containers whose text may mention a drug, fields, hosts of shadow
 * roots, areas that cannot be read. Reads no style and no layout, keeps no node between slices but the current one.
 */
import { blockOf, isElement, isText, kindOf, stepOver } from './element-kind'
import { type FindMentions, findInPieces } from './text-block'

export interface TreeVisitor {
  readonly findMentions: FindMentions
  /** Our own host is never read; asked of custom elements only. */
  isOurs(node: Node): boolean
  onContainer(container: Node): void
  onField(field: Element): void
  onHost(host: Element, isCustom: boolean): void
  onArea(area: Element): void
}

export interface TreeScan {
  /** Goes on until `isTimeUp()`; true once the tree is done. */
  run(isTimeUp: () => boolean): boolean
  /** Nodes visited so far, for the cap. */
  readonly visited: number
}

/** Looking at the clock costs more than reading a node. */
const NODES_PER_LOOK = 64

export function scanTree(top: Node, visitor: TreeVisitor): TreeScan {
  const { findMentions } = visitor
  const ownerDocument = top.nodeType === 9 ? (top as Document) : (top.ownerDocument as Document)
  const walker = ownerDocument.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let visited = 0
  let next: Node | null = top
  /** Where the last slice stopped, from the node up: the page may have removed some of them since. */
  let path: Node[] = []

  let block: Node | null = null
  let parent: Node | null = null
  let first: string | null = null
  let more: string[] | null = null

  function endBlock() {
    if (first !== null) {
      const found = more ? findInPieces([first, ...more], findMentions) : findMentions(first)
      if (found.length > 0 && block) visitor.onContainer(block)
    }
    first = null
    more = null
  }

  function addPiece(piece: string) {
    if (first === null) first = piece
    else if (more) more.push(piece)
    else more = [piece]
  }

  function visitText(text: Text) {
    const around = text.parentNode as Node
    if (around !== parent) {
      parent = around
      const itsBlock = blockOf(around)
      if (itsBlock !== block) {
        endBlock()
        block = itsBlock
      }
    }
    addPiece(text.data)
  }

  /** Whether the walk goes inside. */
  function visitElement(element: Element): boolean {
    const kind = kindOf(element)
    if (kind === 'inline') {
      if (element.shadowRoot) visitor.onHost(element, false)
      return true
    }
    if (kind === 'skipped' || kind === 'joint') return false
    if (kind === 'line') {
      if (first !== null) addPiece('\n')
      return false
    }
    endBlock()
    if (kind === 'field') visitor.onField(element)
    else if (kind === 'area') visitor.onArea(element)
    else {
      if (kind === 'custom') {
        if (visitor.isOurs(element)) return false
        visitor.onHost(element, true)
      }
      // A closed root on a plain element shows as an element without children; asking all of them costs too much.
      else if (kind === 'host' && (element.shadowRoot || !element.firstChild)) visitor.onHost(element, false)
      return true
    }
    return false
  }

  function resume() {
    if (!next || (next.isConnected && top.contains(next))) return
    // The page took the node away: read its nearest remaining ancestor again, which may repeat but never misses.
    next = path.find((node) => node.isConnected && top.contains(node)) ?? null
    block = null
    parent = null
    first = null
    more = null
  }

  return {
    get visited() {
      return visited
    },
    run(isTimeUp) {
      resume()
      if (next) walker.currentNode = next
      while (next) {
        let goesInside = true
        if (isText(next)) visitText(next)
        else if (isElement(next)) goesInside = visitElement(next)
        next = goesInside ? walker.nextNode() : stepOver(walker)
        if (++visited % NODES_PER_LOOK === 0 && isTimeUp()) break
      }
      if (!next) {
        endBlock()
        return true
      }
      path = []
      for (let node: Node | null = next; node; node = node.parentNode) path.push(node)
      return false
    },
  }
}
