// The order form: drug, dose, frequency, duration, indication, "Prescrire". Used in the page and in the dialog.

import { autocomplete } from './autocomplete.js'
import { el } from './dom.js'
import { change, state } from './store.js'

function field(prefix, name, label, attributes = {}) {
  const id = `${prefix}-${name}`
  const input = el('input', { id, name, autocomplete: 'off', spellcheck: 'false', ...attributes })
  return { input, node: el('div', { class: `field field-${name}` }, el('label', { for: id }, label), input) }
}

/** `prefix` makes the ids unique; `onOrdered` is called once the order is in the list. */
export function orderForm(prefix, onOrdered = () => {}) {
  const drug = field(prefix, 'drug', 'Médicament', { placeholder: 'DCI ou nom de spécialité' })
  const dose = field(prefix, 'dose', 'Dose', { placeholder: 'ex. 5 mg' })
  const frequency = field(prefix, 'frequency', 'Fréquence', { placeholder: 'ex. 2 fois par jour' })
  const duration = field(prefix, 'duration', 'Durée', { placeholder: 'ex. 3 mois' })
  const indication = field(prefix, 'indication', 'Indication', { placeholder: 'texte libre' })
  const search = autocomplete(drug.input, ([, usualDose, usualFrequency]) => {
    dose.input.value = usualDose
    frequency.input.value = usualFrequency
    change({ query: drug.input.value })
  })
  drug.input.addEventListener('input', () => change({ query: drug.input.value }))

  const order = (event) => {
    event.preventDefault()
    const text = drug.input.value.trim()
    if (text === '') return
    const words = [dose.input.value, frequency.input.value, duration.input.value].filter(Boolean).join(', ')
    node.reset()
    search.close()
    change({ query: '', orders: [...state.orders, { id: `o${state.orders.length}`, text, dose: words }] })
    onOrdered()
  }

  const node = el(
    'form',
    { class: 'order-form', id: `${prefix}-form`, onsubmit: order },
    ...[drug, dose, frequency, duration, indication].map((part) => part.node),
    el('div', { class: 'actions' }, el('button', { class: 'primary' }, 'Prescrire')),
  )
  // Another patient, another order: what was begun for the first must not be left in the form.
  let patient = state.patient
  const draw = () => {
    if (patient === state.patient) return
    patient = state.patient
    node.reset()
    search.close()
  }
  return { node, search, draw, focus: () => drug.input.focus() }
}
