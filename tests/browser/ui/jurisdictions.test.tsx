import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'
import { AssessmentForm, type FormControl } from '../../../src/ui/assessment-form'
import { textsOf } from '../../../src/ui/texts'

let container: HTMLDivElement
let control: FormControl

beforeEach(() => {
  control = {}
  container = document.createElement('div')
  document.body.append(container)
  render(
    <AssessmentForm
      texts={textsOf(slicePack(builtInPack('us'), 'upadacitinib'), 'en')}
      drugId="upadacitinib"
      drugName="Rinvoq"
      appVersion="0.0.0"
      assess={(pack, patient, drugName) => assess(pack, patient, { drugName })}
      control={control}
      copyText={async () => true}
    />,
    container,
  )
})
afterEach(() => {
  render(null, container)
  container.remove()
})

function choose(indicationId: string) {
  const select = container.querySelector('select[name="indicationId"]') as HTMLSelectElement
  select.value = indicationId
  select.dispatchEvent(new Event('change', { bubbles: true }))
}
const tnf = (answer: string) =>
  container.querySelector<HTMLInputElement>(`input[name="tnfBlockerFailed"][value="${answer}"]`)

describe('the form with the rules of the US', () => {
  it('asks for a failed TNF blocker only where the label asks for it', async () => {
    choose('rheumatoid-arthritis')
    await vi.waitFor(() => expect(tnf('yes')).not.toBeNull())
    choose('atopic-dermatitis')
    await vi.waitFor(() => expect(tnf('yes')).toBeNull())
  })

  it('never answers it in a batch: there a "no" is the factor', async () => {
    choose('rheumatoid-arthritis')
    await vi.waitFor(() => expect(tnf('yes')).not.toBeNull())
    control.act?.('none-of-the-others')
    await vi.waitFor(() => expect(container.querySelectorAll('input[value="no"]:checked')).toHaveLength(4))
    expect(tnf('no')?.checked).toBe(false)
  })
})
