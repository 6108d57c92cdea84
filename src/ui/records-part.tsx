/** The records of this workstation, as the options show them: how many, what became of them, and the way out as files. */
import type { PageMessages } from '../i18n/page-messages'

export interface RecordsView {
  readonly kept: number
  /** Null where nothing is delivered. */
  readonly delivery: {
    readonly delivered: number
    readonly pending: number
    readonly rejected: number
    readonly dropped: number
    readonly problem: string
  } | null
}

interface Props {
  readonly messages: PageMessages
  readonly records: RecordsView
  readonly onExport: (format: 'csv' | 'feedback') => void
  readonly onDelete: () => void
}

export function RecordsPart({ messages, records, onExport, onDelete }: Props) {
  const { kept, delivery } = records
  return (
    <section data-part="records" aria-label={messages('records.title')}>
      <h2>{messages('records.title')}</h2>
      <p data-records={kept}>
        {kept === 0 ? messages('records.none') : messages('records.kept', { n: kept })}
      </p>
      {delivery && <p data-part="delivery">{messages('records.delivery', delivery)}</p>}
      {delivery?.problem && (
        <p class="problem">{messages('records.problem', { problem: delivery.problem })}</p>
      )}
      {kept > 0 && (
        <p>
          {(['csv', 'feedback'] as const).map((format) => (
            <button key={format} type="button" class="action" name={format} onClick={() => onExport(format)}>
              {messages(`records.${format}`)}
            </button>
          ))}{' '}
          <button type="button" class="action" name="deleteRecords" onClick={onDelete}>
            {messages('records.delete')}
          </button>
        </p>
      )}
    </section>
  )
}
