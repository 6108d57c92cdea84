// The smallest view layer that behaves like the frameworks of real EHRs: every change of state makes new nodes.

/** `el('p', { class: 'x', onclick: f }, 'text', child)`: one element; `on…` keys are listeners, the rest attributes. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value)
    else if (value === true) node.setAttribute(key, '')
    else if (value !== false && value !== undefined) node.setAttribute(key, value)
  }
  node.append(...children)
  return node
}

/** Draws `items` again into `list`, one new node per item, keyed by `data-key` as a framework's list would be. */
export function redrawList(list, items, draw) {
  list.replaceChildren(
    ...items.map((item) => {
      const node = draw(item)
      node.dataset.key = item.id
      return node
    }),
  )
}
