// A frame in which the test says what is found and what the background answers; the surface and its card are the real ones.

import { afterEach, beforeEach, expect, vi } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { wordsIn } from '../../../src/i18n/messages'
import type { CardEnd } from '../../../src/model/counters'
import type { TabRestraints } from '../../../src/model/restraint'
import cardCss from '../../../src/render/card.css?inline'
import { createCardWindow } from '../../../src/render/card-window'
import type { FrameExchange } from '../../../src/render/frame-exchange'
import type { Guard } from '../../../src/render/guard'
import { highlightName } from '../../../src/render/highlight-name'
import { createHighlights } from '../../../src/render/highlights'
import type { OrderContext, SurfacePlace } from '../../../src/render/scan-link'
import { type Surface, startSurface } from '../../../src/render/surface'
import css from '../../../src/render/surface.css?inline'
import { frenchRules } from '../french-rules'

interface SurfaceFrame {
  places: SurfacePlace[]
  surface: Surface
  root: ShadowRoot
  stop: AbortController
  order: OrderContext
  invalidate: () => void
  /** When the card bundle is there. */
  cardArrives: Promise<void>
  /** Tokens of the carried cards that were given back. */
  returned: string[]
  announced: string[]
  /** What the background answers. */
  mayOpen: FrameExchange['mayOpenByItself']
  isPatientKnown: boolean
  openedInOrders: { drugId: string; mark: number }[]
  restraints: TabRestraints
  ends: CardEnd[]
  /** Takes what a person does with our parts. */
  onHostEvent: (event: Event) => void
}

/** Of the test that runs; all of it is there once `start` was called. */
export const frame = {} as SurfaceFrame

/** Makes the page and the frame anew for each test of a file. */
export function useFrame(): void {
  beforeEach(() => {
    document.body.innerHTML = '<main><p id="line">OLUMIANT 4 mg</p><form><input id="field"></form></main>'
    frame.places = []
    frame.announced = []
    frame.mayOpen = async (orders) => ({ verdicts: orders.map(() => 'open'), words: {} })
    frame.isPatientKnown = false
    frame.openedInOrders = []
    frame.restraints = { hasPatient: true, isSnoozed: false, isQuietSite: false, answered: [] }
    frame.ends = []
    frame.order = { isOrder: false, order: null, reasons: ['no-prescribing-signs'], signs: [] }
    frame.stop = new AbortController()
    frame.cardArrives = Promise.resolve()
    frame.returned = []
    const attachShadow = Element.prototype.attachShadow
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      frame.root = attachShadow.call(this, init)
      return frame.root
    })
  })
  afterEach(() => {
    frame.stop.abort()
    vi.restoreAllMocks()
    document.body.innerHTML = ''
  })
}

export function textPlace(element: Element): SurfacePlace {
  const range = new Range()
  range.setStart(element.firstChild as Text, 0)
  range.setEnd(element.firstChild as Text, 8)
  const mention = { drugId: 'baricitinib', surfaceForm: 'OLUMIANT', certainty: 'exact' } as const
  return { kind: 'text', mention, range, root: document, container: element }
}

export const orderIn = (element: Element | null): OrderContext => ({
  isOrder: true,
  order: element,
  reasons: ['field-being-edited', 'prescribing-form'],
  signs: ['dose', 'prescribe'],
})

export function start(found: SurfacePlace[], highlights = createHighlights(highlightName())) {
  frame.places = found
  const guard: Guard = {
    protect(_host, handle) {
      frame.onHostEvent = handle
    },
    renew: () => {},
  }
  frame.surface = startSurface({
    visiblePlaces: () => frame.places,
    link: {
      guard,
      signal: frame.stop.signal,
      highlights,
      mayOpenByItself: () => true,
      places: () => new Set(frame.places),
      lastEdited: () => null,
      lastChosen: () => null,
    },
    css,
    labels: () => ({
      lang: 'fr',
      group: 'Avertissements Vigie JAK',
      marker: '{drug} : restriction ANSM – ouvrir la fiche',
    }),
    readOrder: () => frame.order,
    loadCard: async (host) => {
      await frame.cardArrives
      return createCardWindow({
        host,
        place: null,
        rememberPlace: () => {},
        css: cardCss,
        words: wordsIn('fr'),
        assess: (pack, patient, drugName) => assess(pack, patient, { drugName }),
        readRules: async (drugId) => frenchRules(drugId, { isCounted: true }),
        acceptIntendedUse: async () => {},
        answered: () => {},
        readRestraints: async () => frame.restraints,
        async silence(silence, isSilent) {
          frame.restraints = {
            ...frame.restraints,
            [silence === 'site' ? 'isQuietSite' : 'isSnoozed']: isSilent,
          }
          return frame.restraints
        },
        cardEnded: (end) => frame.ends.push(end),
        readPatient: async () => ({ suggestions: [] }),
        onPatientCheck: () => {},
        openPrint: async () => {},
      })
    },
    exchange: {
      mayOpenByItself: (orders) => frame.mayOpen(orders),
      openedInOrder: async (drugId, mark) => {
        frame.openedInOrders.push({ drugId, mark })
        return frame.isPatientKnown
      },
      lendCard: async () => null,
      mentionReplaced: () => {},
      mentionGone: () => {},
      cardReturned: (_frame, token) => frame.returned.push(token),
      onScreenChanged: () => {},
      onDefeat: () => frame.announced.push(frame.surface?.defeats().join() ?? ''),
      watchContext(onInvalid) {
        frame.invalidate = onInvalid
        return { renew: () => {}, stop: () => {} }
      },
    },
  })
}

export const line = () => document.getElementById('line') as HTMLElement
export const card = () => frame.root.querySelector('[data-part="card"]')
export const why = () =>
  (frame.root.querySelector('[data-part="why"]')?.textContent ?? '').replaceAll('\u00a0', ' ')
export const age = () => frame.root.querySelector<HTMLInputElement>('input[name="ageYears"]')

export async function openWithAge() {
  frame.surface.command({ kind: 'open-card', drugId: 'baricitinib' })
  await fillAge()
}

export async function fillAge() {
  const input = await vi.waitFor(() => {
    const found = age()
    if (!found) throw new Error('no card yet')
    return found
  })
  input.value = '70'
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect(frame.root.textContent).toContain('65 ans et plus.'))
}

/** By key: no test can make a trusted event. */
export function press(value: string) {
  frame.root.querySelector<HTMLButtonElement>(`button[value="${value}"]`)?.focus()
  frame.onHostEvent({ isTrusted: true, type: 'click', detail: 0 } as MouseEvent)
}
