import { describe, expect, it } from 'vitest'
import { only, openPage, watch } from './watched'

const closed = new WeakMap<Element, ShadowRoot>()

/** What an extension's platform call does: it sees closed roots too. */
const openShadowRoot = (host: Element) => host.shadowRoot ?? closed.get(host) ?? null

describe('shadow roots', () => {
  it('reads open roots, nested, and what changes in them', async () => {
    const page = await openPage('<div id="a"></div><p>Rinvoq</p>')
    const root = (page.getElementById('a') as Element).attachShadow({ mode: 'open' })
    root.innerHTML = '<x-card></x-card>'
    const inner = (root.firstChild as Element).attachShadow({ mode: 'open' })
    const watched = watch(page)
    await watched.shows('Rinvoq')
    inner.innerHTML = '<p>Olumiant</p><input value="Xeljanz">'
    await watched.shows('Rinvoq', 'Olumiant', 'Xeljanz')
    expect(watched.list().some((place) => place.kind === 'text' && place.root === inner)).toBe(true)
    page.getElementById('a')?.remove()
    await watched.shows('Rinvoq')
  })

  it('reads closed roots where the browser lets us', async () => {
    const page = await openPage('<x-drug></x-drug><section id="b"></section>')
    for (const [selector, name] of [
      ['x-drug', 'Cibinqo'],
      ['#b', 'Jyseleca'],
    ] as const) {
      const host = page.querySelector(selector) as Element
      const root = host.attachShadow({ mode: 'closed' })
      closed.set(host, root)
      root.textContent = name
    }
    const watched = watch(page, { openShadowRoot })
    await watched.shows('Cibinqo', 'Jyseleca')
  })

  it('finds a root that its element gets only later', async () => {
    const page = await openPage('<x-late></x-late>')
    const watched = watch(page)
    await watched.shows()
    const root = (page.querySelector('x-late') as Element).attachShadow({ mode: 'open' })
    root.innerHTML = '<p>Olumiant</p>'
    await watched.shows('Olumiant')
  })

  it('counts areas that it cannot read', async () => {
    const page = await openPage(
      '<canvas width="600" height="400"></canvas><canvas width="16" height="16"></canvas><embed type="application/pdf"><x-out></x-out>',
    )
    const watched = watch(page, {
      openShadowRoot: (host) => {
        if (host.localName === 'x-out') throw new Error('out of reach')
        return host.shadowRoot
      },
    })
    await expect.poll(() => watched.unreadable()).toEqual({ unreadableAreas: 3, isCapped: false })
    page.querySelector('canvas')?.remove()
    await expect.poll(() => watched.unreadable().unreadableAreas).toBe(2)
  })
})

describe('documents', () => {
  it('reads an about:blank frame filled by script, and a frameset page', async () => {
    const page = await openPage('<iframe></iframe>')
    const inner = (page.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document
    const watched = watch(inner)
    inner.body.innerHTML = '<b>Abrocitinibum</b>'
    await watched.shows('Abrocitinibum')
    expect(only(watched.list()).kind).toBe('text')
  })

  it('goes on after document.open and document.write', async () => {
    const page = await openPage('<p>Olumiant</p>')
    let reopened = 0
    const watched = watch(page, { onReopened: () => reopened++ })
    await watched.shows('Olumiant')
    page.open()
    page.write('<p>Xeljanz</p><input id="f">')
    page.close()
    await watched.shows('Xeljanz')
    expect(reopened).toBeGreaterThan(0)
    const input = page.getElementById('f') as HTMLInputElement
    input.value = 'Rinvoq'
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await watched.shows('Xeljanz', 'Rinvoq')
  })

  it('stops with its signal', async () => {
    const page = await openPage('<p>Olumiant</p>')
    const stopping = new AbortController()
    const watched = watch(page, { signal: stopping.signal })
    await watched.shows('Olumiant')
    stopping.abort()
    page.body.append('Xeljanz')
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(watched.surfaceForms()).toEqual(['Olumiant'])
  })
})
