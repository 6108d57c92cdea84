// The two screens of the application. Each returns its node and a `draw` that is called at every change of state.

import { documents } from './documents.js'
import { el } from './dom.js'
import { orderForm } from './order-form.js'
import { orderList } from './order-list.js'
import { allergies, box, medications, problems } from './patient-lists.js'

const join = (node, parts) => ({ node, draw: () => parts.forEach((part) => void part.draw()) })

export function prescriptionView(openDialog) {
  const parts = [problems(), allergies(), medications(), orderList(), orderForm('order')]
  const [known, allergic, treatments, orders, form] = parts
  const heading = el(
    'div',
    { class: 'row' },
    el('h1', {}, 'Prescription'),
    el('button', { type: 'button', id: 'open-dialog', onclick: openDialog }, 'Nouvelle prescription (n)'),
  )
  const order = box('order', 'Prescrire un médicament', form.node)
  const side = el(
    'div',
    { class: 'column side' },
    known.node,
    allergic.node,
    box('lab', 'Résultats', el('lab-widget')),
  )
  const main = el('div', { class: 'column' }, heading, order, orders.node, treatments.node)
  return { ...join(el('div', { class: 'columns' }, side, main), parts), search: form.search }
}

export function dossierView() {
  const parts = [problems(), allergies(), medications(), documents()]
  const [known, allergic, treatments, written] = parts
  const side = el('div', { class: 'column side' }, known.node, allergic.node)
  const main = el('div', { class: 'column' }, el('h1', {}, 'Dossier'), treatments.node, written.node)
  return join(el('div', { class: 'columns' }, side, main), parts)
}
