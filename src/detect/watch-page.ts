/**
 * Watches one document and keeps the set of places where a drug is mentioned: in text, in fields, in shadow roots.
 * Writes nothing into the page, dispatches nothing, asks for no style and no layout. Starts reading when called.
 *
 * Observers and listeners only collect; the reading happens in slices of 4 ms.
 *
 *     mutation ─► changed containers, new trees ─┐
 *     new root ─► tree ──────────────────────────┼─► slice ─► places ─► onChange
 *     events ───► fields to read again ──────────┘
 */
import { blockOf, elementOfContainer, isElement, isText, UNREAD_SELECTOR } from './element-kind'
import { createFieldPlaces } from './field-places'
import type { FieldElement, MentionPlace } from './place'
import { readContainer } from './read-container'
import { isField } from './read-field'
import { scanTree, type TreeScan } from './scan-tree'
import { createShadowRoots } from './shadow-roots'
import { createSlices } from './slices'
import type { FindMentions } from './text-block'
import { type Changes, createTextPlaces } from './text-places'
import { isUnreadable, type Unreadable } from './unreadable'
import { SETTLE_MS, watchEdits } from './watch-edits'

/** Beyond this a page is not for people; it also bounds a page that grows while it is read. */
const MAX_NODES = 3_000_000
/** A drug index may name ours a few hundred times; underlining more helps nobody. */
const MAX_PLACES = 2_000
/** More single changes than this between two slices are read as one: the whole document again. */
const MAX_PENDING = 20_000

export interface PageWatchOptions {
  readonly document: Document
  readonly findMentions: FindMentions
  /** Whether a node is our own host, which has a custom element's name; neither it nor what is in it is read. */
  isOurs(node: Node): boolean
  onChange(changes: {
    readonly added: ReadonlySet<MentionPlace>
    readonly removed: ReadonlySet<MentionPlace>
  }): void
  onUnreadable?(unreadable: Unreadable): void
  /** The root of a host, also a closed one where the browser lets an extension see it. */
  openShadowRoot?(host: Element): ShadowRoot | null
  /** The page has replaced its document (`document.open`), and all listeners on its window are gone. */
  onReopened?(): void
  readonly signal: AbortSignal
  now?(): number
}

export interface PageWatch {
  places(): ReadonlySet<MentionPlace>
  /** What the person edited last, and the option clicked last, for the order context. */
  lastEdited(): Element | null
  lastChosen(): Element | null
  unreadable(): Unreadable
  /** Whether all that is known has been read. */
  isIdle(): boolean
}

