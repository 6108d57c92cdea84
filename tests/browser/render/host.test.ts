import { afterEach, describe, expect, it } from 'vitest'
import { createHost, HOST_TAG, removeStaleHosts } from '../../../src/render/host'

afterEach(() => {
  for (const element of document.querySelectorAll(`${HOST_TAG}, dialog`)) element.remove()
})

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
    for (let round = 0; round < 100 && !host.isDefeated(); round++) {
      host.settle()
      host.element.remove()
    }
    expect(host.isDefeated()).toBe(true)
    host.settle()
    expect(host.element.isConnected).toBe(false)
  })

  it('of an earlier version is removed, and nothing else of the page is', () => {
    const host = createHost(document, '')
    host.settle()
    const lookalike = document.createElement(HOST_TAG)
    lookalike.append('text of the page')
    document.body.append(lookalike)
    removeStaleHosts(document)
    expect(host.element.isConnected).toBe(false)
    expect(lookalike.isConnected).toBe(true)
  })
})
