import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FormControl } from '../../../src/ui/form-control'
import { mountPoint } from './mount-point'
import { showForm } from './show-form'

const container = mountPoint()
let control: FormControl
const copied: string[] = []
/** What the form said about its completeness, in order. */
const answered: boolean[] = []

beforeEach(() => {
  copied.length = 0
  answered.length = 0
  control = {}
})

const show = (drugId: string, canCopy = true) =>
  showForm(container, {
    drugId,
    control,
    onAnswered: (isAnswered) => answered.push(isAnswered),
    copyText: async (text) => canCopy && copied.push(text) > 0,
  })

const part = (name: string) => container.querySelector<HTMLElement>(`[data-part="${name}"]`)
const control$ = <T extends HTMLElement>(selector: string) => container.querySelector<T>(selector) as T

function answer(name: string, value: string) {
  const radio = control$<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)
  radio.checked = true
  radio.dispatchEvent(new Event('change', { bubbles: true }))
}
function type(name: string, value: string) {
  const input = control$<HTMLInputElement>(`input[name="${name}"]`)
  input.value = value
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
function choose(name: string, value: string) {
  const select = control$<HTMLSelectElement>(`select[name="${name}"]`)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}
const shows = (name: string, text: string) =>
  vi.waitFor(() => expect(part(name)?.textContent).toContain(text))

describe('the form of the card', () => {
  it('starts with nothing answered and says that the assessment is incomplete', () => {
    show('baricitinib')
    expect(container.querySelectorAll('input:checked')).toHaveLength(0)
    expect(part('first-line')?.dataset.indicator).toBe('warning')
    expect(part('conclusion')?.textContent).toContain('Incomplet')
  })

  it('concludes live, because of what, with the sentence of the authority', async () => {
    show('baricitinib')
    choose('indicationId', 'rheumatoid-arthritis')
    type('ageYears', '70')
    await shows('conclusion', 'En raison de\u00a0: 65 ans et plus')
    await shows(
      'statement',
      "ne doivent être utilisés qu'en l'absence d'alternative thérapeutique appropriée",
    )
    await shows('dose', 'Olumiant 2 mg une fois par jour')
    expect(part('first-line')?.dataset.indicator).toBe('critical')
  })

  it('answers "none of the others" in one action, with one undo, and never touches the age', async () => {
    show('baricitinib')
    answer('smoking', 'yes')
    await vi.waitFor(() => expect(container.textContent).toContain('Aucun des 4 autres facteurs'))
    control.act?.('none-of-the-others')
    await vi.waitFor(() => expect(container.querySelectorAll('input[value="no"]:checked')).toHaveLength(4))
    expect(control$<HTMLInputElement>('input[name="ageYears"]').value).toBe('')
    await vi.waitFor(() => expect(container.querySelector('button[value="undo"]')).not.toBeNull())
    control.act?.('undo')
    await vi.waitFor(() => expect(container.querySelectorAll('input:checked')).toHaveLength(1))
    expect(control$<HTMLInputElement>('input[name="smoking"][value="yes"]').checked).toBe(true)
  })

  it('calls an impossible age invalid and does not assess it', async () => {
    show('tofacitinib')
    type('ageYears', '700')
    await vi.waitFor(() => expect(container.querySelector('[role="alert"]')?.textContent).toContain('130'))
    expect(part('first-line')?.dataset.indicator).toBe('warning')
  })

  it('asks the weight under 18 and shows no adult dose', async () => {
    show('tofacitinib')
    expect(container.querySelector('input[name="weightKg"]')).toBeNull()
    choose('indicationId', 'rheumatoid-arthritis')
    type('ageYears', '12')
    await vi.waitFor(() => expect(container.querySelector('input[name="weightKg"]')).not.toBeNull())
    expect(part('dose')?.textContent).not.toMatch(/\d+ mg/)
  })

  it('copies a note in which unanswered stays unanswered and nothing is pre-set', async () => {
    show('upadacitinib')
    choose('indicationId', 'atopic-dermatitis')
    type('ageYears', '72')
    answer('vte', 'unknown')
    await shows('conclusion', '65 ans et plus')
    control.act?.('copy-note')
    await vi.waitFor(() => expect(copied).toHaveLength(1))
    const [note = ''] = copied
    expect(note).toContain("âge : 72 ans [vérifier qu'il s'agit du bon dossier]")
    expect(note).toContain('65 ans et plus : oui (72 ans)')
    expect(note).toContain('autre facteur de risque thromboembolique veineux : ne sait pas')
    expect(note).toContain('facteur de risque de tumeur maligne : non renseigné')
    expect(note).toContain('Alternative thérapeutique appropriée : non renseigné')
    expect(note).toContain('Patient informé des risques : non renseigné')
    expect(note).not.toContain(': oui -')
  })

  it('offers the note as text where the browser refuses to copy', async () => {
    show('upadacitinib', false)
    control.act?.('copy-note')
    await vi.waitFor(() =>
      expect(control$<HTMLTextAreaElement>('textarea')?.value).toContain('Inhibiteur de JAK'),
    )
  })

  it('says what a stated alternative means, and adds nothing of its own', async () => {
    show('filgotinib')
    answer('smoking', 'yes')
    await vi.waitFor(() => expect(container.querySelector('select[name="alternative"]')).not.toBeNull())
    choose('alternative', 'yes')
    await vi.waitFor(() =>
      expect(container.textContent).toContain("la condition posée par l'ANSM n'est pas remplie"),
    )
    choose('alternative', 'failed')
    await vi.waitFor(() => expect(container.textContent).toContain('(échec ou intolérance)'))
  })

  it('keeps what is not assessed always in sight', () => {
    show('abrocitinib')
    const line = part('not-assessed')
    expect(line?.closest('details')).toBeNull()
    expect(line?.textContent).toContain('grossesse (contre-indication)')
  })

  it('says when it is answered: complete, no longer complete, or its note copied', async () => {
    show('tofacitinib')
    choose('indicationId', 'rheumatoid-arthritis')
    type('ageYears', '70')
    for (const name of ['smoking', 'cardiovascular', 'malignancy']) answer(name, 'no')
    await shows('conclusion', '65 ans et plus')
    expect(answered).toEqual([])
    answer('vte', 'no')
    await vi.waitFor(() => expect(answered).toEqual([true]))
    answer('vte', 'unknown')
    await vi.waitFor(() => expect(answered).toEqual([true, false]))
    control.act?.('copy-note')
    await vi.waitFor(() => expect(answered).toEqual([true, false, true]))
  })
})
