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

/** Where a sentence comes from: authority, date, link; in the language of the sentence. */
export function Cited({ citation, texts, kind }: Props) {
  const { authority, date, url, title } = citation
  const shownDate =
    date === 'undated' || date === 'current' ? texts.clinicalMessages(`date.${date}`) : showDate(date)
  return (
    <a class="citation" href={url} lang={texts.lang} target="_blank" rel="noreferrer noopener" title={title}>
      {kind === 'quotation' ? texts.clinicalMessages('card.source') : `${authority}, ${shownDate}`}
    </a>
  )
}
