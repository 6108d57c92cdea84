import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { messagesIn } from '../../../src/i18n/messages'
import type { Guard } from '../../../src/render/guard'
import { createHighlights } from '../../../src/render/highlights'
import type { OrderContext, SurfacePlace } from '../../../src/render/scan-link'
import { type Surface, startSurface } from '../../../src/render/surface'
import css from '../../../src/render/surface.css?inline'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'

/** A frame in which the test says what is found; the surface is the real one. */
let places: SurfacePlace[]
let surface: Surface
let root: ShadowRoot
let stop: AbortController
let order: OrderContext
let invalidate: () => void

beforeEach(() => {
  document.body.innerHTML = '<main><p id="line">OLUMIANT 4 mg</p><form><input id="field"></form></main>'
  places = []
  order = { isOrder: false, order: null }
  stop = new AbortController()
  const attachShadow = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attachShadow.call(this, init)
    return root
  })
})
afterEach(() => {
  stop.abort()
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

function textPlace(element: Element): SurfacePlace {
  const range = new Range()
  range.setStart(element.firstChild as Text, 0)
  range.setEnd(element.firstChild as Text, 8)
  const mention = { drugId: 'baricitinib', surfaceForm: 'OLUMIANT', certainty: 'exact' } as const
  return { kind: 'text', mention, range, root: document, container: element }
}

function start(found: SurfacePlace[]) {
  places = found
  const guard: Guard = { protect: () => {}, renew: () => {} }
  surface = startSurface({
    visiblePlaces: () => places,
    link: {
      guard,
      signal: stop.signal,
      highlights: createHighlights(),
      mayOpenByItself: () => true,
      places: () => new Set(places),
      lastEdited: () => null,
      lastChosen: () => null,
      attach: () => {},
    },
    css,
    authority: 'ANSM',
    messages: () => messagesIn('fr'),
    assess: (pack, patient, drugName) => assess(pack, patient, { drugName }),
    readOrder: () => order,
    readRules: async (drugId) => ({
      pack: slicePack(builtInPack('fr'), drugId),
      language: 'fr',
      mode: 'assisted',
      isIntendedUseAccepted: true,
      appVersion: '0.0.0',
    }),
    acceptIntendedUse: async () => {},
    announceOpened: () => {},
    watchContext: (onInvalid) => {
      invalidate = onInvalid
      return () => {}
    },
  })
}

const line = () => document.getElementById('line') as HTMLElement
const card = () => root.querySelector('[data-part="card"]')
const age = () => root.querySelector<HTMLInputElement>('input[name="ageYears"]')

async function openWithAge() {
  surface.command({ kind: 'open-card', drugId: 'baricitinib' })
  const input = await vi.waitFor(() => {
    const found = age()
    if (!found) throw new Error('no card yet')
    return found
  })
  input.value = '70'
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect(root.textContent).toContain('65 ans et plus.'))
}

describe('the surface of a frame', () => {
  it('stands a marker at a mention without covering what follows the name', async () => {
    start([textPlace(line())])
    const marker = await vi.waitFor(() => {
      const found = root.querySelector<HTMLElement>('[data-part="marker"]')
      expect(found?.getBoundingClientRect().width).toBeGreaterThan(0)
      return found as HTMLElement
    })
    expect(marker.getAttribute('aria-label')).toBe('OLUMIANT : restriction ANSM – ouvrir la fiche')
    const dose = new Range()
    dose.setStart(line().firstChild as Text, 9)
    dose.setEnd(line().firstChild as Text, 13)
    expect(marker.getBoundingClientRect().right).toBeLessThanOrEqual(dose.getBoundingClientRect().left)
  })

  it('drops the answers when the list is drawn again, even with the same words', async () => {
    const first = textPlace(line())
    start([first])
    await openWithAge()
    const next = document.createElement('p')
    next.textContent = 'OLUMIANT 4 mg'
    line().replaceWith(next)
    places = [textPlace(next)]
    surface.placesChanged()
    await vi.waitFor(() => expect(age()?.value).toBe(''))
    expect(root.querySelector('[data-part="cleared"]')?.textContent).toContain('effacées')
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
    order = { isOrder: true, order: field.form }
    start([typed('Oluman')])
    await vi.waitFor(() => expect(age()).not.toBeNull())
    places = [typed('Olumiant')]
    surface.placesChanged()
    expect(root.querySelector('[data-part="probable"]')?.textContent).toContain(
      '« Olumiant » : peut-être baricitinib ?',
    )
    expect(root.querySelector('[data-part="cleared"]')?.textContent).toBe('')
  })

  it('closes the card when its mention is gone from the page', async () => {
    start([textPlace(line())])
    await openWithAge()
    line().remove()
    places = []
    surface.placesChanged()
    expect(card()).toBeNull()
  })

  it('drops the answers when the address changes under the card', async () => {
    start([textPlace(line())])
    await openWithAge()
    const before = location.href
    history.pushState(null, '', '#other-patient')
    surface.placesChanged()
    await vi.waitFor(() => expect(age()?.value).toBe(''))
    history.replaceState(null, '', before)
  })

  it('leaves nothing readable once the extension was updated under it', async () => {
    start([textPlace(line())])
    await openWithAge()
    const { host } = root
    invalidate()
    expect(card()).toBeNull()
    expect(host.isConnected).toBe(false)
  })

  it('opens by itself in an order, once, and not again after it was closed', async () => {
    const form = document.querySelector('form') as HTMLFormElement
    order = { isOrder: true, order: form }
    start([textPlace(line())])
    await vi.waitFor(() => expect(card()).not.toBeNull())
    surface.command({ kind: 'close-card' })
    expect(card()).toBeNull()
    surface.placesChanged()
    expect(card()).toBeNull()
  })

  it('never opens by itself outside an order', () => {
    start([textPlace(line())])
    surface.placesChanged()
    expect(card()).toBeNull()
  })

  it('never takes the focus when it opens by itself', async () => {
    const field = document.getElementById('field') as HTMLInputElement
    field.focus()
    order = { isOrder: true, order: field.form }
    start([textPlace(line())])
    await vi.waitFor(() => expect(age()).not.toBeNull())
    expect(document.activeElement).toBe(field)
  })
})
