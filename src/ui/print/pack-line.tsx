import { showDate } from '../../i18n/messages'
import type { Texts } from '../texts'

/** Which rules speak on the paper, and until when. */
export function PackLine({ texts }: { readonly texts: Texts }) {
  const { id, version, reviewedOn, reviewBy } = texts.pack
  const dates = { date: showDate(reviewedOn), reviewBy: showDate(reviewBy) }
  return <p>Vigie JAK. {texts.read('packLine', { id, version, ...dates })}</p>
}
