import { describe, expect, it, vi } from 'vitest'
import { highlightName } from '../../../src/render/highlight-name'
import { createHighlights } from '../../../src/render/highlights'
import { HOST_TAG } from '../../../src/render/host'
import type { SurfacePlace } from '../../../src/render/scan-link'
import {
  age,
  card,
  frame,
  line,
  openWithAge,
  orderIn,
  start,
  textPlace,
  useFrame,
  why,
} from './surface-frame'

useFrame()

describe('the surface of a frame', () => {
  it('stands a marker at a mention without covering what follows the name', async () => {
    start([textPlace(line())])
    const marker = await vi.waitFor(() => {
      const found = frame.root.querySelector<HTMLElement>('[data-part="marker"]')
      expect(found?.getBoundingClientRect().width).toBeGreaterThan(0)
      return found as HTMLElement
    })
    expect(marker.getAttribute('aria-label')).toBe('OLUMIANT : restriction ANSM – ouvrir la fiche')
    expect(marker.closest<HTMLElement>('[lang]')?.lang).toBe('fr')
    const dose = new Range()
    dose.setStart(line().firstChild as Text, 9)
    dose.setEnd(line().firstChild as Text, 13)
    expect(marker.getBoundingClientRect().right).toBeLessThanOrEqual(dose.getBoundingClientRect().left)
  })

  it('keeps the marker of a name at the edge of the window inside', async () => {
    line().style.cssText = 'position: fixed; left: 0; top: 0; margin: 0'
    start([textPlace(line())])
    await vi.waitFor(() => {
      const box = frame.root.querySelector('[data-part="marker"]')?.getBoundingClientRect()
      expect(box?.width).toBeGreaterThan(0)
      expect(box?.top).toBe(0)
    })
  })

  it('drops the answers when the list is drawn again, even with the same words', async () => {
    const first = textPlace(line())
    start([first])
    await openWithAge()
    const next = document.createElement('p')
    next.textContent = 'OLUMIANT 4 mg'
    line().replaceWith(next)
    frame.places = [textPlace(next)]
    frame.surface.placesChanged()
    await vi.waitFor(() => expect(age()?.value).toBe(''))
    expect(frame.root.querySelector('[data-part="cleared"]')?.textContent).toContain('effacées')
  })

  it('drops the answers when the text around the name changes in place', async () => {
    start([textPlace(line())])
    await openWithAge()
    ;(line().firstChild as Text).data = 'OLUMIANT 2 mg'
    await vi.waitFor(() => expect(age()?.value).toBe(''))
  })

  it('stays open while the name is still being typed and its mention changes', async () => {
    const field = document.getElementById('field') as HTMLInputElement
    const typed = (surfaceForm: string): SurfacePlace => ({
      kind: 'field',
      element: field,
      mention: { drugId: 'baricitinib', surfaceForm, certainty: 'probable' },
    })
    frame.order = orderIn(field.form)
    start([typed('Oluman')])
    await vi.waitFor(() => expect(age()).not.toBeNull())
    frame.places = [typed('Olumiant')]
    frame.surface.placesChanged()
    expect(frame.root.querySelector('[data-part="probable"]')?.textContent).toMatch(
      /^«\sOlumiant\s»\s: peut-être baricitinib\s\?/,
    )
    expect(frame.root.querySelector('[data-part="cleared"]')?.textContent).toBe('')
  })

  it('closes the card when its mention is gone from the page', async () => {
    start([textPlace(line())])
    await openWithAge()
    line().remove()
    frame.places = []
    frame.surface.placesChanged()
    expect(card()).toBeNull()
  })

  it('drops the answers when the address changes under the card', async () => {
    start([textPlace(line())])
    await openWithAge()
    const before = location.href
    history.pushState(null, '', '#other-patient')
    frame.surface.placesChanged()
    await vi.waitFor(() => expect(age()?.value).toBe(''))
    history.replaceState(null, '', before)
  })

  it('leaves nothing readable once the extension was updated under it', async () => {
    start([textPlace(line())])
    await openWithAge()
    const { host } = frame.root
    frame.invalidate()
    expect(card()).toBeNull()
    expect(host.isConnected).toBe(false)
  })

  it('shows no card for a mention that went while the card was still being loaded', async () => {
    let arrive = () => {}
    frame.cardArrives = new Promise((resolve) => {
      arrive = resolve
    })
    start([textPlace(line())])
    frame.surface.command({ kind: 'open-card', drugId: 'baricitinib' })
    line().remove()
    frame.places = []
    frame.surface.placesChanged()
    arrive()
    await frame.cardArrives
    await new Promise(requestAnimationFrame)
    expect(card()).toBeNull()
  })

  it('keeps a hint that was reached by key while the pointer rests elsewhere', async () => {
    start([textPlace(line())])
    await vi.waitFor(() => expect(document.querySelector(HOST_TAG)?.matches(':popover-open')).toBe(true))
    frame.surface.command({ kind: 'walk-to', index: 0 })
    const hint = frame.root.querySelector<HTMLElement>('[data-part="hint"]')
    expect(hint?.hidden).toBe(false)
    window.dispatchEvent(new MouseEvent('mousemove', { clientX: 900, clientY: 600 }))
    // Longer than a pointer has to rest.
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(hint?.hidden).toBe(false)
  })

  it('opens by itself in an order, once, and not again after it was closed', async () => {
    const form = document.querySelector('form') as HTMLFormElement
    frame.order = orderIn(form)
    start([textPlace(line())])
    await vi.waitFor(() => expect(card()).not.toBeNull())
    frame.surface.command({ kind: 'close-card' })
    expect(card()).toBeNull()
    frame.surface.placesChanged()
    expect(card()).toBeNull()
  })

  it('opens by itself also when the other frames could not be asked', async () => {
    frame.mayOpen = async () => {
      throw new Error('no answer from the background')
    }
    frame.order = orderIn(document.querySelector('form'))
    start([textPlace(line())])
    await vi.waitFor(() => expect(card()).not.toBeNull())
  })

  it('says why it opened by itself, with the signs found and no text of the page but the name', async () => {
    frame.order = orderIn(document.querySelector('form'))
    start([textPlace(line())])
    await vi.waitFor(() => expect(why()).toContain('« OLUMIANT »'))
    expect(why()).toContain("Ouverte d'elle-même")
    expect(why()).toContain('champ en cours de saisie ; formulaire avec dose, « Prescrire »')
    expect(why()).not.toContain('4 mg')
  })

  it('says of a name that is only underlined why it is no order', async () => {
    frame.order = { isOrder: false, order: null, reasons: ['allergy'], signs: [] }
    start([textPlace(line())])
    frame.surface.command({ kind: 'open-card', drugId: 'baricitinib' })
    await vi.waitFor(() => expect(why()).toContain('allergies ou effets indésirables'))
    expect(why()).toContain('Ouverte à votre demande')
  })

  it('never opens by itself outside an order', () => {
    start([textPlace(line())])
    frame.surface.placesChanged()
    expect(card()).toBeNull()
  })

  it('gives up against a page that removes it at every change, says so once, and costs nothing afterwards', async () => {
    let removed = 0
    const hostile = new MutationObserver(() => {
      for (const host of document.querySelectorAll(HOST_TAG)) {
        host.remove()
        removed++
      }
    })
    hostile.observe(document, { subtree: true, childList: true, attributes: true })
    start([textPlace(line())])
    await vi.waitFor(() => expect(frame.surface.defeats()).toEqual(['host-removed']), { timeout: 10_000 })
    // Put there once, and back twenty times.
    expect(removed).toBe(21)
    expect(frame.announced).toEqual(['host-removed'])
    for (let change = 0; change < 20; change++) {
      line().append('.')
      await new Promise(requestAnimationFrame)
    }
    hostile.disconnect()
    expect(removed).toBe(21)
    expect(document.querySelector(HOST_TAG)).toBeNull()
    expect(frame.announced).toEqual(['host-removed'])
  })

  it('closes the card when the page removes it for good: nobody answers unseen', async () => {
    start([textPlace(line())])
    await openWithAge()
    const hostile = new MutationObserver(() => frame.root.host.remove())
    hostile.observe(document, { subtree: true, childList: true })
    frame.root.host.remove()
    await vi.waitFor(() => expect(frame.surface.defeats()).toEqual(['host-removed']), { timeout: 10_000 })
    expect(card()).toBeNull()
    hostile.disconnect()
  })

  it('puts the underline back on a page where nothing else happens', async () => {
    const place = textPlace(line())
    const highlights = createHighlights(highlightName())
    if (place.kind === 'text') highlights.add(place.range, 'exact')
    start([place], highlights)
    await vi.waitFor(() => expect(frame.root.querySelector('[data-part="marker"]')).not.toBeNull())
    CSS.highlights.clear()
    await vi.waitFor(() => expect(CSS.highlights.has(`${highlights.name}-exact`)).toBe(true), {
      timeout: 3000,
    })
  })

  it('never takes the focus when it opens by itself', async () => {
    const field = document.getElementById('field') as HTMLInputElement
    field.focus()
    frame.order = orderIn(field.form)
    start([textPlace(line())])
    await vi.waitFor(() => expect(age()).not.toBeNull())
    expect(document.activeElement).toBe(field)
  })
})
