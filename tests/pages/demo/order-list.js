// The orders of this session, not signed yet.

import { el, redrawList } from './dom.js'
import { box } from './patient-lists.js'
import { change, state } from './store.js'

export function orderList() {
  const list = el('ul', { class: 'facts orders' })
  const remove = (order) => () => change({ orders: state.orders.filter((other) => other !== order) })
  const draw = () =>
    redrawList(list, state.orders, (order) =>
      el(
        'li',
        {},
        el('span', {}, el('b', {}, order.text), ` ${order.dose}`),
        el('button', { type: 'button', class: 'small', onclick: remove(order) }, 'Retirer'),
      ),
    )
  return { node: box('orders', 'Ordonnance en cours', list), draw }
}
