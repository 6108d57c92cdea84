/**
 * Calls back when a frame may show another patient: once its changes have settled, a frame in it was loaded or went, or
 * its address changed; and at once when the page goes. Never oftener than the reading that follows is worth.
 */
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  // A tab panel is shown, a header is hidden; a field that only shows a value gets another one.
  attributeFilter: ['class', 'style', 'hidden', 'open', 'value', 'aria-hidden'],
}
const ADDRESS_EVENTS = ['popstate', 'hashchange', 'pageshow']

/** A framework draws a header again in a few steps: the patient between two of them is none. */
const SETTLE_MS = 150
/** A page that never settles is read all the same. */
const LONGEST_MS = 500
/** Share of the main thread that reading again may take, on a page that never settles: 5 %. */
const PAUSE_PER_MS_OF_READING = 20
const LONGEST_PAUSE_MS = 5_000

export interface ChangeWatch {
  /** Changes in these trees count from now on. */
  follow(roots: readonly Node[]): void
  /** A reading took so long: the next one is not before it is worth that. */
  rest(readingMs: number): void
}

export interface ChangeWatchOptions {
  readonly window: Window
  readonly signal: AbortSignal
  /** @param isFrames frames came, went or were loaded. */
  onSettled(isFrames: boolean): void
  onGone(): void
}

export function watchChanges({ window, signal, onSettled, onGone }: ChangeWatchOptions): ChangeWatch {
  const followed = new WeakSet<Node>()
  let frames = window.length
  let isLoaded = false
  let firstChange: number | null = null
  let notBefore = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const settled = () => {
    firstChange = null
    const isFrames = isLoaded || frames !== window.length
    frames = window.length
    isLoaded = false
    onSettled(isFrames)
  }
  const changed = () => {
    if (signal.aborted) return
    const now = performance.now()
    firstChange ??= now
    const due = Math.max(Math.min(now + SETTLE_MS, firstChange + LONGEST_MS), notBefore)
    clearTimeout(timer)
    timer = setTimeout(settled, due - now)
  }
  const observer = new MutationObserver(changed)
  const listening = { capture: true, passive: true, signal } as const
  for (const type of ADDRESS_EVENTS) window.addEventListener(type, changed, listening)
  window.addEventListener('pagehide', onGone, listening)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    observer.disconnect()
  })
  return {
    follow(roots) {
      for (const root of roots) {
        if (followed.has(root)) continue
        followed.add(root)
        observer.observe(root, CHANGES)
        // The load of a frame element reaches its tree, never the window.
        root.addEventListener(
          'load',
          () => {
            isLoaded = true
            changed()
          },
          listening,
        )
      }
    },
    rest(readingMs) {
      notBefore = performance.now() + Math.min(readingMs * PAUSE_PER_MS_OF_READING, LONGEST_PAUSE_MS)
    },
  }
}
