import { render } from 'preact'
import { assess } from '../../../src/assess/assess'
import { messagesIn } from '../../../src/i18n/messages'
import type { Language } from '../../../src/model/language'
import type { DrugId } from '../../../src/model/mention'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'
import { AssessmentForm, type FormProps } from '../../../src/ui/assessment-form'
import { textsOf } from '../../../src/ui/texts'

interface Shown extends Partial<FormProps> {
  readonly drugId: DrugId
  readonly jurisdiction?: string
  readonly language?: Language
}

/** Draws the form by the rules that ship: in French and by the French ones, but for what a test says. */
export function showForm(
  container: Element,
  { drugId, jurisdiction = 'fr', language = 'fr', ...changes }: Shown,
): void {
  render(
    <AssessmentForm
      texts={textsOf(slicePack(builtInPack(jurisdiction), drugId), language, messagesIn(language))}
      drugId={drugId}
      drugName={drugId}
      appVersion="0.0.0"
      assess={(pack, patient, drugName) => assess(pack, patient, { drugName })}
      control={{}}
      copyText={async () => true}
      {...changes}
    />,
    container,
  )
}
