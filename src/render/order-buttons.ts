/** The buttons of an order, which the card must not cover. Reads layout: call once per frame. */
import type { Spot } from './place-geometry'

const BUTTONS = 'button,[type=submit],[type=button],[type=image],[role=button]'
/** A form with more is a page. */
const MAX_BUTTONS = 40

export function buttonsIn(order: Element | null): Spot[] {
  if (!order) return []
  // Of the prototype: a form's own method may be one of its fields.
  const found = Element.prototype.querySelectorAll.call(order, BUTTONS)
  return [...found]
    .slice(0, MAX_BUTTONS)
    .map((button) => button.getBoundingClientRect())
    .filter(({ width }) => width > 0)
}
