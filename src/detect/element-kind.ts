/**
 * What an element means for reading, by its name alone: asking for its style would cost a layout.
 *
 * - `inline`: text goes on through it ("<strong>tofa</strong>citinib"); `inline-host`: the same, and may carry a shadow
 *   root; `custom`: a custom element, inline unless the page styles it, often with a root that comes later;
 * - `line`: a line break inside a text block;
 * - `block`: ends a text block; `host` and `text-host`: the same, and may carry a shadow root, rarely so where
 *   text is expected;
 * - `skipped`: its text is not page text; `field`: read by its value; `area`: cannot be read, counted.
 */
import { parentOf } from './clobber-proof'
import { isText } from './node-type'

/** What a walker shows, as NodeFilter names it. */
export const SHOW_ELEMENT = 1
export const SHOW_TEXT = 4
export const SHOW_CDATA_SECTION = 8

export type ElementKind =
  | 'inline'
  | 'inline-host'
  | 'custom'
  | 'line'
  | 'block'
  | 'host'
  | 'text-host'
  | 'skipped'
  | 'field'
  | 'area'

const NAMES: Partial<Record<ElementKind, string>> = {
  inline:
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small strike strong sub sup time tspan tt u var wbr',
  'inline-host': 'span',
  line: 'br',
  host: 'article aside body div footer header main nav section',
  'text-host': 'blockquote h1 h2 h3 h4 h5 h6 p',
  skipped: 'script style template noscript head datalist option optgroup audio video rp rt',
  field: 'input textarea select',
  area: 'embed object canvas iframe frame',
}

const NAMED = new Map<string, ElementKind>()
for (const [kind, names] of Object.entries(NAMES)) {
  for (const name of names.split(' ')) NAMED.set(name, kind as ElementKind)
}
/**
 * By the very strings that the DOM gives, which are found by identity; our own of the same letters are compared letter by
 * letter. A page may make up names without end: those beyond the bound are not remembered.
 */
const seen = new Map<string, ElementKind>()
const MAX_SEEN = 1_000

/** Of what is no element, which has no name: `skipped`. Asked of one property, since Firefox makes each cost dear. */
export function kindOf(node: Node): ElementKind {
  const name = (node as Element).localName
  let kind = seen.get(name)
  if (!kind) {
    // A form whose field is called "localName" gives that.
    if (typeof name !== 'string') return name ? 'block' : 'skipped'
    kind = NAMED.get(name) ?? (name.includes('-') ? 'custom' : 'block')
    if (seen.size < MAX_SEEN) seen.set(name, kind)
  }
  return kind
}

/** Whether a text block goes on through elements of this kind. */
export const isJoining = (kind: ElementKind) =>
  kind === 'inline' || kind === 'inline-host' || kind === 'custom'

/** Whether the text inside of elements of this kind is not page text. */
export const isUnread = (kind: ElementKind) => kind === 'skipped' || kind === 'field' || kind === 'area'

/** The node that holds the text block of what stands in `node`: the nearest through which text does not go on. */
export function blockOf(node: Node): Node {
  let block = node
  while (isText(block) || isJoining(kindOf(block))) {
    const parent = parentOf(block)
    if (!parent) break
    block = parent
  }
  return block
}

/** The next node in document order that is not inside the walker's current node. */
export function stepOver(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling()
    if (next) return next
  } while (walker.parentNode())
  return null
}
