/**
 * How often we put something back. A framework that draws its page again undoes our work now and then; a page that
 * does so more often than the limit within the window fights us. Then we stop for good, and say so.
 */
export interface Tries {
  /** True while one more try is allowed; counts it. */
  take(): boolean
  isSpent(): boolean
}

const WINDOW_MS = 10_000

export function createTries(limit: number, now: () => number): Tries {
  let times: number[] = []
  let isSpent = false
  return {
    take() {
      if (isSpent) return false
      const since = now() - WINDOW_MS
      times = [...times.filter((time) => time > since), now()]
      isSpent = times.length > limit
      return !isSpent
    },
    isSpent: () => isSpent,
  }
}
