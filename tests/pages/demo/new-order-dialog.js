// "Nouvelle prescription": the same form in a modal dialog, with the focus trap that such dialogs bring along.

import { el } from './dom.js'
import { orderForm } from './order-form.js'

export function newOrderDialog(dialog) {
  const form = orderForm('dialog', () => dialog.close())
  const cancel = el(
    'button',
    { type: 'button', id: 'dialog-cancel', onclick: () => dialog.close() },
    'Annuler',
  )
  form.node.querySelector('.actions').prepend(cancel)
  dialog.append(el('h2', { id: 'new-order-title' }, 'Nouvelle prescription'), form.node)

  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => {
    form.node.reset()
    form.search.close()
  })
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return
    const stops = [...dialog.querySelectorAll('input, button')]
    const edge = event.shiftKey ? stops[0] : stops.at(-1)
    if (document.activeElement !== edge) return
    event.preventDefault()
    ;(event.shiftKey ? stops.at(-1) : stops[0]).focus()
  })
  // Bootstrap's rule: while the dialog is open, focus that goes elsewhere is brought back.
  document.addEventListener('focusin', (event) => {
    if (dialog.open && !dialog.contains(event.target)) form.focus()
  })

  return {
    form,
    open: () => {
      dialog.showModal()
      form.focus()
    },
  }
}
