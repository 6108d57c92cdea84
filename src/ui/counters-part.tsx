/** The counters of this workstation, as the options show them, with the button that deletes them. */
import type { ComponentChildren } from 'preact'
import { type CounterWords, counterWordsIn } from '../i18n/counter-words'
import { showDate } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import { type Counters, DWELL_BUCKETS, type DwellBucket } from '../model/counters'
import { clinicalLanguage, type InterfaceLanguage } from '../model/language'

interface Props {
  readonly language: InterfaceLanguage
  /** Null while nothing was counted. */
  readonly counters: Counters | null
  /** In the words of the rules pack. */
  readonly reasonText: (code: string) => string
  readonly onDelete: () => void
}

const BUCKETS = Object.keys(DWELL_BUCKETS) as DwellBucket[]

export function CountersPart({ language, counters, reasonText, onDelete }: Props) {
  const words = counterWordsIn(language)
  return (
    <section data-part="counters" aria-label={words('title')}>
      <h2>{words('title')}</h2>
      <p>{typeset(words('limits'))}</p>
      {counters ? (
        <>
          <Table language={language} words={words} counters={counters} reasonText={reasonText} />
          <button type="button" class="action" name="deleteCounters" onClick={onDelete}>
            {words('delete')}
          </button>
        </>
      ) : (
        <p>{words('none')}</p>
      )}
    </section>
  )
}

interface TableProps extends Pick<Props, 'language' | 'reasonText'> {
  readonly words: CounterWords
  readonly counters: Counters
}

function Table({ language, words, counters, reasonText }: TableProps) {
  const row = (id: string, label: ComponentChildren, count: number) => (
    <tr key={id} data-counter={id}>
      <th scope="row">{label}</th>
      <td>{count}</td>
    </tr>
  )
  const own = ['openedByItself', 'openedByHand', 'closedUnder3s'] as const
  return (
    <table class="counters">
      <caption>{words('since', { date: showDate(counters.since, language) })}</caption>
      <tbody>
        {own.map((name) => row(name, typeset(words(name)), counters[name]))}
        {BUCKETS.map((name) =>
          row(name, typeset(`${words('dwell')} – ${words(name)}`), counters.dwell[name]),
        )}
        {Object.entries(counters.reasons).map(([code, count]) =>
          row(
            code,
            <>
              {words('reasons')} – <span lang={clinicalLanguage(language)}>{typeset(reasonText(code))}</span>
            </>,
            count,
          ),
        )}
      </tbody>
    </table>
  )
}
