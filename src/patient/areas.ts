/**
 * The parts of a page that hold the patient, where an organisation names them by CSS selectors. What is in such a part,
 * also in a shadow root, belongs to it. A selector is matched in each tree of the page by itself, as in a style sheet.
 */
import { matchesOf } from './clobber-proof'
import { parentOf } from './sight'

export interface Areas {
  hold(element: Element): boolean
}

/**
 * Made anew for each reading. A selector that this browser does not know finds nothing: it was checked where the policy
 * is read, which may know more.
 * @param selectors none: nobody names a part, and the whole page is one.
 */
export function createAreas(selectors: readonly string[]): Areas {
  if (selectors.length === 0) return { hold: () => true }
  const held = new Map<Element, boolean>()
  const hold = (element: Element): boolean => {
    const before = held.get(element)
    if (before !== undefined) return before
    const around = parentOf(element)
    const isIt = selectors.some((selector) => matches(element, selector)) || (around !== null && hold(around))
    held.set(element, isIt)
    return isIt
  }
  return { hold }
}

function matches(element: Element, selector: string): boolean {
  try {
    return matchesOf(element, selector)
  } catch {
    return false
  }
}
