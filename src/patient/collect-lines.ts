/**
 * The visible text of one frame, line by line, in the order of the page. Reads open and closed shadow roots of custom
 * elements, and of fields only those that nobody can type into: what is being typed is not yet said of the patient.
 * Yields now and then, so that the caller can let the page work.
 */
import { createAreas } from './areas'
import { matchesOf } from './clobber-proof'
import { type Block, createSight } from './sight'

export interface Line {
  readonly text: string
  /** The element that begins the line. */
  readonly block: Element
  /** The element that holds its first words: their look. */
  readonly holder: Element
  /** It stands where the patient is read; other lines are only headings to it. */
  readonly isInArea: boolean
}

export interface PageLines {
  readonly lines: readonly Line[]
  /** Every tree that was read: where a change counts. */
  readonly roots: readonly (Document | ShadowRoot)[]
}

export interface PageAccess {
  openShadowRoot(host: Element): ShadowRoot | null
  /** Our own element. */
  isOurs(element: Element): boolean
  /** CSS selectors of the areas that hold the patient; none: the whole page does. */
  readonly areas: readonly string[]
}

/** Of a longer page the rest is left out: patient header and problem list come early. */
const MAX_NODES = 30_000
const MAX_CHARACTERS = 200_000
/** Between two looks at the clock. */
const NODES_AT_ONCE = 50

/** Not text of the page, or text that is offered or being typed. */
const LEFT_OUT =
  'script,style,template,noscript,textarea,select,option,datalist,iframe,object,embed,canvas,video,audio,svg,math,' +
  '[contenteditable]:not([contenteditable=false i]),[role=option],[role=textbox]'
const SHOWN_FIELD =
  'input:is([readonly],:disabled):is(:not([type]),[type=text i],[type=date i],[type=number i])'
const SHOWN_CHOICE = 'select:disabled'

export function* collectLines(document: Document, access: PageAccess): Generator<void, PageLines> {
  const { openShadowRoot, isOurs } = access
  const sight = createSight()
  const areas = createAreas(access.areas)
  const lines: Line[] = []
  const roots: (Document | ShadowRoot)[] = [document]
  const waiting: Node[] = document.body ? [document.body] : []
  let open: { text: string; block: Block; holder: Element; isInArea: boolean } | null = null
  let isSpace = false
  let characters = 0
  let nodes = 0

  const end = () => {
    const text = open?.text.replace(/\s+/gu, ' ').trim()
    if (open && text) lines.push({ ...open, text, block: open.block.element })
    open = null
    isSpace = false
  }
  const add = (text: string, holder: Element) => {
    if (!/\S/u.test(text)) {
      isSpace = true
      return
    }
    if (!sight.isVisible(holder)) return
    const block = sight.blockOf(holder)
    const isInArea = areas.hold(holder)
    if (open?.block.element !== block.element || open.isInArea !== isInArea) end()
    characters += text.length
    if (!open) open = { text, block, holder, isInArea }
    else {
      const isApart = open.holder !== holder && (block.isApart || open.block.isApart)
      const isJoined = !isSpace && !isApart && (open.holder === holder || isWord(open.text, text))
      open = { ...open, text: `${open.text}${isJoined ? '' : ' '}${text}` }
    }
    isSpace = false
  }
  const enter = (element: Element) => {
    if (isOurs(element)) return
    if (matchesOf(element, 'br,hr')) end()
    else if (matchesOf(element, SHOWN_FIELD)) add((element as HTMLInputElement).value, element)
    else if (matchesOf(element, SHOWN_CHOICE)) {
      add((element as HTMLSelectElement).selectedOptions[0]?.text ?? '', element)
    } else if (!matchesOf(element, LEFT_OUT)) {
      pushChildren(element, waiting)
      if (element instanceof HTMLFormElement) return
      const root = element.shadowRoot ?? (element.localName.includes('-') ? openShadowRoot(element) : null)
      if (!root) return
      roots.push(root)
      pushChildren(root, waiting)
    }
  }

  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node instanceof Text) {
      const holder = node.parentElement ?? (node.getRootNode() as ShadowRoot).host
      if (holder) add(node.data, holder)
    } else if (node instanceof Element) enter(node)
    if (++nodes >= MAX_NODES || characters >= MAX_CHARACTERS) break
    if (nodes % NODES_AT_ONCE === 0) yield
  }
  end()
  return { lines, roots }
}

const childNodes = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes')?.get as (
  this: Node,
) => NodeListOf<ChildNode>

function pushChildren(parent: Node, waiting: Node[]): void {
  const children = childNodes.call(parent)
  for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index] as Node)
}

/** `<b>Tabag</b>isme` is one word; `1958` and `68 ans` in two elements are two. */
function isWord(before: string, after: string): boolean {
  return /\p{L}$/u.test(before) && /^\p{L}/u.test(after)
}
