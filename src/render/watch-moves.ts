/**
 * Calls back before the next paint, once, after anything that may have moved, hidden or replaced a mention: no answer is
 * shown beside a name that is not the one it was given for.
 */
const MOVING_EVENTS = [
  'scroll',
  'resize',
  'toggle',
  'fullscreenchange',
  'transitionend',
  'animationend',
  'load',
]
const WATCHED_CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'inert', 'popover'],
}

export interface MoveWatch {
  /** Something of ours changed too. */
  schedule(): void
  /** Changes in this shadow root count from now on. */
  watchRoot(root: Node): void
}

export function watchMoves(document: Document, signal: AbortSignal, layOut: () => void): MoveWatch {
  let isScheduled = false
  const schedule = () => {
    if (isScheduled || signal.aborted) return
    isScheduled = true
    requestAnimationFrame(() => {
      isScheduled = false
      if (!signal.aborted) layOut()
    })
  }
  const observer = new MutationObserver(schedule)
  const watchRoot = (root: Node) => observer.observe(root, WATCHED_CHANGES)
  for (const type of MOVING_EVENTS) {
    document.defaultView?.addEventListener(type, schedule, { capture: true, passive: true, signal })
  }
  watchRoot(document)
  signal.addEventListener('abort', () => observer.disconnect())
  return { schedule, watchRoot }
}
