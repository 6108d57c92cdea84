/** Runs work in slices that leave the page its turn; what a slice began is finished by a later one. */

/** Of the 8 ms that a piece of our work may take: the step that begins last comes on top. */
const SLICE_MS = 4

export interface InSlices {
  run<T>(work: Generator<void, T>): Promise<T>
  /** How long the work took so far, without what the page did between the slices. */
  workedMs(): number
}

/** @param pause gives the page its turn. */
export function createInSlices(pause: () => Promise<unknown>, now = () => performance.now()): InSlices {
  let workedMs = 0
  return {
    async run(work) {
      for (;;) {
        const start = now()
        let step = work.next()
        while (!step.done && now() - start < SLICE_MS) step = work.next()
        workedMs += now() - start
        if (step.done) return step.value
        await pause()
      }
    },
    workedMs: () => workedMs,
  }
}
