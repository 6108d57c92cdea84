/** Why the card is there, in one line: who opened it, and what made the place an order or not (DESIGN 5.5). */
import type { Messages } from '../i18n/messages'
import type { Opening } from '../model/card-subject'

/** Only words of the catalogues: nothing that the page says stands in it. */
export function whyLine({ isByItself, verdict }: Opening, messages: Messages): string {
  const signs = verdict.signs.map((sign) => messages(`sign.${sign}`)).join(', ')
  const reasons = verdict.reasons
    .map((reason) => messages(`reason.${reason}`, { signs }))
    .join(messages('note.separator'))
  if (isByItself) return messages('why.byItself', { reasons })
  return messages(verdict.isOrder ? 'why.order' : 'why.none', { reasons })
}
