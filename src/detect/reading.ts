/**
 * What of a document has to be read, and in which order. Work is added at any time and done in slices; whatever the page
 * does meanwhile is read later, never lost. Until a keeper follows the mentions, what names a drug waits for it.
 */
import type { Matcher } from '../model/matcher'
import { parentOf } from './clobber-proof'
import { isUnread, kindOf } from './element-kind'
import type { Keeper } from './keeper'
import { isElement, isText } from './node-type'
import type { FieldElement } from './place'
import { isField, readField } from './read-field'
import { joined, type Piece, piecesAround, readText } from './read-text'
import { scanTree, type TreeScan } from './scan-tree'
import { WINDOW } from './text-block'

/** Beyond this a page is not for people; it also bounds a page that grows while it is read. */
const MAX_ELEMENTS = 1_500_000
/** More single changes than this between two slices are read as one: the whole document again. */
const MAX_PENDING = 20_000

export interface ReadingOptions {
  readonly document: Document
  readonly matcher: Matcher
  isOurs(node: Node): boolean
  onHost(host: Element, isCustom: boolean): void
  onMayBeHost(element: Element): void
  onArea(area: Element): void
  /** A mention was found. Called for every one. */
  onMention(): void
}

export interface Reading {
  /** All that stands in this node and below. */
  tree(top: Node): void
  /** A text that came or changed, or beside which something did. */
  text(text: Text): void
  field(field: FieldElement): void
  /** Every field again: a page may set a value without any event. One that did not change costs one comparison. */
  allFields(): void
  /** A node was removed. */
  removed(node: Node): void
  follow(keeper: Keeper): void
  /** Reads until `isTimeUp()`; true once all is read. */
  run(isTimeUp: () => boolean): boolean
  isIdle(): boolean
  isCapped(): boolean
}

export function createReading(options: ReadingOptions): Reading {
  const { document, matcher, isOurs } = options
  const { findMentions } = matcher
  const trees: Node[] = []
  const texts = new Set<Text>()
  const fields = new Set<FieldElement>()
  const values = new Map<FieldElement, string>()
  const waiting = new Set<Text>()
  let keeper: Keeper | undefined
  let scan: TreeScan | undefined
  let mustPrune = false
  let isCapped = false
  /** A long text of which some was read; the page may change it in between, then it is read anew. */
  let current: { readonly text: Text; readonly steps: ReturnType<typeof readText> } | undefined

  const findPlausible = matcher.createFilter(() => true)
  const visitor = {
    ...options,
    ...matcher,
    onText: (text: Text) => texts.add(text),
    onField: (field: Element) => isField(field) && fields.add(field),
  }

  /** Whatever the page does, reading it again costs no more than one walk. */
  function bound() {
    if (texts.size + trees.length <= MAX_PENDING) return
    trees.length = 0
    trees.push(document)
    texts.clear()
    for (const text of keeper?.texts() ?? []) texts.add(text)
  }

  function prune() {
    mustPrune = false
    for (const text of waiting) if (!text.isConnected) waiting.delete(text)
    for (const text of keeper?.prune() ?? []) texts.add(text)
  }

  /** Asked of texts with a name only. */
  function isInUnread(text: Text): boolean {
    for (let node = parentOf(text); node && isElement(node); node = parentOf(node)) {
      if (isOurs(node) || isUnread(kindOf(node))) return true
    }
    return false
  }

  /** Most changes are refused here: they name nothing and never did. A long text is read in windows, which yield. */
  const isOfInterest = (pieces: readonly Piece[]) =>
    pieces.some(({ node, data }) => data.length > WINDOW || (node && keeper?.has(node))) ||
    findPlausible(joined(pieces)) >= 0

  /** Whether all of the text is read. */
  function stepThrough(text: Text): boolean {
    if (current?.text !== text) {
      const pieces = piecesAround(text)
      if (!isOfInterest(pieces) || !text.isConnected) return true
      // Then it is read again, more strictly.
      if (matcher.prepare(true)) return false
      current = { text, steps: readText(text, pieces, findMentions) }
    }
    const { value } = current.steps.next()
    if (!value) return false
    current = undefined
    const found = value.found.filter(({ nodes }) => !nodes.some(isInUnread))
    if (found.length > 0) options.onMention()
    if (keeper) keeper.keepText({ ...value, found })
    else if (found.length > 0) waiting.add(text)
    return true
  }

  function readTexts(isTimeUp: () => boolean): boolean {
    for (const text of texts) {
      while (!stepThrough(text)) if (isTimeUp()) return false
      texts.delete(text)
      if (isTimeUp()) return false
    }
    return true
  }

  function readValue(field: FieldElement) {
    const isHere = field.isConnected && field.ownerDocument === document
    const value = isHere ? readField(field) : ''
    if (isHere && values.get(field) === value) return
    if (isHere) values.set(field, value)
    else values.delete(field)
    const mentions = findMentions(value)
    if (mentions.length > 0) options.onMention()
    keeper?.keepField(field, mentions)
  }

  function readFields(isTimeUp: () => boolean): boolean {
    for (const field of fields) {
      fields.delete(field)
      if (!isOurs(field)) readValue(field)
      if (isTimeUp()) return false
    }
    return true
  }

  function scanTrees(isTimeUp: () => boolean): boolean {
    if (!scan) {
      const top = trees.shift()
      if (!top?.isConnected) return true
      scan = scanTree(top, visitor)
    }
    const isScanned = scan.run(isTimeUp)
    const isTooLong = scan.visited > MAX_ELEMENTS
    if (isTooLong) isCapped = true
    if (isScanned || isTooLong) scan = undefined
    return !isTimeUp()
  }

  /** A page may bend the DOM so that a node cannot be read: the others are, and that something was not is said. */
  function passOver() {
    isCapped = true
    const [text] = texts
    if (text) texts.delete(text)
    current = undefined
    scan = undefined
  }

  const isIdle = () => !scan && trees.length + texts.size + fields.size === 0 && !mustPrune

  return {
    tree(top) {
      trees.push(top)
      bound()
    },
    text(text) {
      current = undefined
      texts.add(text)
      bound()
    },
    field: (field) => fields.add(field),
    allFields() {
      for (const field of values.keys()) fields.add(field)
    },
    removed(node) {
      current = undefined
      if (!isText(node) || waiting.has(node) || keeper?.has(node)) mustPrune = true
    },
    follow(follower) {
      keeper = follower
      for (const text of waiting) texts.add(text)
      waiting.clear()
      for (const field of values.keys()) fields.add(field)
      values.clear()
    },
    /** What may already be marked comes first, so that a mark never points at a replaced text for long. */
    run(isTimeUp) {
      // A slice of its own.
      if (matcher.prepare(false)) return false
      if (mustPrune) prune()
      try {
        while (!isIdle()) {
          if (!readTexts(isTimeUp) || !readFields(isTimeUp) || !scanTrees(isTimeUp)) break
        }
      } catch {
        passOver()
      }
      keeper?.settle()
      return isIdle()
    },
    isIdle,
    isCapped: () => isCapped || keeper?.isCapped() === true,
  }
}
