/** Runs work in short slices, so that the page stays free. The work says when it is done. */

/** Of the 8 ms budget: what a slice starts last, and the browser's collection of garbage, come on top. */
export const SLICE_MS = 3
/** Frames are not painted in a hidden tab or a frame without size; changes are read there all the same. */
const NO_FRAME_MS = 100

export interface Slices {
  /** Runs the work soon: before the next paint after a change of the page, else when the main thread is free. */
  wake(when: 'before-paint' | 'when-free'): void
}

export interface SlicesOptions {
  readonly window: Window
  /** Works until `isTimeUp()`, and returns whether all is done. */
  work(isTimeUp: () => boolean): boolean
  now(): number
  readonly signal: AbortSignal
}

export function createSlices({ window, work, now, signal }: SlicesOptions): Slices {
  let cancel: (() => void) | undefined
  let isUrgent = false
  signal.addEventListener('abort', () => cancel?.())

  function run() {
    cancel?.()
    cancel = undefined
    isUrgent = false
    const end = now() + SLICE_MS
    if (!work(() => now() >= end)) wake('when-free')
  }

  function wake(when: 'before-paint' | 'when-free') {
    if (signal.aborted || (cancel && (isUrgent || when === 'when-free'))) return
    cancel?.()
    if (when === 'before-paint') {
      isUrgent = true
      const frame = window.requestAnimationFrame(run)
      const timer = setTimeout(run, NO_FRAME_MS)
      cancel = () => {
        window.cancelAnimationFrame(frame)
        clearTimeout(timer)
      }
    } else {
      const timer = setTimeout(run, 0)
      cancel = () => clearTimeout(timer)
    }
  }

  return { wake }
}
