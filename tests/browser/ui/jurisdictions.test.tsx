import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FormControl } from '../../../src/ui/form-control'
import { mountPoint } from './mount-point'
import { showForm } from './show-form'

const container = mountPoint()
let control: FormControl

beforeEach(() => {
  control = {}
  showForm(container, {
    ...{ control, language: 'en', jurisdiction: 'us', drugId: 'upadacitinib' },
    drugName: 'Rinvoq',
  })
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
