// Times every entry into our code. The product schedules its slices through the timers, frames and observers of its
// world, which no other code of the page shares; here each callback given to them is timed. Installed before the
// product starts.

export interface Meter {
  /** Length in ms of each time our code held the main thread since the last call. */
  take(): readonly number[]
  /** Times a piece of work that is called directly. */
  time<R>(work: () => R): R
  /** The clock for the product. Fails when asked outside a timed entry: then a way of scheduling is not metered. */
  now(): number
  /** A timer that is not timed, for the measurement itself. */
  pause(): Promise<void>
}

/** Between two looks whether our code is idle: long enough not to be in its way. */
const PAUSE_MS = 4

type AnyFunction = (...words: never[]) => unknown

export function installMeter(world: Window & typeof globalThis): Meter {
  let slices: number[] = []
  const { setTimeout, MutationObserver } = world
  let depth = 0

  function time<R>(work: () => R): R {
    const start = performance.now()
    depth++
    try {
      return work()
    } finally {
      depth--
      if (depth === 0) slices.push(performance.now() - start)
    }
  }
  const timed = (callback: AnyFunction) =>
    function (this: unknown, ...words: never[]) {
      return time(() => callback.apply(this, words))
    }
  for (const name of ['setTimeout', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
    const original = world[name] as (callback: AnyFunction, ...words: unknown[]) => number
    const replacement = (callback: AnyFunction, ...words: unknown[]) =>
      original.call(world, timed(callback), ...words)
    // Both names: in Firefox the global of a sandbox is not the window.
    for (const holder of [globalThis, world]) Object.assign(holder, { [name]: replacement })
  }
  Object.assign(globalThis, {
    MutationObserver: class extends MutationObserver {
      constructor(callback: MutationCallback) {
        super(timed(callback as AnyFunction) as MutationCallback)
      }
    },
  })

  return {
    take() {
      const taken = slices
      slices = []
      return taken
    },
    time,
    now() {
      if (depth === 0) throw new Error('Our code ran outside of what the meter times.')
      return performance.now()
    },
    pause: () => new Promise((resolve) => setTimeout.call(world, () => resolve(), PAUSE_MS)),
  }
}
