/**
 * When the card opens, for whom its answers hold, and when they go (promises P4 and P6). It opens by itself once per
 * order and drug; its answers belong to the mention it was opened for and never outlive it.
 */
import type { DrugId } from '../model/mention'
import type { CardWindow } from './card-window'
import { drugName } from './drug-name'
import type { SurfaceHost } from './host'
import type { OrderContext, ScanLink, SurfacePlace } from './scan-link'
import { type Witness, witness } from './witness'

export interface CardSessionNeeds {
  readonly link: ScanLink
  readonly host: SurfaceHost
  readonly card: CardWindow
  readonly visiblePlaces: () => readonly SurfacePlace[]
  readonly orderOf: (place: SurfacePlace) => OrderContext
  /** A shadow root in which changes have to be watched from now on. */
  readonly watchRoot: (root: ShadowRoot) => void
  readonly announceOpened: () => void
  /** Calls back once if the extension is updated or removed while the card is open; gives the way to stop. */
  readonly watchContext: (onInvalid: () => void) => () => void
  /** The card opened or now belongs to another place: it may have to stand elsewhere. */
  readonly onMoved: () => void
}

export interface CardSession {
  /** @param takesFocus opened by key. */
  open(place: SurfacePlace, takesFocus?: boolean): void
  close(): void
  /** Opens the card where an order is being written, unless it opened there before. */
  openByItself(): void
  /** Drops the answers if what they were given for is not there any more. Call before every paint. */
  check(): void
  /** Closes the card and takes everything of ours from the page. */
  destroy(): void
}

/** A new mention is seen well within this time, or it is hidden. */
const UNSEEN_MS = 1000

export function createCardSession(needs: CardSessionNeeds): CardSession {
  const { link, host, card, visiblePlaces, orderOf } = needs
  const opened = new WeakMap<Element, Set<DrugId>>()
  let focusBefore: Element | null = null
  let opening: Witness | null = null
  let stopWatching = () => {}

  const belongTo = (place: SurfacePlace) => {
    opening = witness(place, document.location)
    if (opening.root instanceof ShadowRoot) needs.watchRoot(opening.root)
    needs.onMoved()
  }
  const open = (place: SurfacePlace, takesFocus = false) => {
    const others = visiblePlaces().filter(({ mention }) => mention.drugId !== place.mention.drugId)
    const otherDrugs = new Set(others.map(({ mention }) => drugName(mention)))
    focusBefore = document.activeElement
    card.open({ place, otherDrugs: [...otherDrugs], takesFocus })
    stopWatching()
    stopWatching = needs.watchContext(destroy)
    needs.announceOpened()
    belongTo(place)
  }
  const close = () => {
    if (!card.place()) return
    const hadFocus = card.contains(host.root.activeElement)
    card.close()
    stopWatching()
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore !== host.element) {
      focusBefore.focus({ preventScroll: true })
    }
  }
  /** No answer may outlive the extension that can explain it. */
  const destroy = () => {
    card.close()
    stopWatching()
    host.remove()
  }
  /** The same drug in the same field, else where it can be seen, else where it may be seen in a moment. */
  const successorOf = (place: SurfacePlace): SurfacePlace | undefined => {
    const isSameDrug = ({ mention }: SurfacePlace) => mention.drugId === place.mention.drugId
    const all = [...link.places()].filter(isSameDrug)
    const isSameField = (other: SurfacePlace) =>
      place.kind === 'field' && other.kind === 'field' && other.element === place.element
    return all.find(isSameField) ?? visiblePlaces().find(isSameDrug) ?? all[0]
  }
  const check = () => {
    const place = card.place()
    if (!place || !opening || (opening.isIntact() && link.places().has(place))) return
    const next = successorOf(place)
    if (!next) {
      close()
      return
    }
    card.clearFor(next)
    belongTo(next)
    // What replaced the mention may not be painted yet; what stays hidden keeps no card open.
    setTimeout(() => {
      if (card.place() === next && !visiblePlaces().includes(next)) close()
    }, UNSEEN_MS)
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
    open(place)
  }
  return { open, close, openByItself, check, destroy }
}
