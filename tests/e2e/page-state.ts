// What the page itself can say about marks and focus: highlights and the focused element are open to every script.

import type { Frame } from 'puppeteer-core'
import type { Session } from '../drive/session'

/** The highlighted texts of one frame, in no order. */
export function highlightedTexts(session: Session, frame?: Frame): Promise<string[]> {
  const read = () =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...(highlight as unknown as Iterable<AbstractRange>)].map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live.toString()
      }),
    )
  return session.evaluate(read, null, frame)
}

/** Id of the element of the top document that has the focus; "" when it has none. */
export function focusedId(session: Session): Promise<string> {
  return session.evaluate(() => document.activeElement?.id ?? '', null)
}

export function fieldValue(session: Session, selector: string): Promise<string> {
  return session.evaluate(
    (wanted: string) => document.querySelector<HTMLInputElement>(wanted)?.value ?? '',
    selector,
  )
}