export function watchPage(options: PageWatchOptions): PageWatch {
  const { document, findMentions, isOurs, onChange, signal } = options
  const { openShadowRoot = (host) => host.shadowRoot, now = () => performance.now() } = options
  const window = document.defaultView as Window

  const places = new Set<MentionPlace>()
  const textPlaces = createTextPlaces()
  const fieldPlaces = createFieldPlaces(document, findMentions)
  const areas = new Set<Element>()

  const trees: Node[] = [document]
  const changedContainers = new Set<Node>()
  const newFields = new Set<FieldElement>()
  let scan: TreeScan | undefined
  let mustReadFields = false
  let mustPrune = false
  let isCapped = false
  let told: Unreadable = { areas: 0, isCapped }
  let fieldTimer: ReturnType<typeof setTimeout> | undefined

  const observer = new MutationObserver(collect)
  const roots = createShadowRoots({
    openShadowRoot,
    signal,
    onRoot(root) {
      if (isOurs(root.host)) return
      observe(root)
      edits.listen(root)
      trees.push(root)
      slices.wake('when-free')
    },
    onOutOfReach: (host) => areas.add(host),
  })
  const edits = watchEdits({
    signal,
    onTouched(path) {
      for (const target of path) {
        if (!isElementTarget(target)) continue
        if (isOurs(target)) return
        if (isField(target)) newFields.add(target)
        roots.ask(target, target.localName.includes('-'))
      }
    },
    onSettled: readFieldsAgain,
  })
  const slices = createSlices({ window, work, now, signal })

  const visitor = {
    findMentions,
    isOurs,
    onContainer: (container: Node) => changedContainers.add(container),
    onField: (field: Element) => isField(field) && newFields.add(field),
    onHost: (host: Element, isCustom: boolean) => roots.ask(host, isCustom),
    onArea(area: Element) {
      if (isUnreadable(area)) areas.add(area)
    },
  }

  function observe(root: Node) {
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['value'],
    })
  }

  function collect(records: readonly MutationRecord[]) {
    for (const { target, type, addedNodes, removedNodes } of records) {
      if (isOurs(target)) continue
      if (type === 'attributes') {
        if (isField(target)) newFields.add(target)
        continue
      }
      if (target === document) {
        edits.listen(window)
        options.onReopened?.()
      }
      changedContainers.add(target)
      if (removedNodes.length > 0) mustPrune = true
      for (const added of addedNodes) if (isElement(added) && !isOurs(added)) trees.push(added)
    }
    if (changedContainers.size + trees.length > MAX_PENDING) {
      trees.length = 0
      trees.push(document)
      changedContainers.clear()
      for (const container of textPlaces.containers) changedContainers.add(container)
    }
    fieldTimer ??= setTimeout(readFieldsAgain, SETTLE_MS)
    slices.wake('before-paint')
  }

  function readFieldsAgain() {
    clearTimeout(fieldTimer)
    fieldTimer = undefined
    mustReadFields = true
    slices.wake('before-paint')
  }

  function work(isTimeUp: () => boolean): boolean {
    const changes: Changes = { added: new Set(), removed: new Set() }
    const isDone = readSome(changes, isTimeUp)
    for (const place of changes.removed) {
      const isNew = changes.added.delete(place)
      if (isNew || !places.delete(place)) changes.removed.delete(place)
    }
    for (const place of changes.added) {
      if (places.size < MAX_PLACES) places.add(place)
      else {
        isCapped = true
        changes.added.delete(place)
      }
    }
    if (changes.added.size + changes.removed.size > 0) onChange(changes)
    tellUnreadable()
    return isDone
  }

  /** What may already be marked comes first, so that a mark never points at a replaced text for long. */
  function readSome(changes: Changes, isTimeUp: () => boolean): boolean {
    if (mustPrune) prune(changes)
    if (mustReadFields) fieldPlaces.readAll(changes)
    mustPrune = false
    mustReadFields = false
    for (;;) {
      for (const container of changedContainers) {
        changedContainers.delete(container)
        readChanged(container, changes)
        if (isTimeUp()) return false
      }
      for (const field of newFields) {
        newFields.delete(field)
        if (!isOurs(field)) fieldPlaces.read(field, changes)
        if (isTimeUp()) return false
      }
      if (!scan) {
        const top = trees.shift()
        if (!top) return true
        if (!top.isConnected) continue
        scan = scanTree(top, visitor)
      }
      const isScanned = scan.run(isTimeUp)
      const isTooLong = scan.visited > MAX_NODES
      if (isTooLong) isCapped = true
      if (isScanned || isTooLong) scan = undefined
      if (isTimeUp()) return false
    }
  }

  function readChanged(changed: Node, changes: Changes) {
    const container = blockOf(isText(changed) ? (changed.parentNode ?? changed) : changed)
    if (!container.isConnected || container.nodeType === 9) return
    const found = elementOfContainer(container)?.closest(UNREAD_SELECTOR)
      ? []
      : readContainer(container, findMentions)
    if (found.length > 0 || textPlaces.has(container)) textPlaces.update(container, found, changes)
  }

  function prune(changes: Changes) {
    for (const container of textPlaces.containers) {
      if (!container.isConnected || container.ownerDocument !== document)
        textPlaces.update(container, [], changes)
    }
    fieldPlaces.prune(changes)
    for (const area of areas) if (!area.isConnected) areas.delete(area)
  }

  function tellUnreadable() {
    if (told.areas === areas.size && told.isCapped === isCapped) return
    told = { areas: areas.size, isCapped }
    options.onUnreadable?.(told)
  }

  if (!signal.aborted) {
    signal.addEventListener('abort', () => {
      observer.disconnect()
      clearTimeout(fieldTimer)
    })
    observe(document)
    edits.listen(window)
    slices.wake('when-free')
  }
  return {
    places: () => places,
    lastEdited: edits.lastEdited,
    lastChosen: edits.lastChosen,
    unreadable: () => told,
    isIdle: () =>
      !scan && trees.length + changedContainers.size + newFields.size === 0 && !mustReadFields && !mustPrune,
  }
}

const isElementTarget = (target: EventTarget): target is Element =>
  'nodeType' in target && target.nodeType === 1

export type { Unreadable }
