/**
 * Everything we show in one frame: markers, hint and card in the host, kept where they belong while the page lives.
 * The page script tells which places are visible; one layout read per frame at the most answers all changes.
 */
import type { Messages } from '../i18n/messages'
import type { CardRules } from '../model/card-rules'
import type { DrugId } from '../model/mention'
import type { Assess } from '../ui/assessment-form'
import { createCardWindow } from './card-window'
import { createHint } from './hint'
import { createHost } from './host'
import { createMarkerLayer, type MarkerSpec } from './marker-layer'
import { isExposed, locate, type Spot } from './place-geometry'
import type { OrderContext, ScanLink, SurfaceCommand, SurfacePlace } from './scan-link'
import { listenForInput } from './surface-input'
import { type Witness, witness } from './witness'

export interface SurfaceNeeds {
  readonly link: ScanLink
  readonly css: string
  readonly messages: () => Messages
  /** Whose restriction it is, for the marker: "ANSM". */
  readonly authority: string
  readonly assess: Assess
  readonly readOrder: (place: SurfacePlace) => OrderContext
  readonly readRules: (drugId: DrugId) => Promise<CardRules>
  readonly acceptIntendedUse: () => Promise<void>
  /** Tells the other frames of the tab that a card opened here. */
  readonly announceOpened: () => void
  /** Calls back once if the extension is updated or removed while the card is open; gives the way to stop. */
  readonly watchContext: (onInvalid: () => void) => () => void
}

/** Events after which a marker may stand elsewhere. */
const MOVING_EVENTS = [
  'scroll',
  'resize',
  'toggle',
  'fullscreenchange',
  'transitionend',
  'animationend',
  'load',
]
const WATCHED_CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
}

