/** The sources of a sheet of paper: numbered as they are first named, and listed with date and address at its foot. */
import { showDate } from '../../i18n/messages'
import type { Texts } from '../texts'

export interface SheetSources {
  /** The numbers of these sources, to stand behind a sentence. */
  readonly mark: (sourceIds: readonly string[]) => string
  /** Names in the order of their numbers; complete once the sheet is written. */
  readonly ids: readonly string[]
}

export function numberSources(sentences: readonly { readonly sourceIds: readonly string[] }[]): SheetSources {
  const ids = [...new Set(sentences.flatMap(({ sourceIds }) => sourceIds))]
  return { ids, mark: (sourceIds) => sourceIds.map((id) => ids.indexOf(id) + 1).join(', ') }
}

export function Mark({ sources, of }: { readonly sources: SheetSources; readonly of: readonly string[] }) {
  return <sup>{sources.mark(of)}</sup>
}

export function SourceList({ texts, sources }: { readonly texts: Texts; readonly sources: SheetSources }) {
  const { pack, messages, read } = texts
  return (
    <p class="sources">
      <b>{read('print.sources')}</b>{' '}
      {sources.ids.map((id, i) => {
        const source = pack.sources.find((known) => known.id === id)
        if (!source) return null
        const { authority, title, date, url, kind } = source
        // An authority's own page says what it is; a copy has to be told from other copies.
        const name = kind === 'official' || title.startsWith(authority) ? authority : `${authority}, ${title}`
        const shown = date === 'undated' || date === 'current' ? messages(`date.${date}`) : showDate(date)
        return (
          <span key={id}>
            {i + 1}. {name}, {shown}, {url}{' '}
          </span>
        )
      })}
    </p>
  )
}
