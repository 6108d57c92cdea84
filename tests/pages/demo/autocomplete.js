// The drug search of the order form. The list of options is a portal at the end of <body> and lives for a moment;
// the part typed stands in <strong>, so that a name is split over two text nodes; choosing sets the value of the
// input from script, without any input or change event. All three were met in real EHRs.

import { el } from './dom.js'
import { drugList } from './drug-list.js'

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Ties the search to `input`; `onChoose` gets the chosen row of the drug list. */
export function autocomplete(input, onChoose) {
  let list = null
  let active = -1

  const close = () => {
    list?.remove()
    list = null
    active = -1
    input.setAttribute('aria-expanded', 'false')
  }

  const choose = (drug) => {
    input.value = drug[0]
    close()
    onChoose(drug)
  }

  const option = (drug, query) => {
    const at = fold(drug[0]).indexOf(fold(query))
    const end = at + query.length
    return el(
      'li',
      { role: 'option', onclick: () => choose(drug) },
      drug[0].slice(0, at),
      el('strong', {}, drug[0].slice(at, end)),
      drug[0].slice(end),
    )
  }

  const open = () => {
    close()
    const query = input.value.trim()
    const found = query.length < 2 ? [] : drugList.filter(([name]) => fold(name).includes(fold(query)))
    if (found.length === 0) return
    const { left, bottom, width } = input.getBoundingClientRect()
    list = el('ul', { class: 'options', role: 'listbox' }, ...found.map((drug) => option(drug, query)))
    Object.assign(list.style, { left: `${left}px`, top: `${bottom + 2}px`, width: `${width}px` })
    // Inside a modal dialog a portal under <body> would be inert: the dialog is then the portal.
    ;(input.closest('dialog') ?? document.body).append(list)
    input.setAttribute('aria-expanded', 'true')
  }

  const move = (step) => {
    const options = [...(list?.children ?? [])]
    if (options.length === 0) return
    active = (active + step + options.length) % options.length
    for (const [index, node] of options.entries())
      node.setAttribute('aria-selected', String(index === active))
  }

  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-expanded', 'false')
  input.addEventListener('input', open)
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    }
    if (event.key === 'Enter' && list && active >= 0) {
      event.preventDefault()
      list.children[active].click()
    }
    if (event.key === 'Escape' && list) {
      event.stopPropagation()
      close()
    }
  })
  return { close, owns: (node) => node === input || list?.contains(node) === true }
}
