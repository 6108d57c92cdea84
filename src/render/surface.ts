/**
 * Everything we show in one frame: markers, hint and card in the host, kept where they belong while the page lives.
 * The page script tells which places are visible; one layout read per frame at the most answers all changes.
 */
import { fillText } from '../i18n/fill-text'
import { hasRoomForCard } from '../model/card-room'
import type { Defeat } from '../model/defeat'
import type { FrameCommand } from '../model/frame-command'
import type { SurfaceLabels } from '../model/surface-labels'
import type { SurfaceStatus } from '../model/surface-status'
import type { CardWindow } from './card-link'
import { createCardSession } from './card-session'
import { createCardSlot } from './card-slot'
import { createCarriedCard } from './carried-card'
import { chooseMarkers } from './choose-markers'
import { watchDefeats } from './defeat-watch'
import { drugName } from './drug-name'
import type { FrameExchange } from './frame-exchange'
import { defendHighlights } from './highlight-defence'
import { createHint } from './hint'
import { createHost, type SurfaceHost } from './host'
import { createMarkerLayer } from './marker-layer'
import { buttonsIn } from './order-buttons'
import { isAt, isExposed, locate, type Spot, unlessWide, viewportOf } from './place-geometry'
import { riseAbovePopovers } from './rise-above-popovers'
import type { OrderContext, ScanLink, SurfacePlace } from './scan-link'
import { createSharedMarks } from './shared-marks'
import { createSurfaceCommands } from './surface-commands'
import { listenForInput } from './surface-input'
import { createWalk } from './walk'
import { watchMoves } from './watch-moves'

export interface SurfaceNeeds {
  readonly link: ScanLink
  readonly css: string
  /** Places that can be seen now, in the order in which they were found. */
  readonly visiblePlaces: () => readonly SurfacePlace[]
  /** Null while they are not known: a marker then has the name of the drug alone. */
  readonly labels: () => SurfaceLabels | null
  readonly readOrder: (place: SurfacePlace) => OrderContext
  /** Loads the card bundle into this frame and gives its window in our root. */
  readonly loadCard: (host: SurfaceHost) => Promise<CardWindow>
  readonly exchange: FrameExchange
}

export interface Surface {
  /** Places came, went, were shown or hidden, or the labels changed. */
  placesChanged(): void
  /** Places stand elsewhere. */
  placesMoved(): void
  command(command: FrameCommand): void
  /** What the page does against the warning, and we no longer put back. */
  defeats(): readonly Defeat[]
  status(): SurfaceStatus
}

/** How often the registry of highlights is looked at: nobody is told when it is cleared. */
const LOOK_MS = 1000

