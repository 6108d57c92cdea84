/**
 * Everything we show in one frame: markers, hint and card in the host, kept where they belong while the page lives.
 * The page script tells which places are visible; one layout read per frame at the most answers all changes.
 */
import type { Messages } from '../i18n/messages'
import type { CardRules } from '../model/card-rules'
import type { FrameCommand } from '../model/frame-command'
import type { DrugId } from '../model/mention'
import type { Assess } from '../ui/assessment-form'
import { createCardSession } from './card-session'
import { createCardWindow } from './card-window'
import { drugName } from './drug-name'
import { defendHighlights } from './highlight-defence'
import { createHint } from './hint'
import { createHost } from './host'
import { createMarkerLayer, type MarkerSpec } from './marker-layer'
import { isExposed, locate, type Spot } from './place-geometry'
import type { OrderContext, ScanLink, SurfacePlace } from './scan-link'
import { listenForInput } from './surface-input'

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
  command(command: FrameCommand): void
  isDefeated(): boolean
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

export function startSurface(needs: SurfaceNeeds): Surface {
  const { link, css, messages, authority, visiblePlaces } = needs
  const { signal } = link
  const host = createHost(document, css)
  const { root } = host
  const markers = createMarkerLayer(root, messages()('marker.group'))
  const hint = createHint(root)
  const highlights = defendHighlights(link.highlights)
  const card = createCardWindow({ ...needs, root })

  /** Reading the signs of an order is too slow for every frame: read again when places or values change. */
  let orders = new WeakMap<SurfacePlace, OrderContext>()
  let isScheduled = false
  let walked = -1

  // Runs before the next paint: no answer is shown beside a name that is not the one it was given for.
  const observer = new MutationObserver(() => schedule())

  const label = (place: SurfacePlace) =>
    messages()('marker.label', { drug: drugName(place.mention), authority })
  const orderOf = (place: SurfacePlace): OrderContext => {
    const known = orders.get(place) ?? needs.readOrder(place)
    orders.set(place, known)
    return known
  }
  const session = createCardSession({
    ...needs,
    host,
    card,
    orderOf,
    watchRoot: (shadowRoot) => observer.observe(shadowRoot, WATCHED_CHANGES),
    onMoved() {
      hint.hide()
      schedule()
    },
  })

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
    session.check()
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
  const walk = () => {
    const places = visiblePlaces()
    walked = (walked + 1) % Math.max(1, places.length)
    const place = places[walked]
    if (!place) return
    const element = place.kind === 'field' ? place.element : place.container
    element.scrollIntoView({ block: 'nearest' })
    showHint(place)?.focus({ preventScroll: true })
  }
  const command = (given: FrameCommand) => {
    if (given.kind === 'close-card') session.close()
    else if (given.kind === 'next-mention') walk()
    else if (given.drugId === null && card.place()) session.close()
    else {
      const isWanted = ({ mention }: SurfacePlace) => given.drugId === null || mention.drugId === given.drugId
      const place = visiblePlaces().find(isWanted)
      if (!place) return
      session.open(place, true)
    }
  }

  listenForInput(
    { guard: link.guard, host: host.element, root, signal },
    {
      press(button, byKeyboard) {
        const place = button === hint.button ? hint.place() : markers.placeOf(button)
        if (place) session.open(place, byKeyboard)
        else if (button.value === 'close') session.close()
        else card.press(button.value)
      },
      takesFocus: (button) => card.contains(button),
      arrow: (key) => markers.handleKey(key, root.activeElement),
      typed: card.reread,
      escape() {
        session.close()
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
  window.addEventListener('pagehide', session.close, { signal })
  observer.observe(document, WATCHED_CHANGES)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    session.destroy()
  })
  window.addEventListener(
    'change',
    () => {
      orders = new WeakMap()
      session.openByItself()
    },
    { capture: true, passive: true, signal },
  )
  const placesChanged = () => {
    orders = new WeakMap()
    session.check()
    session.openByItself()
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
