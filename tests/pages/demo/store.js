// The state of the page and the one way to change it. Whoever shows something subscribes and draws again.

import { patients } from './patients.js'

const subscribers = new Set()

export const state = {
  route: 'prescription',
  patient: patients[0],
  orders: [],
  query: '',
}

/** Calls `draw` now and after every change, until the returned function is called. */
export function subscribe(draw) {
  subscribers.add(draw)
  draw()
  return () => subscribers.delete(draw)
}

export function change(patch) {
  Object.assign(state, patch)
  for (const draw of [...subscribers]) draw()
}

/** Same address, other patient: many EHRs work like that, and an assistant must notice. */
export function switchPatient() {
  change({
    patient: patients[(patients.indexOf(state.patient) + 1) % patients.length],
    orders: [],
    query: '',
  })
}
