import { typeset } from '../i18n/typeset'
import type { Assessment } from '../model/assessment'
import { Cited } from './cited'
import { Dose, DoseEvidence } from './dose'
import type { Texts } from './texts'

interface Props {
  readonly assessment: Assessment
  readonly texts: Texts
}

/** What follows from the answers, because of what, then the dose: one live region, so that a change is said once. */
export function Conclusion({ assessment, texts }: Props) {
  return (
    <section class="conclusion" data-part="conclusion" data-indicator={assessment.indicator}>
      <div role="status">
        {assessment.conclusion.map((sentence) => (
          <p key={sentence} lang={texts.lang}>
            {typeset(sentence)}{' '}
          </p>
        ))}
        <Dose dose={assessment.dose} texts={texts} />
      </div>
    </section>
  )
}

/** On demand, the authority's sentence behind the conclusion, and where the dose was read. */
export function ConclusionSources({ assessment, texts }: Props) {
  return (
    <>
      {assessment.statements.map(({ id, tier, quote, text, citation }) =>
        tier === 'every-patient' ? null : (
          <details key={id} data-part="statement">
            <summary>{texts.messages('card.quote')}</summary>
            <p class={quote?.kind ?? 'summary'} lang={texts.lang}>
              {typeset(quote?.text ?? text)} <Cited citation={citation} texts={texts} kind={quote?.kind} />
            </p>
          </details>
        ),
      )}
      <DoseEvidence dose={assessment.dose} texts={texts} />
    </>
  )
}
