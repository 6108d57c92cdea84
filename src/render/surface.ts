/**
 * Everything we show in one frame: markers, hint and card in the host, kept where they belong while the page lives.
 * The page script tells which places are visible; one layout read per frame at the most answers all changes.
 */
import type { Messages } from '../i18n/messages'
import type { CardRules } from '../model/card-rules'
import type { DrugId } from '../model/mention'
import type { Assess } from '../ui/assessment-form'
import { createCardWindow } from './card-window'
import { defendHighlights } from './highlight-defence'
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
  /** Places that can be seen now, in the order in which they were found. */
  readonly visiblePlaces: () => readonly SurfacePlace[]
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

export interface Surface {
  /** Places came, went, were shown or hidden. */
  placesChanged(): void
  command(command: SurfaceCommand): void
  isDefeated(): boolean
}

/** A new mention is seen well within this time, or it is hidden. */
const UNSEEN_MS = 1000

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

export function startSurface(needs: SurfaceNeeds): Surface {
  const { link, css, messages, authority, visiblePlaces } = needs
  const { signal } = link
  const host = createHost(document, css)
  const { root } = host
  const markers = createMarkerLayer(root, messages()('marker.group'))
  const hint = createHint(root)
  const highlights = defendHighlights(link.highlights)
  const card = createCardWindow({ ...needs, root })

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
    const others = visiblePlaces().filter(({ mention }) => mention.drugId !== place.mention.drugId)
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
    if (!link.mayOpenByItself() || card.place()) return
    const mayOpen = (candidate: SurfacePlace) => {
      const { isOrder, order } = orderOf(candidate)
      return isOrder && order && !opened.get(order)?.has(candidate.mention.drugId)
    }
    const candidates = visiblePlaces().filter(mayOpen)
    // A field stays; the options under it go with the choice.
    const place = candidates.find(({ kind }) => kind === 'field') ?? candidates[0]
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
    if (!place || !opening || (opening.isIntact() && link.places().has(place))) return
    const next = successorOf(place)
    if (!next) return closeCard()
    watchOpening(next)
    card.clearFor(next, drugName(next))
    // What replaced the mention may not be painted yet; what stays hidden keeps no card open.
    window.setTimeout(() => {
      if (card.place() === next && !visiblePlaces().includes(next)) closeCard()
    }, UNSEEN_MS)
  }
  /** The same drug in the same field, else where it can be seen, else where it may be seen in a moment. */
  const successorOf = (place: SurfacePlace): SurfacePlace | undefined => {
    const isSameDrug = ({ mention }: SurfacePlace) => mention.drugId === place.mention.drugId
    const all = [...link.places()].filter(isSameDrug)
    const isSameField = (other: SurfacePlace) =>
      place.kind === 'field' && other.kind === 'field' && other.element === place.element
    return all.find(isSameField) ?? visiblePlaces().find(isSameDrug) ?? all[0]
  }

  /** First mention of each drug, every mention in an order, every field; and only where it can be seen. */
  const placeMarkers = () => {
    const specs: MarkerSpec[] = []
    const marked = new Set<DrugId>()
    for (const place of visiblePlaces()) {
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
    highlights.check()
    host.settle()
    placeMarkers()
    const hinted = hint.place()
    if (hinted && !link.places().has(hinted)) hint.hide()
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
    const places = visiblePlaces()
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
      const place = visiblePlaces().find(isWanted)
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
        const place = visiblePlaces().find((candidate) => isAt(candidate, x, y))
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
  const placesChanged = () => {
    orders = new WeakMap()
    checkPatient()
    openByItself()
    schedule()
  }
  placesChanged()
  return { placesChanged, command, isDefeated: () => host.isDefeated() || highlights.isDefeated() }
}

function isAt(place: SurfacePlace, x: number, y: number): boolean {
  if (place.kind === 'field') return false
  return Array.from(place.range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  )
}
