/** Whether something of the page lies over the card. Our host is in the top layer: only what is there too can. */

export type Cover = 'none' | 'passing' | 'lasting'

/** Title, middle and foot: a card of which two are covered is not seen. */
const HEIGHTS = [0.06, 0.5, 0.94]
const MIN_COVERED = 2

/** @returns `passing` under a menu or a hint, which the person opened and the next click closes. Reads layout. */
export function coverOf(card: Element | null, host: Element): Cover {
  const { left, top, width, height } = card?.getBoundingClientRect() ?? new DOMRect()
  if (width === 0) return 'none'
  const over = HEIGHTS.map((share) =>
    host.ownerDocument.elementFromPoint(left + width / 2, top + height * share),
  ).filter((element): element is Element => element !== null && element !== host)
  if (over.length < MIN_COVERED) return 'none'
  return over.every((element) => element.closest('[popover=auto],[popover=""],[popover=hint]'))
    ? 'passing'
    : 'lasting'
}
