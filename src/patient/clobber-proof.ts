/**
 * Questions to an element that a page cannot bend by the names of its fields: with `<input name="matches">`,
 * `form.matches` is that field, and calling it would end the reading of the whole page.
 */

const { prototype } = Element

export const matchesOf = (element: Element, selector: string): boolean =>
  prototype.matches.call(element, selector)

export const closestOf = (element: Element | null, selector: string): Element | null =>
  element && prototype.closest.call(element, selector)

export const containsNode = (around: Element | null | undefined, node: Node): boolean =>
  around != null && prototype.contains.call(around, node)
