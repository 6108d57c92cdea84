/**
 * Tells which places a person can see, scrolled to or not: not those in a closed tab panel, a collapsed section or
 * under `visibility: hidden`. Looks only at the elements that hold a mention; while there are none, at nothing.
 *
 * Layout is asked for once per look, in a task of its own, never in an observer. IntersectionObserver notices display
 * and size; `visibility` and `opacity` change without a notice, so a change of class, style or the like, the end of a
 * transition and whatever the person does (`:checked`, `:focus-within`) are reasons to look again.
 */
import { isShadowRoot, parentAcross, rootOf } from './clobber-proof'
import { elementOf, type MentionPlace } from './place'
import { SLICE_MS } from './slices'

const LOOK_PAUSE_MS = 100
/** Below the fold, or scrolled out of a pane, is still visible. */
const ANYWHERE = '1000000px'
const LOOK_EVENTS = ['transitionend', 'animationend', 'toggle', 'click', 'change', 'focusin', 'focusout']
const REASONS = ['class', 'style', 'hidden', 'open', 'inert']

export interface VisibilityChange {
  readonly shown: readonly MentionPlace[]
  readonly hidden: readonly MentionPlace[]
}

export interface VisibilityWatch {
  add(place: MentionPlace): void
  /** The place now points at other nodes. */
  moved(place: MentionPlace): void
  remove(place: MentionPlace): void
}

export interface VisibilityWatchOptions {
  onChange(change: VisibilityChange): void
  readonly signal: AbortSignal
}

/** A place that is removed is reported as hidden if it was shown. */
export function watchVisibility({ onChange, signal }: VisibilityWatchOptions): VisibilityWatch {
  const watched = new Map<MentionPlace, Element>()
  const counts = new Map<Element, number>()
  const shown = new Set<MentionPlace>()
  const removed = new Set<MentionPlace>()
  /** Still to be looked at: a page may name a drug a thousand times. */
  const unseen = new Set<MentionPlace>()
  const roots = new WeakSet<Node>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const intersection = new IntersectionObserver(() => lookAtAll(0), {
    rootMargin: ANYWHERE,
    ...({ scrollMargin: ANYWHERE } as object),
  })
  const attributes = new MutationObserver(() => lookAtAll(LOOK_PAUSE_MS))
  signal.addEventListener('abort', stop)

  function stop() {
    clearTimeout(timer)
    intersection.disconnect()
    attributes.disconnect()
  }

  function lookAtAll(pause: number) {
    for (const place of watched.keys()) unseen.add(place)
    lookSoon(pause)
  }

  function lookSoon(pause: number) {
    if (!signal.aborted) timer ??= setTimeout(look, pause)
  }

  function look() {
    timer = undefined
    const end = performance.now() + SLICE_MS
    const change: VisibilityChange & { shown: MentionPlace[]; hidden: MentionPlace[] } = {
      shown: [],
      hidden: [...removed],
    }
    removed.clear()
    for (const place of unseen) {
      unseen.delete(place)
      const element = watched.get(place)
      if (!element) continue
      follow(place, element)
      const isVisible = isVisibleNow(place)
      if (isVisible && !shown.has(place)) {
        shown.add(place)
        change.shown.push(place)
      } else if (!isVisible && shown.delete(place)) change.hidden.push(place)
      if (performance.now() > end) break
    }
    if (unseen.size > 0) lookSoon(0)
    if (watched.size === 0) attributes.disconnect()
    if (change.shown.length + change.hidden.length > 0) onChange(change)
  }

  /** A framework may have put the text into another element of the same container. */
  function follow(place: MentionPlace, before: Element) {
    const element = elementOf(place)
    if (element === before) return
    unobserve(before)
    observe(element)
    watched.set(place, element)
  }

  function observe(element: Element) {
    const count = counts.get(element) ?? 0
    counts.set(element, count + 1)
    if (count > 0) return
    intersection.observe(element)
    // A root must hear from its host's document too: what hides the host hides what is in it.
    for (let root = rootOf(element); ; root = rootOf((root as ShadowRoot).host)) {
      attributes.observe(root, { subtree: true, attributes: true, attributeFilter: REASONS })
      if (!roots.has(root)) {
        roots.add(root)
        for (const type of LOOK_EVENTS) {
          root.addEventListener(type, () => lookAtAll(LOOK_PAUSE_MS), {
            capture: true,
            passive: true,
            signal,
          })
        }
      }
      if (!isShadowRoot(root)) break
    }
  }

  function unobserve(element: Element) {
    const count = counts.get(element) ?? 0
    if (count > 1) counts.set(element, count - 1)
    else {
      counts.delete(element)
      intersection.unobserve(element)
    }
  }

  return {
    add(place) {
      const element = elementOf(place)
      watched.set(place, element)
      removed.delete(place)
      observe(element)
      unseen.add(place)
      lookSoon(0)
    },
    moved(place) {
      if (!watched.has(place)) return
      unseen.add(place)
      lookSoon(0)
    },
    remove(place) {
      const element = watched.get(place)
      if (!element) return
      watched.delete(place)
      unobserve(element)
      if (shown.delete(place)) removed.add(place)
      lookSoon(0)
    },
  }
}

function isVisibleNow(place: MentionPlace): boolean {
  const element = elementOf(place)
  if (
    !element.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: false,
    })
  ) {
    return false
  }
  const boxes = place.kind === 'field' ? element.getClientRects() : place.range.getClientRects()
  return Array.from(boxes).some((box) => box.width > 0 && box.height > 0) && !isClippedAway(element)
}

/** In a collapsed panel of no height, or in one pixel for screen readers only. */
function isClippedAway(element: Element): boolean {
  for (let around: Element | null = element; around; around = parentAcross(around)) {
    const { width, height } = around.getBoundingClientRect()
    if (width > 1 && height > 1) continue
    const { overflow, display, clipPath } = getComputedStyle(around)
    if (display !== 'inline' && display !== 'contents' && (overflow !== 'visible' || clipPath !== 'none'))
      return true
  }
  return false
}
