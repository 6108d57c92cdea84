import type { Assessment } from '../model/assessment'
import { Cited } from './cited'
import type { Texts } from './texts'

/** What holds for every patient, and what this tool does not look at (never collapsed). */
export function Reminders({ assessment, texts }: { readonly assessment: Assessment; readonly texts: Texts }) {
  return (
    <>
      <p class="not-assessed" data-part="not-assessed">
        {assessment.notAssessed.text}
      </p>
      <details class="every-patient" data-part="advice">
        <summary>{texts.messages('card.everyPatient')}</summary>
        <ul>
          {assessment.advice.map(({ id, text, kind, citation }) => (
            <li key={id} class={kind}>
              {text} <Cited citation={citation} texts={texts} kind={kind} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
