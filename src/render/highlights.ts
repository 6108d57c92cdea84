/**
 * Underlines mentions with the CSS Custom Highlight API: no node of the page changes.
 * The registry is shared with the page, so the name is unguessable and nothing is registered before a mention.
 */
import type { Certainty } from '../model/mention'

export interface Highlights {
  /** Name in the registry without its certainty; the style rule needs it. */
  readonly name: string
  readonly byCertainty: { readonly [certainty in Certainty]: Highlight }
  add(range: Range, certainty: Certainty): void
  remove(range: Range): void
  clear(): void
}

/** Above the page's own highlights (search results and the like). */
const PRIORITY = 1000

export function createHighlights(name: string): Highlights {
  const byCertainty = { exact: new Highlight(), probable: new Highlight() }
  const { exact, probable } = byCertainty
  exact.priority = probable.priority = PRIORITY
  let isRegistered = false

  return {
    name,
    byCertainty,
    add(range, certainty) {
      byCertainty[certainty].add(range)
      if (isRegistered) return
      isRegistered = true
      registerHighlights(name, byCertainty)
    },
    remove(range) {
      exact.delete(range)
      probable.delete(range)
    },
    clear() {
      for (const [certainty, highlight] of Object.entries(byCertainty)) {
        highlight.clear()
        CSS.highlights.delete(`${name}-${certainty}`)
      }
    },
  }
}

export function registerHighlights(name: string, byCertainty: Highlights['byCertainty']): void {
  for (const [certainty, highlight] of Object.entries(byCertainty)) {
    CSS.highlights.set(`${name}-${certainty}`, highlight)
  }
}
