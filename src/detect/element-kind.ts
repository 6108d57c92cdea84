/**
 * What an element means for reading, by its name alone: asking for its style would cost a layout.
 *
 * - `inline`: text goes on through it ("<strong>tofa</strong>citinib");
 * - `line`: a line break inside a text block; `joint`: `<wbr>`, nothing at all;
 * - `block`: ends a text block; `host` and `text-host`: the same, and may carry a shadow root, rarely so where
 *   text is expected; `custom`: a custom element;
 * - `skipped`: its text is not page text; `field`: read by its value; `area`: cannot be read, counted.
 */
export type ElementKind =
  | 'inline'
  | 'line'
  | 'joint'
  | 'block'
  | 'host'
  | 'text-host'
  | 'custom'
  | 'skipped'
  | 'field'
  | 'area'

const NAMES: Partial<Record<ElementKind, string>> = {
  inline:
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tspan tt u var',
  line: 'br',
  joint: 'wbr',
  host: 'article aside body div footer header main nav section',
  'text-host': 'blockquote h1 h2 h3 h4 h5 h6 p',
  skipped: 'script style template noscript head datalist option optgroup iframe audio video rp rt',
  field: 'input textarea select',
  area: 'embed object canvas',
}

const KINDS = new Map<string, ElementKind>()
for (const [kind, names] of Object.entries(NAMES)) {
  for (const name of names.split(' ')) KINDS.set(name, kind as ElementKind)
}

/** Elements whose text is not page text, for `closest`. */
export const UNREAD_SELECTOR = `${NAMES.skipped},${NAMES.field},${NAMES.area}`.replaceAll(' ', ',')

export function kindOf(element: Element): ElementKind {
  const name = element.localName
  return KINDS.get(name) ?? (name.includes('-') ? 'custom' : 'block')
}

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isText = (node: Node): node is Text => node.nodeType === 3

/** Whether a text block goes on through this node. */
const isInline = (node: Node) => isElement(node) && kindOf(node) === 'inline'

/** The node that holds the text block of what stands in `node`: the nearest that is not inline. */
export function blockOf(node: Node): Node {
  let block = node
  while (isInline(block) && block.parentNode) block = block.parentNode
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

/** The element that stands for a container: a shadow root's host, a document's root element. */
export function elementOfContainer(container: Node): Element | null {
  if (isElement(container)) return container
  if (container.nodeType === 11) return (container as ShadowRoot).host ?? null
  return (container as Document).documentElement ?? null
}
