import { showDate } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import { areDosesSigned } from '../model/is-signed'
import { Cited } from './cited'
import { isOutOfDate } from './out-of-date'
import type { Texts } from './texts'

/** Which rules speak here, how old they are, what they rest on, and what the tool is meant for. */
export function PackIdentity({ texts }: { readonly texts: Texts }) {
  const { pack, messages, read, lang } = texts
  return (
    <div class="identity">
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
      <p data-part="pack-line" lang={lang}>
        {typeset(
          read('packLine', {
            id: pack.id,
            version: pack.version,
            date: showDate(pack.reviewedOn),
            reviewBy: showDate(pack.reviewBy),
          }),
        )}{' '}
        {!areDosesSigned(pack) && typeset(read('packLine.notSigned'))}
      </p>
      <p data-part="intended-use" lang={lang}>
        {typeset(read('intendedUse'))}
      </p>
    </div>
  )
}

/** Said where the first line is, as long as the rules are past their review date. */
export function OutOfDate({ texts, today }: { readonly texts: Texts; readonly today: string }) {
  const { pack, read, lang } = texts
  if (!isOutOfDate(pack, today)) return null
  return (
    <p class="problem" lang={lang}>
      {typeset(read('first.outOfDate', { date: showDate(pack.reviewBy) }))}
    </p>
  )
}
