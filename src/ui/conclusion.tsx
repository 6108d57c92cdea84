import type { Assessment } from '../model/assessment'
import { Cited } from './cited'
import { Dose } from './dose'
import type { Texts } from './texts'

interface Props {
  readonly assessment: Assessment
  readonly texts: Texts
}

/** What follows from the answers, because of what; then the dose; then the authority's sentence behind it. */
export function Conclusion({ assessment, texts }: Props) {
  return (
    <section class="conclusion" data-part="conclusion" data-indicator={assessment.indicator}>
      <div role="status">
        {assessment.conclusion.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Dose dose={assessment.dose} texts={texts} />
      {assessment.statements.map(({ id, tier, quote, text, citation }) =>
        tier === 'every-patient' ? null : (
          <details key={id} data-part="statement" open={tier === 'restriction'}>
            <summary>
              {texts.messages('card.quote')} <Cited citation={citation} texts={texts} />
            </summary>
            <p class={quote?.kind ?? 'summary'}>{quote?.text ?? text}</p>
          </details>
        ),
      )}
    </section>
  )
}

/** One word beside shape and colour; never colour alone. */
export function IndicatorWord({ assessment, texts }: Props) {
  return (
    <span class="indicator" data-part="indicator" data-indicator={assessment.indicator}>
      {texts.read(`indicator.${assessment.indicatorWord}`)}
    </span>
  )
}
