/** Changes a page as an application would, at random: texts, nodes, fields, whole parts. */
import type { Chance } from '../../labelled/chance'

const TEXTS = [
  'Olumiant',
  ' tofaci',
  'tinib ',
  'Rin',
  'voq',
  ' Xeljanz 5 mg ',
  ' volume ',
  '-',
  '\n',
  '\u00ad',
  'x',
  ' ',
]
const PARTS = [
  '<p>sous <b>Olu</b>miant 4 mg</p>',
  '<ul><li>Jyseleca<li>Jakavi</ul>',
  '<input value="Cibinqo"><textarea>rinvio</textarea>',
  '<table><tr><td>upada<b>citinib</b></table>',
  'texte<br>seul',
  '',
]

export function mutateOnce(top: Element, chance: Chance): void {
  const nodes = nodesOf(top)
  if (nodes.length === 0) top.innerHTML = PARTS.join('')
  const node = chance.pick(nodesOf(top))
  const other = chance.pick(nodesOf(top))
  const ways = [
    () => changeText(node, chance),
    () => changeText(node, chance),
    () => splitText(node, chance),
    () => (node as ChildNode).remove(),
    () => isParent(other) && !node.contains(other) && other.appendChild(node),
    () => top.normalize(),
    () => isParent(node) && node.appendChild(top.ownerDocument.createTextNode(chance.pick(TEXTS))),
    () => isParent(node) && writeInside(node, chance.pick(PARTS)),
    () => changeField(top, chance),
  ]
  chance.pick(ways)()
}

function nodesOf(top: Element): Node[] {
  const walker = top.ownerDocument.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  const nodes: Node[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode)
  return nodes
}

/** Elements that hold page text; what a field holds inside is no page text. */
const isParent = (node: Node): node is Element =>
  node.nodeType === 1 && !/^(INPUT|TEXTAREA|SELECT|OPTION|BR|WBR)$/.test(node.nodeName)

function writeInside(element: Element, html: string) {
  element.innerHTML = html
}

function changeText(node: Node, chance: Chance) {
  if (node.nodeType !== 3) return
  const text = node as Text
  const at = chance.below(text.length + 1)
  if (chance.once(3)) text.data = chance.pick(TEXTS)
  else if (chance.once(2)) text.insertData(at, chance.pick(TEXTS))
  else text.deleteData(at, 1 + chance.below(4))
}

function splitText(node: Node, chance: Chance) {
  if (node.nodeType === 3) (node as Text).splitText(chance.below((node as Text).length + 1))
}

/** As a person or a framework does: the value, then its event. */
function changeField(top: Element, chance: Chance) {
  const fields = [...top.querySelectorAll<HTMLInputElement>('input, textarea')]
  if (fields.length === 0) return
  const field = chance.pick(fields)
  field.value = chance.pick(TEXTS) + chance.pick(TEXTS)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