export function startSurface(needs: SurfaceNeeds): Surface {
  const { css, labels, visiblePlaces, exchange } = needs
  /** The page was left, though it goes on for a moment, and may come back from the cache. */
  let isLeft = false
  const link: ScanLink = { ...needs.link, mayOpenByItself: () => !isLeft && needs.link.mayOpenByItself() }
  const { signal } = link
  const host = createHost(document, css)
  const { root } = host
  const markers = createMarkerLayer(root)
  const hint = createHint(root)
  const highlights = defendHighlights(link.highlights, link.places)
  const defeat = watchDefeats(host, highlights, exchange.onDefeat)
  const popovers = riseAbovePopovers(host)
  const card = createCardSlot(() => needs.loadCard(host))
  const sharedMarks = createSharedMarks({ document, signal, exchange, onChange: () => moves.schedule() })

  /** Reading the signs of an order is too slow for every frame: read again when places or values change. */
  let orders = new WeakMap<SurfacePlace, OrderContext>()

  const label = (place: SurfacePlace) =>
    fillText(labels()?.marker ?? '{drug}', { drug: drugName(place.mention) }) + session.restraintOf(place)
  const orderOf = (place: SurfacePlace): OrderContext => {
    const known = orders.get(place) ?? needs.readOrder(place)
    orders.set(place, known)
    return known
  }
  const ofFrame = { card, visiblePlaces, orderOf }
  const onMoved = () => {
    hint.hide()
    moves.schedule()
  }
  /** A document keeps its focused element while the focus is in another frame. */
  const hasFocus = () => document.hasFocus() && card.contains(root.activeElement)
  const carried = createCarriedCard({
    document,
    card,
    exchange,
    hasFocus,
    onOpening: () => session.close(),
    onOpened: onMoved,
    onInvalid() {
      carried.close()
      session.destroy()
    },
  })
  const session = createCardSession({
    ...ofFrame,
    link,
    host,
    exchange,
    hasRoom: () => hasRoomForCard(viewportOf(window)),
    hasFocus,
    watchRoot: (shadowRoot) => moves.watchRoot(shadowRoot),
    onOpening: () => carried.close(),
    onMoved,
  })
  const closeCard = (isByPerson?: boolean) => {
    session.close(isByPerson)
    carried.close(isByPerson)
  }

  const placeMarkers = () => {
    const { marked, onScreen } = chooseMarkers({
      places: visiblePlaces(),
      markedBefore: sharedMarks.markedBefore(),
      isInOrder: (place) => orderOf(place).isOrder,
      spotOf(place) {
        const spot = locate(place)
        return spot && isExposed(place, spot, host.element, window) ? spot : null
      },
    })
    sharedMarks.show(onScreen)
    popovers.check(marked.map(({ place }) => place))
    const { group = '', lang = '' } = labels() ?? {}
    markers.show(
      marked.map(({ place, spot }) => ({ place, spot, label: label(place) })),
      group,
      lang,
    )
  }
  /** What the card must not cover: the order it is about, unless that is the whole page; else the mention. */
  const spotToSpare = (place: SurfacePlace): Spot | null =>
    unlessWide(orderOf(place).order?.getBoundingClientRect(), window) ?? locate(place)
  const placeTheCard = () => {
    const place = session.place()
    const viewport = viewportOf(window)
    if (place && !session.isLent()) {
      const buttons = buttonsIn(orderOf(place).order)
      card.setBox({ viewport, order: spotToSpare(place), field: locate(place), buttons })
    } else if (carried.token()) {
      card.setBox({ viewport, order: unlessWide(carried.spot(), window), field: null, buttons: [] })
    }
  }
  const show = () => {
    placeMarkers()
    const hinted = hint.place()
    if (hinted && !link.places().has(hinted)) hint.hide()
    placeTheCard()
    if (defeat.cover() === 'lasting') host.raise()
  }
  const moves = watchMoves(document, signal, () => {
    session.check()
    carried.check()
    highlights.check()
    host.settle()
    if (host.defeats().includes('host-removed')) closeCard()
    else show()
    defeat.tell()
  })
  const looking = setInterval(() => {
    highlights.check()
    defeat.tell()
  }, LOOK_MS)

  const showHint = (place: SurfacePlace): HTMLButtonElement | null => {
    const spot = locate(place)
    hint.button.lang = labels()?.lang ?? ''
    return spot && hint.show(place, spot, label(place))
  }
  const walk = createWalk({ places: visiblePlaces, showHint, hideHint: hint.hide })
  const command = createSurfaceCommands({ ...ofFrame, session, carried, walk, sharedMarks, closeCard })

  listenForInput(
    { guard: link.guard, host: host.element, root, signal },
    {
      press(button, byKeyboard) {
        const place = button === hint.button ? hint.place() : markers.placeOf(button)
        if (place) session.open(place, byKeyboard)
        else if (button.value === 'close') closeCard(true)
        else card.press(button.value)
      },
      takesFocus: (button) => card.contains(button),
      input: (event) =>
        card.input(event) ||
        (event instanceof KeyboardEvent && markers.handleKey(event.key, root.activeElement)),
      typed: card.reread,
      toggled: () => moves.schedule(),
      escape() {
        closeCard(true)
        hint.hide()
      },
      rest(x, y) {
        const place = visiblePlaces().find((candidate) => isAt(candidate, x, y))
        if (place) showHint(place)
        // One that was reached by key stays: browsers report a pointer that never moved.
        else if (root.activeElement !== hint.button) hint.hide()
      },
    },
  )
  // The next page of this tab may show another patient; a page taken back from the cache starts without answers.
  const onLeft = ({ type }: Event) => {
    isLeft = type === 'pagehide'
    if (isLeft) closeCard()
  }
  for (const type of ['pagehide', 'pageshow']) window.addEventListener(type, onLeft, { signal })
  signal.addEventListener('abort', () => {
    clearInterval(looking)
    carried.close()
    session.destroy()
  })
  window.addEventListener(
    'change',
    () => {
      orders = new WeakMap()
      session.reconsider()
    },
    { capture: true, passive: true, signal },
  )
  const placesChanged = () => {
    orders = new WeakMap()
    session.check()
    session.openByItself()
    moves.schedule()
  }
  placesChanged()
  return {
    placesChanged,
    placesMoved: moves.schedule,
    command,
    defeats: defeat.defeats,
    status() {
      session.renew()
      carried.renew()
      const openedAt = card.openedAt()
      return {
        ...sharedMarks.status(),
        card: openedAt === null ? null : { openedAt, carriedToken: carried.token(), hasFocus: hasFocus() },
        lent: session.lentStatus(),
        openedFor: session.openedFor(),
        hasOrder: visiblePlaces().some((place) => orderOf(place).isOrder),
        ...walk.status(),
        isCardMissing: card.isMissing(),
      }
    },
  }
}
