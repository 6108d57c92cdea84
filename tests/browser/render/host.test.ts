import { afterEach, describe, expect, it } from 'vitest'
import { createHost, HOST_TAG, removeStaleHosts } from '../../../src/render/host'

afterEach(() => {
  for (const element of document.querySelectorAll(`${HOST_TAG}, dialog`)) element.remove()
})

const partOfOurs = () => {
  const part = document.createElement('div')
  part.dataset.part = 'announcer'
  return part
}

/** As an earlier version leaves it, which nobody runs any more. */
function leaveHost() {
  const host = createHost(document, '')
  host.root.append(partOfOurs())
  host.settle()
  return host
}

describe('the host', () => {
  it('is one element under html, shown in the top layer, with a root the page cannot open', () => {
    const host = createHost(document, '')
    host.settle()
    host.settle()
    expect(document.querySelectorAll(HOST_TAG)).toHaveLength(1)
    expect(host.element.parentElement).toBe(document.documentElement)
    expect(host.element.matches(':popover-open')).toBe(true)
    expect(host.element.shadowRoot).toBeNull()
  })

  it('moves into the open modal dialog and back when it closes', () => {
    const host = createHost(document, '')
    host.settle()
    const dialog = document.createElement('dialog')
    document.body.append(dialog)
    dialog.showModal()
    host.settle()
    expect(host.element.parentElement).toBe(dialog)
    expect(host.element.matches(':popover-open')).toBe(true)
    dialog.close()
    host.settle()
    expect(host.element.parentElement).toBe(document.documentElement)
    expect(host.element.matches(':popover-open')).toBe(true)
  })

  it('comes back when the page removes it, a bounded number of times, then says that it is defeated', () => {
    const host = createHost(document, '')
    for (let round = 0; round < 100 && !host.defeats().includes('host-removed'); round++) {
      host.settle()
      host.element.remove()
    }
    expect(host.defeats()).toEqual(['host-removed'])
    host.settle()
    expect(host.element.isConnected).toBe(false)
  })

  it('of an earlier version is removed, also in a dialog and with what the page put into it', () => {
    const dialog = document.createElement('dialog')
    document.body.append(dialog)
    dialog.showModal()
    const inDialog = leaveHost()
    dialog.close()
    const underHtml = leaveHost()
    underHtml.element.append('text of the page')
    const roots = new Map([inDialog, underHtml].map(({ element, root }) => [element, root]))
    expect(removeStaleHosts(document, (element) => roots.get(element as HTMLElement) ?? null)).toBe(2)
    expect(document.querySelector(HOST_TAG)).toBeNull()
  })

  it.each([
    ['nothing in it', () => null],
    ['an open root', (element: HTMLElement) => element.attachShadow({ mode: 'open' })],
    ['a closed root without our parts', (element: HTMLElement) => element.attachShadow({ mode: 'closed' })],
  ])('of the page itself, named like ours, with %s, is left alone', (_, makeRoot) => {
    const lookalike = document.createElement(HOST_TAG)
    lookalike.setAttribute('popover', 'manual')
    const root = makeRoot(lookalike)
    root?.append('text of the page')
    if (root?.mode === 'open') root.append(partOfOurs())
    document.documentElement.append(lookalike)
    expect(removeStaleHosts(document, () => root)).toBe(0)
    expect(lookalike.isConnected).toBe(true)
  })

  it('keeps every style sheet when the page takes it into another document and gives it back', () => {
    const host = createHost(document, '.a { color: rgb(1, 2, 3) }')
    host.adopt('.b { color: rgb(4, 5, 6) }')
    const parts = ['a', 'b'].map((name) => {
      const part = document.createElement('p')
      part.className = name
      host.root.append(part)
      return part
    })
    const colours = () => parts.map((part) => getComputedStyle(part).color)
    const wanted = ['rgb(1, 2, 3)', 'rgb(4, 5, 6)']
    host.settle()
    expect(colours()).toEqual(wanted)
    const other = document.implementation.createHTMLDocument()
    // Left there, and put back by us.
    other.body.append(host.element)
    host.settle()
    expect(colours()).toEqual(wanted)
    // Given back before we look.
    other.body.append(host.element)
    document.documentElement.append(host.element)
    host.settle()
    expect(colours()).toEqual(wanted)
    host.element.remove()
    document.documentElement.append(host.element)
    host.settle()
    expect(colours()).toEqual(wanted)
  })
})
