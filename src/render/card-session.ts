/**
 * The card of a mention in this frame: opened, given to what replaces its mention, and closed (promise P4). Its answers
 * belong to the mention it was opened for and never outlive it. Where the frame is too small another one carries the
 * card; all the rest is the same.
 */
import type { CardSubject } from '../model/card-subject'
import type { OrderVerdict } from '../model/order'
import type { CardSlot } from './card-slot'
import { drugName } from './drug-name'
import type { ContextWatch, FrameExchange } from './frame-exchange'
import type { SurfaceHost } from './host'
import { createLentCard, type LentCard } from './lent-card'
import type { OrderContext, ScanLink, SurfacePlace } from './scan-link'
import { createSelfOpening, type SelfOpening } from './self-opening'
import { type Witness, witness } from './witness'

export interface CardSessionNeeds {
  readonly link: ScanLink
  readonly host: SurfaceHost
  /** The card of this frame; it may be taken by one that is carried for another frame. */
  readonly card: CardSlot
  readonly exchange: FrameExchange
  /** Whether a card fits into this frame. */
  readonly hasRoom: () => boolean
  /** Whether the focus is in the card of this frame. */
  readonly hasFocus: () => boolean
  readonly visiblePlaces: () => readonly SurfacePlace[]
  readonly orderOf: (place: SurfacePlace) => OrderContext
  /** A shadow root in which changes have to be watched from now on. */
  readonly watchRoot: (root: ShadowRoot) => void
  /** A card is about to open here. */
  readonly onOpening: () => void
  /** The card opened or now belongs to another place: it may have to stand elsewhere. */
  readonly onMoved: () => void
}

export interface CardSession extends Omit<SelfOpening, 'keepOpened'> {
  /** The place that the open card belongs to, here or carried elsewhere; null when no card is open. */
  place(): SurfacePlace | null
  isLent(): boolean
  lentStatus: LentCard['status']
  /** @param takesFocus opened by key. */
  open(place: SurfacePlace, takesFocus?: boolean): void
  close(isByPerson?: boolean): void
  /** The frame that carried the card closed it. */
  returned(token: string, hadFocus: boolean): void
  /** Drops the answers if what they were given for is not there any more. Call before every paint. */
  check(): void
  /** Drops the answers: someone else may be in front of the card. */
  drop(): void
  /** Says that the frame lives, before it answers a question. */
  renew(): void
  /** Closes the card and takes everything of ours from the page. */
  destroy(): void
}

interface Current {
  readonly place: SurfacePlace
  /** The order it was opened in, if any. */
  readonly order: Element | null
  card: CardSlot | LentCard
  readonly witness: Witness
  readonly isByItself: boolean
  /** Its mention is gone, and what may follow is waited for; the answers are gone already. */
  readonly isOrphan: boolean
}

/** Plain data, which may go to another frame. */
const verdictOf = ({ order: _order, ...verdict }: OrderContext): OrderVerdict => verdict

/** A new mention is seen well within this time, or it is hidden. */
const UNSEEN_MS = 1000

