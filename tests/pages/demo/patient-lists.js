// Problems, allergies and treatments of the patient shown. Each list is drawn anew at every change of state.

import { el, redrawList } from './dom.js'
import { change, state } from './store.js'

/** A titled box; `id` names it for links and for tests. */
export function box(id, title, ...children) {
  return el('section', { class: 'box', id, 'aria-label': title }, el('h2', {}, title), ...children)
}

export function problems() {
  const list = el('ul', { class: 'facts' })
  const draw = () =>
    redrawList(list, state.patient.problems, (problem) =>
      el('li', {}, el('span', {}, problem.text), el('small', {}, `depuis ${problem.since}`)),
    )
  return { node: box('problems', 'Problèmes', list), draw }
}

export function allergies() {
  const list = el('ul', { class: 'facts allergies' })
  const draw = () =>
    redrawList(list, state.patient.allergies, (allergy) =>
      el('li', {}, el('span', {}, allergy.text), el('small', {}, allergy.since)),
    )
  return { node: box('allergies', 'Allergies et intolérances', list), draw }
}

export function medications() {
  const rows = el('tbody')
  const renew = (medication) => () =>
    change({
      orders: [...state.orders, { id: `${medication.id}-r`, text: medication.text, dose: medication.dose }],
    })
  const draw = () =>
    redrawList(rows, state.patient.medications, (medication) =>
      el(
        'tr',
        {},
        el('td', {}, medication.text),
        el('td', {}, medication.dose),
        el('td', {}, el('span', { class: 'tag' }, medication.state)),
        el(
          'td',
          {},
          medication.state === 'À renouveler'
            ? el('button', { type: 'button', class: 'small', onclick: renew(medication) }, 'Renouveler')
            : '',
        ),
      ),
    )
  const head = el(
    'thead',
    {},
    el('tr', {}, ...['Médicament', 'Posologie', 'État', ''].map((title) => el('th', {}, title))),
  )
  return { node: box('medications', 'Traitements', el('table', {}, head, rows)), draw }
}