export function startSurface({ link, css, messages, authority, ...needs }: SurfaceNeeds): void {
  const { signal } = link
  const host = createHost(document, css)
  const { root } = host
  const markers = createMarkerLayer(root, messages()('marker.group'))
  const hint = createHint(root)
  const card = createCardWindow({ root, messages, ...needs })

  /** Drugs for which the card opened in an order, so that it opens there by itself only once. */
  const opened = new WeakMap<Element, Set<DrugId>>()
  /** Reading the signs of an order is too slow for every frame: read again when places or values change. */
  let orders = new WeakMap<SurfacePlace, OrderContext>()
  let focusBefore: Element | null = null
  let opening: Witness | null = null
  let stopWatching = () => {}
  let isScheduled = false
  let walked = -1

  // Runs before the next paint: no answer is shown beside a name that is not the one it was given for.
  const observer = new MutationObserver(() => schedule())

  const drugName = ({ mention }: SurfacePlace) => mention.surfaceForm
  const label = (place: SurfacePlace) => messages()('marker.label', { drug: drugName(place), authority })
  const orderOf = (place: SurfacePlace): OrderContext => {
    const known = orders.get(place) ?? needs.readOrder(place)
    orders.set(place, known)
    return known
  }

  const openCard = (place: SurfacePlace) => {
    const others = link.visiblePlaces().filter(({ mention }) => mention.drugId !== place.mention.drugId)
    focusBefore = document.activeElement
    watchOpening(place)
    hint.hide()
    card.open({ place, drugName: drugName(place), otherDrugs: [...new Set(others.map(drugName))] })
    stopWatching()
    stopWatching = needs.watchContext(destroy)
    needs.announceOpened()
    schedule()
  }
  const closeCard = () => {
    if (!card.place()) return
    const hadFocus = card.contains(root.activeElement)
    card.close()
    stopWatching()
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore !== host.element) {
      focusBefore.focus({ preventScroll: true })
    }
  }
  /** No answer may outlive the extension that can explain it. */
  const destroy = () => {
    card.close()
    host.remove()
  }
  const openByItself = () => {
    if (!link.mayOpenByItself || card.place()) return
    const place = link.visiblePlaces().find((candidate) => {
      const { isOrder, order } = orderOf(candidate)
      return isOrder && order && !opened.get(order)?.has(candidate.mention.drugId)
    })
    const order = place && orderOf(place).order
    if (!place || !order) return
    opened.set(order, (opened.get(order) ?? new Set()).add(place.mention.drugId))
    openCard(place)
  }
  const watchOpening = (place: SurfacePlace) => {
    opening = witness(place, document.location)
    // The document is watched anyway; a shadow root has to be watched by itself.
    if (opening.root instanceof ShadowRoot) observer.observe(opening.root, WATCHED_CHANGES)
  }
  /** The mention went, or the page is another one: its patient may be another one too. */
  const checkPatient = () => {
    const place = card.place()
    if (!place || !opening || (opening.isIntact() && link.hasPlace(place))) return
    const next = link.visiblePlaces().find(({ mention }) => mention.drugId === place.mention.drugId)
    if (!next) return closeCard()
    watchOpening(next)
    card.clearFor(next)
  }

  /** First mention of each drug, every mention in an order, every field; and only where it can be seen. */
  const placeMarkers = () => {
    const specs: MarkerSpec[] = []
    const marked = new Set<DrugId>()
    for (const place of link.visiblePlaces()) {
      const { drugId } = place.mention
      if (place.kind !== 'field' && marked.has(drugId) && !orderOf(place).isOrder) continue
      const spot = locate(place)
      if (!spot || !isExposed(place, spot, host.element, window)) continue
      marked.add(drugId)
      specs.push({ place, spot, label: label(place) })
    }
    markers.show(specs)
  }
  /** What the card must not cover: the order it is about, unless that is the whole page; else the mention. */
  const spotToSpare = (place: SurfacePlace): Spot | null => {
    const order = orderOf(place).order?.getBoundingClientRect()
    const isUsable = order && order.width > 0 && order.width < window.innerWidth * 0.8
    return isUsable ? order : locate(place)
  }
  const layOut = () => {
    isScheduled = false
    if (signal.aborted) return
    checkPatient()
    host.settle()
    placeMarkers()
    const hinted = hint.place()
    if (hinted && !link.hasPlace(hinted)) hint.hide()
    const place = card.place()
    if (!place) return
    const viewport = { width: window.innerWidth, height: window.innerHeight }
    card.setBox(viewport, spotToSpare(place), locate(place))
  }
  const schedule = () => {
    if (isScheduled || signal.aborted) return
    isScheduled = true
    requestAnimationFrame(layOut)
  }

  const showHint = (place: SurfacePlace): HTMLButtonElement | null => {
    const spot = locate(place)
    return spot && hint.show(place, spot, label(place))
  }
  const focusCard = () => requestAnimationFrame(() => card.focusFirst())
  const walk = () => {
    const places = link.visiblePlaces()
    walked = (walked + 1) % Math.max(1, places.length)
    const place = places[walked]
    if (!place) return
    const element = place.kind === 'field' ? place.element : place.container
    element.scrollIntoView({ block: 'nearest' })
    showHint(place)?.focus({ preventScroll: true })
  }
  const command = (given: SurfaceCommand) => {
    if (given.kind === 'close-card') closeCard()
    else if (given.kind === 'next-mention') walk()
    else if (given.drugId === null && card.place()) closeCard()
    else {
      const isWanted = ({ mention }: SurfacePlace) => given.drugId === null || mention.drugId === given.drugId
      const place = link.visiblePlaces().find(isWanted)
      if (!place) return
      openCard(place)
      focusCard()
    }
  }

  listenForInput(
    { guard: link.guard, host: host.element, root, signal },
    {
      press(button, byKeyboard) {
        const place = button === hint.button ? hint.place() : markers.placeOf(button)
        if (place) {
          openCard(place)
          if (byKeyboard) focusCard()
        } else if (button.value === 'close') closeCard()
        else card.press(button.value)
      },
      takesFocus: (button) => card.contains(button),
      arrow: (key) => markers.handleKey(key, root.activeElement),
      typed: card.reread,
      escape() {
        closeCard()
        hint.hide()
      },
      rest(x, y) {
        const place = link.visiblePlaces().find((candidate) => isAt(candidate, x, y))
        if (place) showHint(place)
        else hint.hide()
      },
    },
  )
  for (const type of MOVING_EVENTS) {
    window.addEventListener(type, schedule, { capture: true, passive: true, signal })
  }
  // The next page of this tab may show another patient; a page taken back from the cache starts without answers.
  window.addEventListener('pagehide', closeCard, { signal })
  observer.observe(document, WATCHED_CHANGES)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    destroy()
  })
  window.addEventListener(
    'change',
    () => {
      orders = new WeakMap()
      openByItself()
    },
    { capture: true, passive: true, signal },
  )
  link.attach({
    placesChanged() {
      orders = new WeakMap()
      checkPatient()
      openByItself()
      schedule()
    },
    command,
    isDefeated: host.isDefeated,
  })
  openByItself()
  schedule()
}

function isAt(place: SurfacePlace, x: number, y: number): boolean {
  if (place.kind === 'field') return false
  return Array.from(place.range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  )
}
