import { typeset } from '../i18n/typeset'
import type { Assessment } from '../model/assessment'
import { Cited } from './cited'
import type { Texts } from './texts'

/** What holds for every patient, whatever the answers. */
export function Reminders({ assessment, texts }: { readonly assessment: Assessment; readonly texts: Texts }) {
  return (
    <details class="every-patient" data-part="advice">
      <summary>{texts.messages('card.everyPatient')}</summary>
      <ul>
        {assessment.advice.map(({ id, text, kind, citation }) => (
          <li key={id} class={kind} lang={texts.lang}>
            {typeset(text)} <Cited citation={citation} texts={texts} kind={kind} />
          </li>
        ))}
      </ul>
    </details>
  )
}
