// The patient header: the identity the prescriber checks before each order.

import { el } from './dom.js'
import { state } from './store.js'

export function drawBanner() {
  const { name, born, sex, weight, id } = state.patient
  document
    .querySelector('#patient-banner')
    .replaceChildren(
      el('strong', { class: 'patient-name' }, name),
      el('span', { class: 'patient-born' }, born),
      el('span', {}, `Sexe : ${sex}`),
      el('span', {}, `Poids : ${weight}`),
      el('span', { class: 'patient-id' }, `IPP ${id}`),
    )
}
