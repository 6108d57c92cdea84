/**
 * Reads of the DOM that a page cannot bend by the names of its fields and forms: `<input name="parentNode">` is what
 * `form.parentNode` then gives, and `<form name="host">` makes `'host' in document` true.
 */

const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get as (
  this: Node,
) => Node | null

export const parentOf = (node: Node): Node | null => parentNode.call(node)

export const isShadowRoot = (node: object): node is ShadowRoot =>
  Object.prototype.toString.call(node) === '[object ShadowRoot]'

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node)

export const closestOf = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector)

export const containsNode = (top: Node, node: Node): boolean => Node.prototype.contains.call(top, node)

/** The element around this one, out of a shadow root and, where it is slotted, inside one. */
export function parentAcross(element: Element): Element | null {
  const parent = parentOf(element)
  if (!parent || parent === element.ownerDocument) return null
  if (isShadowRoot(parent)) return parent.host
  return element.assignedSlot ?? (parent as Element)
}
