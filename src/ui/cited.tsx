import { showDate } from '../i18n/messages'
import type { Citation } from '../model/assessment'
import type { Texts } from './texts'

/** Where a sentence comes from: authority, date, link. */
export function Cited({ citation, texts }: { readonly citation: Citation; readonly texts: Texts }) {
  const { authority, date, url, title } = citation
  const shownDate = date === 'undated' || date === 'current' ? texts.messages(`date.${date}`) : showDate(date)
  return (
    <a class="citation" href={url} target="_blank" rel="noreferrer noopener" title={title}>
      {authority}, {shownDate}
    </a>
  )
}
