/** Puts our highlights back when the page clears the shared registry, a bounded number of times. */
import { type Highlights, registerHighlights } from './highlights'

/** A page that clears more often does it on purpose, or after every key; it is not fought, it is reported. */
const MAX_TRIES = 50

export interface HighlightDefence {
  /** Call after changes of the page. */
  check(): void
  isDefeated(): boolean
}

export function defendHighlights({ name, byCertainty }: Highlights): HighlightDefence {
  let tries = 0
  return {
    check() {
      const isThere = CSS.highlights.get(`${name}-exact`) === byCertainty.exact
      if (isThere || tries > MAX_TRIES) return
      tries++
      if (tries <= MAX_TRIES) registerHighlights(name, byCertainty)
    },
    isDefeated: () => tries > MAX_TRIES,
  }
}
