/**
 * When the card opens by itself: where an order is being written, once per order and drug (promise P6). For which
 * patient it opened the background remembers; where none can be read, this page does, as long as it lives.
 */
import type { DrugId } from '../model/mention'
import type { AskedOrder, OpeningAnswer } from '../model/restraint'
import type { CardSlot } from './card-slot'
import type { FrameExchange } from './frame-exchange'
import { orderMark } from './order-mark'
import type { OrderContext, ScanLink, SurfacePlace } from './scan-link'

export interface SelfOpeningNeeds {
  readonly link: ScanLink
  readonly exchange: FrameExchange
  readonly visiblePlaces: () => readonly SurfacePlace[]
  readonly orderOf: (place: SurfacePlace) => OrderContext
  /** The card of this frame, which may belong to another one. */
  readonly card: CardSlot
  readonly hasRoom: () => boolean
  /** The place of this frame whose card is open, here or elsewhere. */
  readonly place: () => SurfacePlace | null
  readonly open: (place: SurfacePlace) => void
  /** It is known what opens, and what does not. */
  readonly onMoved: () => void
}

export interface SelfOpening {
  /** Opens the card where an order is being written, unless it opened there before. */
  openByItself(): void
  /** The same, and asks again about orders in which it stayed closed: another patient may be shown by now. */
  reconsider(): void
  /** The card of a place opened, by itself or not: it does not by itself in that order again. */
  keepOpened(place: SurfacePlace): void
  /** Drugs for which it did, in orders that still hold them. */
  openedFor(): DrugId[]
  /** What keeps the card of a place closed, in words; "" where nothing does. */
  restraintOf(place: SurfacePlace): string
}

interface Opened {
  readonly place: SurfacePlace
  /** The background remembers for whom. */
  isRemembered: boolean
}

/** A mention in an order in which the card may have to open. */
interface Candidate {
  readonly place: SurfacePlace
  readonly asked: AskedOrder
  /** It opened here before, for whomever. */
  readonly hasOpened: boolean
}

/** For whom a card opened is read from the page, which takes the time in which the card is to be painted. */
const PAINTED_MS = 250

/** More are asked about after these. */
const MAX_ORDERS = 100

const isSame = (one: AskedOrder, other: AskedOrder) => one.drugId === other.drugId && one.mark === other.mark

export function createSelfOpening(needs: SelfOpeningNeeds): SelfOpening {
  const { link, exchange, card, visiblePlaces, orderOf } = needs
  /** Orders in which the card opened, for which drugs. */
  const opened = new WeakMap<Element, Map<DrugId, Opened>>()
  /** Places for which no card opens any more, with the words that say why. Another address may be another patient. */
  let settled = new WeakMap<SurfacePlace, string>()
  let settledAt = ''
  let isAsking = false

  const candidates = (): Candidate[] => {
    const address = document.location.href
    if (address !== settledAt) {
      settled = new WeakMap()
      settledAt = address
    }
    if (link.signal.aborted || !link.mayOpenByItself() || card.isOpen() || needs.place()) return []
    return visiblePlaces().flatMap((candidate) => {
      const { isOrder, order } = orderOf(candidate)
      if (!isOrder || !order || settled.has(candidate)) return []
      const { drugId } = candidate.mention
      const kept = opened.get(order)?.get(drugId)
      const isOpenedHere = kept?.isRemembered === false
      // A patient who becomes readable later is not another one, as long as the name itself stays.
      if (isOpenedHere && kept.place === candidate) return []
      const asked = { drugId, mark: orderMark(order), isOpenedHere }
      return [{ place: candidate, asked, hasOpened: kept !== undefined }]
    })
  }
  const openByItself = () => {
    const found = isAsking ? [] : candidates()
    // A list in a form may name the same drug a hundred times.
    const isFirst = ({ asked }: Candidate, index: number) =>
      found.findIndex((other) => isSame(other.asked, asked)) === index
    const different = found.filter(isFirst).slice(0, MAX_ORDERS)
    if (different.length === 0) return
    const orders = different.map(({ asked }) => asked)
    isAsking = true
    if (needs.hasRoom()) card.preload()
    // Whoever cannot answer keeps no first warning back.
    const anyway: OpeningAnswer = {
      verdicts: different.map(({ hasOpened }) => (hasOpened ? 'opened' : 'open')),
      words: {},
    }
    void exchange
      .mayOpenByItself(orders)
      .catch(() => anyway)
      .then((answer) => {
        isAsking = false
        decide(orders, answer)
      })
  }
  const decide = (orders: readonly AskedOrder[], { verdicts, words }: OpeningAnswer) => {
    // The name may have been typed on meanwhile: what is there now counts.
    const able: SurfacePlace[] = []
    let isNew = false
    for (const { place, asked } of candidates()) {
      const index = orders.findIndex((order) => isSame(order, asked))
      const verdict = verdicts[index]
      if (verdict === 'open') able.push(place)
      else if (verdict && verdict !== 'not-now') settled.set(place, words[verdict] ?? '')
      isNew ||= index < 0
    }
    // A field stays; the options under it go with the choice.
    const chosen = able.find(({ kind }) => kind === 'field') ?? able[0]
    if (chosen) needs.open(chosen)
    else if (isNew) openByItself()
    needs.onMoved()
  }
  return {
    openByItself,
    reconsider() {
      settled = new WeakMap()
      openByItself()
    },
    keepOpened(shown) {
      const { order } = orderOf(shown)
      if (!order) return
      settled.set(shown, '')
      const { drugId } = shown.mention
      const kept: Opened = { place: shown, isRemembered: false }
      opened.set(order, (opened.get(order) ?? new Map<DrugId, Opened>()).set(drugId, kept))
      setTimeout(() => {
        if (link.signal.aborted) return
        exchange.openedInOrder(drugId, orderMark(order)).then(
          (isRemembered) => {
            kept.isRemembered = isRemembered
          },
          () => {},
        )
      }, PAINTED_MS)
    },
    openedFor() {
      const holds = visiblePlaces().filter((held) => {
        const { order } = orderOf(held)
        return order && opened.get(order)?.has(held.mention.drugId)
      })
      return [...new Set(holds.map(({ mention }) => mention.drugId))]
    },
    restraintOf: (shown) => settled.get(shown) ?? '',
  }
}
