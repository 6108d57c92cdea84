/**
 * Under which headings a text stands: the nearest before it, after those of the parts around it ("Antécédents
 * familiaux > Cardiologie"), so that a small heading never hides whose history it is. The page's title is left out.
 */
import { closestOf, containsNode } from './clobber-proof'
import { commonParent, parentOf } from './sight'

export const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"],legend,caption,summary'
const SECTION =
  'section,article,aside,fieldset,details,dialog,table,[role="region"],[role="tabpanel"],[role="dialog"]'
/** What stands beside a heading for a press is not what it heads. */
const BESIDE = 'button,a,[role="button"]'

const MAX_CHARACTERS = 200
const LOOK_BACK = 50

interface Heading {
  readonly element: Element
  readonly text: string
  /** 1 is the page's title. */
  readonly level: number
  /** The smallest part of the page that holds it and the first text after it; not known before that text. */
  scope: Element | null
}

export interface Headings {
  add(element: Element, text: string): void
  /** @param nearest a heading of its own, which comes last. */
  of(element: Element, nearest?: string): string | undefined
}

export function createHeadings(): Headings {
  const before: Heading[] = []

  const isOver = ({ element: heading, scope }: Heading, element: Element): boolean => {
    const section = closestOf(parentOf(heading), SECTION)
    return containsNode(scope, element) && (!section || containsNode(section, element))
  }
  return {
    add(element, text) {
      before.push({ element, text, level: levelOf(element), scope: null })
    },
    of(element, nearest) {
      const path = nearest ? [nearest] : []
      let level = Number.POSITIVE_INFINITY
      const isBeside = closestOf(element, BESIDE) !== null
      for (const heading of before.slice(-LOOK_BACK).reverse()) {
        if (!heading.scope && !isBeside) heading.scope = commonParent(heading.element, element)
        if (heading.level >= level || !isOver(heading, element)) continue
        level = heading.level
        if (level > 1 || path.length === 0) path.unshift(heading.text)
      }
      return path.length > 0 ? path.join(' > ').slice(-MAX_CHARACTERS) : undefined
    },
  }
}

/** A heading that says no level is a small one. */
function levelOf(element: Element): number {
  const [, digit = ''] = element.localName.match(/^h([1-6])$/) ?? []
  return Number(digit || element.getAttribute('aria-level')) || 7
}
