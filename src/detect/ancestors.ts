/** Ways up from an element that go on from a shadow root to its host. */

import { closestOf, isShadowRoot, parentAcross, rootOf } from './clobber-proof'

/** Deeper pages exist; what decides about an order stands near the name. */
const MAX_LEVELS = 60

export function* ancestorsOf(element: Element): Generator<Element> {
  let at: Element | null = element
  for (let level = 0; at && level < MAX_LEVELS; level++) {
    yield at
    at = parentAcross(at)
  }
}

/** Like `closest`; null also for a selector that the browser does not understand. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let from: Element | null = element; from; ) {
    const found = closestOf(from, selector)
    if (found) return found
    const root = rootOf(from)
    from = isShadowRoot(root) ? root.host : null
  }
  return null
}