export function createCardSession(needs: CardSessionNeeds): CardSession {
  const { link, host, card: ownCard, exchange, visiblePlaces, orderOf } = needs
  let current: Current | null = null
  let focusBefore: Element | null = null
  let context: ContextWatch | null = null

  const lentCard = createLentCard(exchange, (subject, takesFocus) => {
    if (!current) return
    current.card = ownCard
    needs.onOpening()
    ownCard.open(subject, takesFocus)
    needs.onMoved()
  })
  const place = () => (current?.card.isOpen() ? current.place : null)
  const selfOpening = createSelfOpening({
    ...needs,
    place,
    open: (chosen) => open(chosen, false, true),
  })
  const subjectOf = (subject: SurfacePlace, isByItself: boolean): CardSubject => {
    const { mention, kind } = subject
    const others = visiblePlaces().filter((other) => other.mention.drugId !== mention.drugId)
    const { drugId, surfaceForm, certainty } = mention
    return {
      mention: { drugId, surfaceForm, certainty },
      placeKind: kind,
      otherDrugs: [...new Set(others.map((other) => drugName(other.mention)))],
      opening: { isByItself, verdict: verdictOf(orderOf(subject)) },
    }
  }
  const watch = (watched: SurfacePlace): Witness => {
    const seen = witness(watched, document.location)
    if (seen.root instanceof ShadowRoot) needs.watchRoot(seen.root)
    return seen
  }
  const open = (next: SurfacePlace, takesFocus = false, isByItself = false) => {
    const card = needs.hasRoom() ? ownCard : lentCard
    if (current && current.card !== card) close()
    focusBefore = document.activeElement
    if (card === ownCard) needs.onOpening()
    card.open(subjectOf(next, isByItself), takesFocus)
    const { order } = orderOf(next)
    current = { place: next, order, card, witness: watch(next), isByItself, isOrphan: false }
    selfOpening.keepOpened(next)
    context?.stop()
    context = exchange.watchContext(destroy)
    needs.onMoved()
  }
  /** Gives back the card that was open. */
  const end = () => {
    const ended = current?.card
    current = null
    context?.stop()
    context = null
    return ended
  }
  const giveFocusBack = () => {
    if (focusBefore instanceof HTMLElement && focusBefore !== host.element) {
      focusBefore.focus({ preventScroll: true })
    }
  }
  const close = (isByPerson?: boolean) => {
    const hadFocus = current?.card === ownCard && needs.hasFocus()
    end()?.close(isByPerson)
    if (hadFocus) giveFocusBack()
  }
  const returned = (token: string, hadFocus: boolean) => {
    if (!lentCard.returned(token)) return
    if (current?.card === lentCard) end()
    if (hadFocus && !current) giveFocusBack()
  }
  /** No answer may outlive the extension that can explain it. */
  const destroy = () => {
    end()?.close()
    host.remove()
  }
  /**
   * The same drug in the same field, else in the same order, else where it can be seen, else where it may be seen in a
   * moment. A card of an order never goes to a list that names the drug too.
   */
  const successorOf = ({ place: before, order }: Current): SurfacePlace | undefined => {
    const visible = new Set(visiblePlaces())
    const able = [...link.places()].filter(
      (other) => other.mention.drugId === before.mention.drugId && (!order || orderOf(other).isOrder),
    )
    const isSameField = (other: SurfacePlace) =>
      before.kind === 'field' && other.kind === 'field' && other.element === before.element
    return (
      able.find(isSameField) ??
      able.find((other) => visible.has(other) && orderOf(other).order === order) ??
      able.find((other) => visible.has(other)) ??
      able[0]
    )
  }
  const drop = () => {
    if (!current || !place()) return
    const next = successorOf(current)
    if (next) {
      current.card.clearFor(subjectOf(next, current.isByItself))
      current = { ...current, place: next, witness: watch(next), isOrphan: false }
      selfOpening.keepOpened(next)
      needs.onMoved()
    } else if (!current.order) close()
    else if (!current.isOrphan) {
      // The chosen drug leaves the field and comes as a pill or a line a moment later.
      current.card.clearFor(subjectOf(current.place, current.isByItself))
      current = { ...current, isOrphan: true }
    }
    // What replaced the mention may not be painted yet; what stays hidden keeps no card open.
    const dropped = current
    setTimeout(() => {
      if (
        current === dropped &&
        (current?.isOrphan || !visiblePlaces().includes(current?.place as SurfacePlace))
      )
        close()
    }, UNSEEN_MS)
  }
  const check = () => {
    if (!current) return
    if (!current.card.isOpen()) end()
    else if (!current.witness.isIntact() || !link.places().has(current.place)) drop()
  }
  return {
    ...selfOpening,
    place: () => (current?.isOrphan ? null : place()),
    isLent: () => current?.card === lentCard,
    lentStatus: lentCard.status,
    open: (next, takesFocus) => open(next, takesFocus),
    close,
    returned,
    check,
    drop,
    renew: () => context?.renew(),
    destroy,
  }
}
