/**
 * Walks a tree in slices and tells what stands in it: containers whose text may mention a drug, fields, hosts of shadow
 * roots, areas that cannot be read. Reads no style and no layout, keeps no node between slices but the current one.
 */
import { blockOf, kindOf, stepOver } from './element-kind'
import { type FindMentions, isTouching } from './text-block'

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

  // The text block being read: its container, its text so far, its last piece.
  let block: Node | null = null
  let run = ''
  let last = ''
  let isFound = false
  /** The element entered just before: the parent of a text that follows at once. */
  let entered: Element | null = null

  function endBlock() {
    if (block && (isFound || (run !== '' && findMentions(run).length > 0))) visitor.onContainer(block)
    run = ''
    last = ''
    isFound = false
  }

  function addPiece(piece: string) {
    // Style may keep touching pieces apart: see `text-block.ts`.
    if (!isFound && last !== '' && isTouching(last, piece)) {
      isFound = findMentions(last).length > 0 || findMentions(piece).length > 0
    }
    run = run === '' ? piece : run + piece
    last = piece
  }

  function visitText(text: Text) {
    if (entered === null || entered !== block) {
      const itsBlock = blockOf(entered ?? (text.parentNode as Node))
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
      if (run !== '') addPiece('\n')
      return false
    }
    endBlock()
    switch (kind) {
      case 'field':
        visitor.onField(element)
        return false
      case 'area':
        visitor.onArea(element)
        return false
      case 'custom':
        if (visitor.isOurs(element)) return false
        visitor.onHost(element, true)
        break
      case 'host':
        // A closed root on a plain element shows as an element without children; asking all of them costs too much.
        if (element.shadowRoot || !element.firstChild) visitor.onHost(element, false)
        break
      case 'text-host':
        if (element.shadowRoot) visitor.onHost(element, false)
        break
    }
    block = element
    return true
  }

  function resume() {
    if (!next || (next.isConnected && top.contains(next))) return
    // The page took the node away: read its nearest remaining ancestor again, which may repeat but never misses.
    next = path.find((node) => node.isConnected && top.contains(node)) ?? null
    block = null
    entered = null
    run = ''
    last = ''
    isFound = false
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
        if (next.nodeType === 3) {
          visitText(next as Text)
          entered = null
        } else if (next.nodeType === 1) {
          goesInside = visitElement(next as Element)
          entered = goesInside ? (next as Element) : null
        }
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
