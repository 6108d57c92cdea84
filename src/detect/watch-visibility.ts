/**
 * Tells which places a person can see, scrolled to or not: not those in a closed tab panel, a collapsed section or
 * under `visibility: hidden`. Looks only at the elements that hold a mention; while there are none, at nothing.
 *
 * Layout is asked for once per look, in a task of its own, never in an observer. IntersectionObserver notices display
 * and size; `visibility` and `opacity` change without a notice, so a change of class, style or the like and the end of
 * a transition are reasons to look again.
 */
import { elementOf, type MentionPlace } from './place'

const LOOK_PAUSE_MS = 100
/** Below the fold, or scrolled out of a pane, is still visible. */
const ANYWHERE = '1000000px'
const REASONS = ['class', 'style', 'hidden', 'open', 'inert']

export interface VisibilityChange {
  readonly shown: readonly MentionPlace[]
  readonly hidden: readonly MentionPlace[]
}

export interface VisibilityWatch {
  add(place: MentionPlace): void
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
  const roots = new WeakSet<Node>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const intersection = new IntersectionObserver(() => lookSoon(0), {
    rootMargin: ANYWHERE,
    ...({ scrollMargin: ANYWHERE } as object),
  })
  const attributes = new MutationObserver(() => lookSoon(LOOK_PAUSE_MS))
  signal.addEventListener('abort', stop)

  function stop() {
    clearTimeout(timer)
    intersection.disconnect()
    attributes.disconnect()
  }

  function lookSoon(pause: number) {
    if (!signal.aborted) timer ??= setTimeout(look, pause)
  }

  function look() {
    timer = undefined
    const change: VisibilityChange & { shown: MentionPlace[]; hidden: MentionPlace[] } = {
      shown: [],
      hidden: [...removed],
    }
    removed.clear()
    for (const [place, element] of watched) {
      follow(place, element)
      const isVisible = isVisibleNow(place)
      if (isVisible === shown.has(place)) continue
      if (isVisible) {
        shown.add(place)
        change.shown.push(place)
      } else {
        shown.delete(place)
        change.hidden.push(place)
      }
    }
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
    for (let root: Node = element.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      attributes.observe(root, { subtree: true, attributes: true, attributeFilter: REASONS })
      if (!roots.has(root)) {
        roots.add(root)
        for (const type of ['transitionend', 'animationend', 'toggle']) {
          root.addEventListener(type, () => lookSoon(LOOK_PAUSE_MS), { capture: true, passive: true, signal })
        }
      }
      if (!('host' in root)) break
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
  return Array.from(boxes).some((box) => box.width > 0 && box.height > 0)
}
