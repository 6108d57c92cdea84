/**
 * Calls back once when nothing was used for long. Timers stand still while a computer sleeps: the clock is asked again
 * when somebody comes back.
 */

/** Longer than an order takes with a telephone call in it, shorter than a consultation: then the next patient sits there. */
export const REST_MINUTES = 15
const REST_MS = REST_MINUTES * 60_000

export interface RestWatch {
  begin(): void
  used(): void
  check(): void
  end(): void
}

export function watchRest(onRest: () => void, now: () => number): RestWatch {
  let lastUse: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const check = () => {
    if (lastUse === null) return
    clearTimeout(timer)
    const left = lastUse + REST_MS - now()
    if (left > 0) {
      timer = setTimeout(check, left)
      return
    }
    lastUse = null
    onRest()
  }
  const used = () => {
    // After a rest that nobody noticed, a first touch comes too late.
    check()
    if (lastUse !== null) lastUse = now()
  }
  return {
    begin() {
      lastUse = now()
      check()
    },
    used,
    check,
    end() {
      lastUse = null
      clearTimeout(timer)
    },
  }
}
