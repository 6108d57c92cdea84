import { showDate } from '../i18n/messages'
import { Cited } from './cited'
import { isOutOfDate } from './out-of-date'
import type { Texts } from './texts'

/** Which rules speak here, how old they are, what they rest on, and what the tool is meant for. */
export function PackIdentity({ texts }: { readonly texts: Texts }) {
  const { pack, messages, read } = texts
  const isSigned = pack.doses.every(({ evidence }) => evidence.signedBy !== null)
  return (
    <footer>
      <details class="sources" data-part="sources">
        <summary>{messages('card.sources')}</summary>
        <ul>
          {pack.sources.map((source) => (
            <li key={source.id}>
              <Cited citation={{ ...source, sourceIds: [source.id] }} texts={texts} /> – {source.title}
            </li>
          ))}
        </ul>
      </details>
      <p data-part="pack-line">
        {read('packLine', {
          id: pack.id,
          version: pack.version,
          date: showDate(pack.reviewedOn),
          reviewBy: showDate(pack.reviewBy),
        })}{' '}
        {!isSigned && read('packLine.notSigned')}
      </p>
      <p data-part="intended-use">{read('intendedUse')}</p>
    </footer>
  )
}

/** Said where the first line is, as long as the rules are past their review date. */
export function OutOfDate({ texts, today }: { readonly texts: Texts; readonly today: string }) {
  const { pack, read } = texts
  if (!isOutOfDate(pack, today)) return null
  return <p class="problem">{read('first.outOfDate', { date: showDate(pack.reviewBy) })}</p>
}
