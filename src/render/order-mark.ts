/**
 * A number for an order form that stays the same when the page is drawn or loaded again, and tells forms of different
 * kinds apart. Of the page's text nothing goes into it: only what the element is and how its author named it. Names
 * with a digit or a sign are made by frameworks ("mantine-4f2x", ":r1:") and would be others the next time.
 *
 * Two forms of one kind on a page get one number: the card then opens in the first of them alone, which is one warning
 * less for the same patient and drug and never the first one.
 */
export function orderMark(order: Element): number {
  const names = ['role', 'type', 'name', 'id'].map((name) => order.getAttribute(name) ?? '')
  const written = [order.localName, ...names.filter((name) => /^[a-z-]*$/i.test(name))].join(' ')
  let mark = 0
  for (const letter of written) mark = (mark * 31 + letter.charCodeAt(0)) | 0
  return mark
}
