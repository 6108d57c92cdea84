import { render } from 'preact'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { messagesIn } from '../../../src/i18n/messages'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'
import type { FormControl } from '../../../src/ui/form-control'
import { PrintAction } from '../../../src/ui/print-action'
import { ReferenceNote } from '../../../src/ui/reference-note'
import { textsOf } from '../../../src/ui/texts'
import { mountPoint } from './mount-point'
import { showForm } from './show-form'

const container = mountPoint()
let control: FormControl
let copied: string[]
const texts = textsOf(slicePack(builtInPack('fr'), 'filgotinib'), 'fr', messagesIn('fr'))
const copyText = async (text: string) => copied.push(text) > 0

beforeEach(() => {
  copied = []
  control = {}
})

const show = (requireReason: boolean) =>
  showForm(container, {
    ...{ control, copyText, requireReason },
    drugId: 'filgotinib',
    drugName: 'Jyseleca',
    onPage: { surfaceForm: 'JYSELECA', isProbable: false },
  })
const why = () => container.querySelector('[data-part="reason-required"]')

function smokes() {
  const radio = container.querySelector('input[name="smoking"][value="yes"]') as HTMLInputElement
  radio.checked = true
  radio.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('the reason for going on in the form', () => {
  it('is asked for, and why, only where the organisation wants it and a factor of the restriction is met', async () => {
    show(true)
    expect(why()).toBeNull()
    smokes()
    await vi.waitFor(() => expect(why()?.textContent).toContain("Rien n'est bloqué"))
    const select = container.querySelector('select[name="reason"]')
    expect(select?.closest('details')?.open).toBe(true)
  })

  it('is not spoken of by default', async () => {
    show(false)
    smokes()
    await vi.waitFor(() => expect(container.textContent).toContain('En raison de\u00a0: tabac'))
    expect(why()).toBeNull()
  })

  it('stops nothing: both notes are copied without it', async () => {
    show(true)
    smokes()
    await vi.waitFor(() => expect(why()).not.toBeNull())
    control.act?.('copy-note')
    await vi.waitFor(() => expect(copied).toHaveLength(1))
    control.act?.('copy-pharmacist-note')
    await vi.waitFor(() => expect(copied).toHaveLength(2))
    for (const note of copied) expect(note).toContain("demandé par l'organisation : non donné")
    expect(copied[1]).toContain('Sur la page : « JYSELECA ».')
    expect(container.querySelector(':disabled, [required]')).toBeNull()
  })
})

describe('the note of the reference mode', () => {
  it('is copied as one to be completed', async () => {
    const drug = { drugId: 'filgotinib', drugName: 'Jyseleca', appVersion: '0.0.0' }
    render(<ReferenceNote {...{ ...drug, texts, control, copyText }} />, container)
    control.act?.('copy-reference-note')
    await vi.waitFor(() => expect(copied[0]).toContain("rien n'est calculé"))
    await vi.waitFor(() => expect(container.textContent).toContain('Note copiée'))
  })
})

describe('the button that prints', () => {
  it('says so when the page could not be opened', async () => {
    const openPrint = async () => {
      throw new Error('pas de fenêtre')
    }
    render(<PrintAction {...{ control, openPrint }} messages={messagesIn('fr')} />, container)
    control.print?.()
    await vi.waitFor(() =>
      expect(container.textContent).toContain("n'a pas pu être ouverte : pas de fenêtre"),
    )
  })
})
