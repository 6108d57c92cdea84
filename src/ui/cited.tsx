import { showDate } from '../i18n/messages'
import type { Citation } from '../model/assessment'
import type { TextKind } from '../model/rules-pack'
import type { Texts } from './texts'

interface Props {
  readonly citation: Citation
  readonly texts: Texts
  /** The kind of the sentence before it: a quotation names its author itself. */
  readonly kind?: TextKind | undefined
}

/** Where a sentence comes from: authority, date, link. */
export function Cited({ citation, texts, kind }: Props) {
  const { authority, date, url, title } = citation
  const shownDate = date === 'undated' || date === 'current' ? texts.messages(`date.${date}`) : showDate(date)
  return (
    <a class="citation" href={url} target="_blank" rel="noreferrer noopener" title={title}>
      {kind === 'quotation' ? texts.messages('card.source') : `${authority}, ${shownDate}`}
    </a>
  )
}
