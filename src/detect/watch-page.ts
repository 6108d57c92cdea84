/**
 * Watches one document for mentions of drugs: in text, in fields, in shadow roots. Says when there is one, and gives all
 * of them to the keeper that then follows them. Writes nothing into the page, dispatches nothing, asks for no style and no
 * layout. Starts reading when called.
 *
 * Observers and listeners only collect; the reading happens in slices of 3 ms.
 *
 *     mutation ─► changed texts, new trees ─┐
 *     new root ─► tree ─────────────────────┼─► slice ─► mentions ─► keeper
 *     events ───► fields to read again ─────┘
 */
import type { Matcher } from '../model/matcher'
import { kindOf } from './element-kind'
import type { Keeper } from './keeper'
import { neighboursOf } from './neighbours'
import { isElement, isText } from './node-type'
import { isField } from './read-field'
import { createReading } from './reading'
import { createShadowRoots } from './shadow-roots'
import { createSlices } from './slices'
import { isUnreadable, type Unreadable } from './unreadable'
import { SETTLE_MS, watchEdits } from './watch-edits'

export interface PageWatchOptions {
  readonly document: Document
  readonly matcher: Matcher
  /** Whether a node is our own host, which has a custom element's name; neither it nor what is in it is read. */
  isOurs(node: Node): boolean
  /** There is a mention. Called for every one. */
  onMention(): void
  /** The root of a host, also a closed one where the browser lets an extension see it. */
  openShadowRoot(host: Element): ShadowRoot | null
  /** The page has replaced its document (`document.open`), and all listeners on its window are gone. */
  onReopened(): void
  readonly signal: AbortSignal
  now?(): number
}

export interface PageWatch {
  /** From now on the keeper gets all mentions, those found before too. */
  follow(keeper: Keeper): void
  /** What the person edited last, and the option clicked last, for the order context. */
  lastEdited(): Element | null
  lastChosen(): Element | null
  unreadable(): Unreadable
  /** Whether all that is known has been read. */
  isIdle(): boolean
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['value'],
}

export function watchPage(options: PageWatchOptions): PageWatch {
  const {
    document,
    matcher,
    isOurs,
    onMention,
    openShadowRoot,
    signal,
    now = () => performance.now(),
  } = options
  const window = document.defaultView as Window

  const areas = new Set<Element>()
  let isFollowed = false
  let fieldTimer: ReturnType<typeof setTimeout> | undefined

  const observer = new MutationObserver(collect)
  const roots = createShadowRoots({
    openShadowRoot,
    signal,
    onRoot(root) {
      if (isOurs(root.host)) return
      observer.observe(root, WATCHED)
      // Of the events we need, a shadow root hides this one from the window.
      edits.listen(root, ['change'])
      reading.tree(root)
      slices.wake('when-free')
    },
    onOutOfReach: (host) => areas.add(host),
  })
  const edits = watchEdits({
    signal,
    onTouched(path) {
      // The last is the window, which is no node and has no type.
      for (const node of path as readonly Node[]) {
        if (!isElement(node)) continue
        if (isOurs(node)) return
        if (isField(node)) reading.field(node)
        roots.ask(node, kindOf(node) === 'custom')
      }
      // Whoever is to follow the first mention takes a moment to come, and has it while the name settles.
      if (!isFollowed) slices.wake('when-free')
    },
    onSettled: readFieldsAgain,
  })
  const reading = createReading({
    document,
    matcher,
    isOurs,
    onMention,
    onHost: roots.ask,
    onMayBeHost: roots.askAtLeisure,
    onArea(area) {
      if (isUnreadable(area)) areas.add(area)
    },
  })
  const slices = createSlices({ window, work: reading.run, now, signal })

  function collect(records: readonly MutationRecord[]) {
    for (const record of records) {
      const { target, type } = record
      if (type === 'characterData') reading.text(target as Text)
      else if (type === 'attributes') {
        const element = target as Element
        if (isField(element)) reading.field(element)
      } else {
        if (target === document) {
          edits.listen(window)
          options.onReopened()
        }
        for (const gone of record.removedNodes) reading.removed(gone)
        for (const added of record.addedNodes) {
          if (isText(added)) reading.text(added)
          else if (isElement(added) && !isOurs(added)) reading.tree(added)
        }
        for (const beside of neighboursOf(record)) if (beside && isText(beside)) reading.text(beside)
      }
    }
    fieldTimer ??= setTimeout(readFieldsAgain, SETTLE_MS)
    slices.wake('before-paint')
  }

  function readFieldsAgain() {
    clearTimeout(fieldTimer)
    fieldTimer = undefined
    reading.allFields()
    slices.wake('before-paint')
  }

  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(fieldTimer)
  })
  observer.observe(document, WATCHED)
  edits.listen(window)
  reading.tree(document)
  slices.wake('when-free')
  return {
    follow(keeper) {
      isFollowed = true
      reading.follow(keeper)
      slices.wake('when-free')
    },
    lastEdited: edits.lastEdited,
    lastChosen: edits.lastChosen,
    unreadable() {
      for (const area of areas) if (!area.isConnected) areas.delete(area)
      return { unreadableAreas: areas.size, isCapped: reading.isCapped() }
    },
    isIdle: reading.isIdle,
  }
}
