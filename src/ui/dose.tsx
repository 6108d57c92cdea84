import { typeset } from '../i18n/typeset'
import type { AssessedDose } from '../model/assessment'
import { Cited } from './cited'
import type { Texts } from './texts'

/** The dose line with its limits and its source; an unsigned number says that it is unsigned. */
export function Dose({ dose, texts }: { readonly dose: AssessedDose; readonly texts: Texts }) {
  return (
    <section class="dose" data-part="dose" data-kind={dose.kind}>
      <p>
        <strong>{texts.messages('card.dose')}</strong>{' '}
        <span class="dose-text" lang={texts.lang}>
          {typeset(dose.text)}
        </span>{' '}
        <Cited citation={dose.citation} texts={texts} />
      </p>
      {dose.hasNumber && !dose.signed && (
        <p class="unsigned" lang={texts.lang}>
          {typeset(texts.read('dose.notSigned'))}
        </p>
      )}
    </section>
  )
}

/** Where the number was read, on demand. */
export function DoseEvidence({ dose, texts }: { readonly dose: AssessedDose; readonly texts: Texts }) {
  if (dose.readIn.length === 0) return null
  return (
    <details>
      <summary>{texts.messages('card.dose.readIn')}</summary>
      <ul>
        {dose.readIn.map((citation) => (
          <li key={citation.sourceIds.join()}>
            <Cited citation={citation} texts={texts} /> – {citation.title}
          </li>
        ))}
      </ul>
    </details>
  )
}
