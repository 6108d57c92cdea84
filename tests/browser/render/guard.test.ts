import { afterEach, describe, expect, it } from 'vitest'
import { installGuard } from '../../../src/render/guard'

const COMPOSED = [
  'click',
  'mousedown',
  'pointerup',
  'keydown',
  'keyup',
  'input',
  'beforeinput',
  'paste',
  'wheel',
]

const hosts: HTMLElement[] = []
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove()
})

function addHost() {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  const input = document.createElement('input')
  root.append(input)
  document.documentElement.append(host)
  hosts.push(host)
  return { host, root, input }
}

describe('the guard', () => {
  it('keeps every composed event of the host from the page and reports it', () => {
    const guard = installGuard(window)
    const { host, input } = addHost()
    const reported: string[] = []
    guard.protect(host, ({ type }) => reported.push(type))
    const seen: string[] = []
    const stop = new AbortController()
    for (const type of COMPOSED) {
      const listener = () => seen.push(type)
      window.addEventListener(type, listener, { capture: true, signal: stop.signal })
      document.addEventListener(type, listener, { signal: stop.signal })
    }
    for (const type of COMPOSED) input.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
    stop.abort()
    expect(reported).toEqual(COMPOSED)
    expect(seen).toEqual([])
  })

  it('lets change and toggle arrive inside the closed root', () => {
    const guard = installGuard(window)
    const { host, root, input } = addHost()
    guard.protect(host, () => {})
    const seen: string[] = []
    for (const type of ['change', 'toggle']) root.addEventListener(type, () => seen.push(type))
    for (const type of ['change', 'toggle']) input.dispatchEvent(new Event(type, { bubbles: true }))
    expect(seen).toEqual(['change', 'toggle'])
  })

  it('never touches an event of the page', () => {
    const guard = installGuard(window)
    const { host } = addHost()
    guard.protect(host, () => expect.unreachable('an event of the page was reported'))
    const button = document.createElement('button')
    document.body.append(button)
    const seen: boolean[] = []
    button.addEventListener('click', (event) => seen.push(event.defaultPrevented))
    button.click()
    button.remove()
    expect(seen).toEqual([false])
  })
})
