/**
 * What a person can see of an element, and whether it stands in its line or begins one of its own. Asks the layout, each
 * element once: make a new one for each reading.
 */

import { containsNode, matchesOf } from './clobber-proof'

export interface Sight {
  isVisible(element: Element): boolean
  blockOf(element: Element): Block
}

export interface Block {
  /** The innermost element around it that begins a line of its own. */
  readonly element: Element
  /** Something between the two stands apart from its neighbours: a badge, a button. */
  readonly isApart: boolean
}

const VISIBLY = { opacityProperty: true, visibilityProperty: true }

export function createSight(): Sight {
  const visible = new Map<Element, boolean>()
  const clipped = new Map<Element, boolean>()
  const blocks = new Map<Element, Block>()

  /** In a collapsed panel of no height, or in one pixel for screen readers only. */
  const isClipped = (element: Element): boolean => {
    const known = clipped.get(element)
    if (known !== undefined) return known
    const around = parentOf(element)
    const isIt = hidesOverflow(element) || (around !== null && isClipped(around))
    clipped.set(element, isIt)
    return isIt
  }
  return {
    isVisible(element) {
      const known = visible.get(element)
      if (known !== undefined) return known
      const isIt =
        Element.prototype.checkVisibility.call(element, VISIBLY) &&
        !hidesContent(element) &&
        !isClipped(element)
      visible.set(element, isIt)
      return isIt
    },
    blockOf(element) {
      const known = blocks.get(element)
      if (known) return known
      const { display } = getComputedStyle(element)
      const around = parentOf(element)
      const isInLine = (display.startsWith('inline') || display === 'contents') && around !== null
      const outer = isInLine ? this.blockOf(around) : null
      const block = outer
        ? { element: outer.element, isApart: outer.isApart || display.startsWith('inline-') }
        : { element, isApart: false }
      blocks.set(element, block)
      return block
    },
  }
}

/** It is painted itself, what is directly in it is not. */
function hidesContent(element: Element): boolean {
  return matchesOf(element, 'details:not([open])') || getComputedStyle(element).contentVisibility === 'hidden'
}

function hidesOverflow(element: Element): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element)
  if (width > 1 && height > 1) return false
  const { overflow, display, clipPath } = getComputedStyle(element)
  return display !== 'inline' && display !== 'contents' && (overflow !== 'visible' || clipPath !== 'none')
}

const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get as (
  this: Node,
) => Node | null

/** The element around this one, also out of a shadow root. `<input name="parentNode">` does not mislead it. */
export function parentOf(node: Node): Element | null {
  const parent = parentNode.call(node)
  if (parent instanceof Element) return parent
  return parent instanceof ShadowRoot ? parent.host : null
}

/** The smallest element that holds both. */
export function commonParent(one: Element, other: Element): Element | null {
  let around: Element | null = one
  while (around && !containsNode(around, other)) around = parentOf(around)
  return around
}
