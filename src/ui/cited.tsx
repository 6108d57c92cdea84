import { showDate } from '../i18n/messages'
import type { Citation } from '../model/assessment'

/** Where a sentence comes from: authority, date, link. */
export function Cited({ citation }: { readonly citation: Citation }) {
  return (
    <a class="citation" href={citation.url} target="_blank" rel="noreferrer noopener" title={citation.title}>
      {citation.authority}, {showDate(citation.date)}
    </a>
  )
}
