/** Puts our highlights back when the page clears or changes them in the shared registry, a bounded number of times. */
import type { Certainty } from '../model/mention'
import { createTries } from './bounded-tries'
import { type Highlights, registerHighlights } from './highlights'
import type { SurfacePlace } from './scan-link'

/** A page that clears more often within ten seconds does it on purpose, or after every key. */
const MAX_RESTORES = 50
/** Gone at so many looks one after the other: then it is gone between them too. */
const MAX_IN_A_ROW = 10

export interface HighlightDefence {
  /** Call after changes of the page, and now and then: clearing the registry is no change that anyone is told of. */
  check(): void
  isDefeated(): boolean
}

export function defendHighlights(
  { name, byCertainty }: Highlights,
  places: () => Iterable<SurfacePlace>,
  now = () => performance.now(),
): HighlightDefence {
  const tries = createTries(MAX_RESTORES, now)
  let goneInARow = 0
  const isDefeated = () => tries.isSpent() || goneInARow > MAX_IN_A_ROW
  const certainties = Object.keys(byCertainty) as Certainty[]

  /** Counted, not compared: a page that puts as many other ranges in their place is not noticed. */
  const isIntact = (ranges: { readonly [certainty in Certainty]: readonly Range[] }) =>
    certainties.every(
      (certainty) =>
        CSS.highlights.get(`${name}-${certainty}`) === byCertainty[certainty] &&
        byCertainty[certainty].size === ranges[certainty].length,
    )
  return {
    check() {
      if (isDefeated()) return
      const ranges: { [certainty in Certainty]: Range[] } = { exact: [], probable: [] }
      for (const place of places()) {
        if (place.kind === 'text') ranges[place.mention.certainty].push(place.range)
      }
      // Registered with the first range: before that there is nothing to defend.
      const isEmpty = certainties.every((certainty) => ranges[certainty].length === 0)
      goneInARow = isEmpty || isIntact(ranges) ? 0 : goneInARow + 1
      if (goneInARow === 0 || !tries.take() || isDefeated()) return
      registerHighlights(name, byCertainty)
      for (const certainty of certainties) {
        byCertainty[certainty].clear()
        for (const range of ranges[certainty]) byCertainty[certainty].add(range)
      }
    },
    isDefeated,
  }
}
