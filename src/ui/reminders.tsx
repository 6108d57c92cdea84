import type { Assessment } from '../model/assessment'
import { Cited } from './cited'
import type { Texts } from './texts'

/** What holds for every patient, and what this tool does not look at (never collapsed). */
export function Reminders({ assessment, texts }: { readonly assessment: Assessment; readonly texts: Texts }) {
  const { pack, messages, read, cite } = texts
  const prescribing = pack.drugs[0]?.prescribing
  const prescribingCitation = prescribing && cite(prescribing.sourceIds)
  return (
    <>
      <p class="not-assessed" data-part="not-assessed">
        {assessment.notAssessed.text}
      </p>
      <details class="every-patient" data-part="advice">
        <summary>{messages('card.everyPatient')}</summary>
        <ul>
          {assessment.advice.map(({ id, text, kind, citation }) => (
            <li key={id} class={kind}>
              {text} <Cited citation={citation} />
            </li>
          ))}
          {prescribing && (
            <li>
              {messages('card.prescribing', { text: read(prescribing.text) })}{' '}
              {prescribingCitation && <Cited citation={prescribingCitation} />}
            </li>
          )}
        </ul>
      </details>
    </>
  )
}
