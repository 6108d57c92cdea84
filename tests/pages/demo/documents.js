// Letters and notes: an iframe with a received letter, a textarea for the reply, a contenteditable note.

import { el } from './dom.js'
import { box } from './patient-lists.js'
import { state } from './store.js'

const frameOf = (letter) =>
  `<!doctype html><html lang="fr"><body style="font:13px system-ui;margin:8px"><p>${letter}</p></body></html>`

export function documents() {
  const received = el('iframe', { id: 'received-letter', title: 'Courrier reçu' })
  const reply = el('textarea', { id: 'reply', rows: '4', 'aria-label': 'Courrier' })
  const note = el('div', {
    id: 'note',
    class: 'note',
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': 'Note',
  })
  let shown = null
  const draw = () => {
    if (shown === state.patient) return
    shown = state.patient
    received.srcdoc = frameOf(shown.letter)
    reply.value = ''
    note.textContent = shown.note
  }
  return {
    node: el(
      'div',
      { class: 'column' },
      box('received', 'Courrier reçu', received),
      box('writing', 'Courrier en cours', reply),
      box('notes', 'Note', note),
    ),
    draw,
  }
}
