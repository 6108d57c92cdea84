/** Random trees of a page with names planted in them, over text nodes and inline elements, in fields and in roots. */
import type { Chance } from '../../labelled/chance'

export interface PlantedText {
  readonly kind: 'text'
  readonly drugId: string
  readonly surfaceForm: string
  readonly start: Text
  readonly end: Text
}

export interface PlantedValue {
  readonly kind: 'field'
  readonly drugId: string
  readonly surfaceForm: string
  readonly element: Element
}

export type PlantedPlace = PlantedText | PlantedValue

const NAMES: readonly (readonly [name: string, drugId: string])[] = [
  ['Olumiant', 'baricitinib'],
  ['BARICITINIB', 'baricitinib'],
  ['tofacitinib', 'tofacitinib'],
  ['Xeljanz', 'tofacitinib'],
  ['Rinvoq', 'upadacitinib'],
  ['upadacitinib', 'upadacitinib'],
  ['Jyseleca', 'filgotinib'],
  ['filgotinib', 'filgotinib'],
  ['Cibinqo', 'abrocitinib'],
  ['abrocitinib', 'abrocitinib'],
]
const BLOCKS = ['div', 'p', 'section', 'ul', 'li', 'td', 'article', 'h3', 'blockquote', 'label-x', 'x-card']
const INLINES = ['b', 'span', 'em', 'a', 'mark', 'strong', 'font', 'u', 'code']
const EMPTY = ['img', 'hr', 'svg', 'x-icon', 'div', 'span', 'br']
const JOINTS = ['wbr', 'i', '#comment', '#text']
const WORDS = [
  'volume',
  'évoque',
  'ruxolitinib',
  'Jakavi',
  'rinvio',
  'tofa',
  'ant',
  'mg',
  '4',
  'Olumiantine',
  'une',
  ':',
  '–',
]
const HOSTS = ['div', 'section', 'x-card', 'x-drug']

export interface RandomPageOptions {
  readonly chance: Chance
  attach(host: Element, mode: ShadowRootMode): ShadowRoot
}

/** Fills a tree and tells what was planted where. */
export function fillAtRandom(top: Node, { chance, attach }: RandomPageOptions): PlantedPlace[] {
  const page = top.ownerDocument as Document
  const planted: PlantedPlace[] = []

  function fill(node: Node, depth: number, isInline: boolean) {
    for (let count = 1 + chance.below(4); count > 0; count--) {
      if (chance.once(4)) node.appendChild(page.createElement(chance.pick(EMPTY)))
      const way = chance.below(10)
      if (way < 3) addText(node, ` ${chance.pick(WORDS)} `)
      else if (way < 5) plantText(node)
      else if (way < 7 || isInline) addElement(node, chance.pick(INLINES), depth, true)
      else if (way < 8) addElement(node, chance.pick(BLOCKS), depth, false)
      else if (way < 9) plantValue(node)
      else addHost(node, depth)
    }
  }

  function addText(node: Node, text: string): Text {
    return node.appendChild(page.createTextNode(text))
  }

  function addElement(node: Node, name: string, depth: number, isInline: boolean) {
    const element = node.appendChild(page.createElement(name))
    if (depth > 0) fill(element, depth - 1, isInline)
  }

  function addHost(node: Node, depth: number) {
    const host = node.appendChild(page.createElement(chance.pick(HOSTS)))
    fill(attach(host, chance.pick(['open', 'closed'])), Math.max(depth - 1, 0), false)
  }

  /** A name in up to four text nodes, each in inline elements of its own or in none. */
  function plantText(node: Node) {
    const [surfaceForm, drugId] = chance.pick(NAMES)
    addText(node, ' ')
    const texts: Text[] = []
    let from = 0
    while (from < surfaceForm.length) {
      const isLast = texts.length === 3 || chance.once(3)
      const to = isLast ? surfaceForm.length : from + 1 + chance.below(surfaceForm.length - from)
      let parent = node
      while (chance.once(2)) parent = parent.appendChild(page.createElement(chance.pick(INLINES)))
      texts.push(addText(parent, surfaceForm.slice(from, to)))
      if (to < surfaceForm.length && chance.once(3)) node.appendChild(joint(chance.pick(JOINTS)))
      from = to
    }
    addText(node, ' ')
    planted.push({ kind: 'text', drugId, surfaceForm, start: texts[0] as Text, end: texts.at(-1) as Text })
  }

  function joint(name: string): Node {
    if (name === '#comment') return page.createComment('x')
    return name === '#text' ? page.createTextNode('') : page.createElement(name)
  }

  function plantValue(node: Node) {
    const [surfaceForm, drugId] = chance.pick(NAMES)
    const field = page.createElement(chance.pick(['input', 'textarea', 'select'] as const))
    const value = `${chance.pick(WORDS)} ${surfaceForm}, ${chance.pick(WORDS)}`
    if ('options' in field) field.append(new Option('Rinvoq'), new Option(value, '', true, true))
    else field.value = value
    node.appendChild(field)
    planted.push({ kind: 'field', drugId, surfaceForm, element: field })
  }

  fill(top, 4, false)
  return planted
}
