/**
 * The card that this frame carries for a mention in another one. It goes with that mention: when told so, when the
 * frame element around it leaves this document, and, if that frame ends without a word, when the background has
 * noticed. A new address of this document drops the answers, as it does for mentions of its own (promise P4).
 */
import type { CardSubject } from '../model/card-subject'
import type { CarryCommand, FrameCommand } from '../model/frame-command'
import type { CardWindow } from './card-link'
import type { ContextWatch, FrameExchange } from './frame-exchange'
import type { Spot } from './place-geometry'

export interface CarriedCardNeeds {
  readonly document: Document
  readonly card: CardWindow
  readonly exchange: Pick<FrameExchange, 'cardReturned' | 'watchContext'>
  /** Whether the focus is in the card. */
  readonly hasFocus: () => boolean
  /** A card is about to open here. */
  readonly onOpening: () => void
  /** It is open, and has to be placed. */
  readonly onOpened: () => void
  /** The extension was updated under it. */
  readonly onInvalid: () => void
}

export interface CarriedCard {
  /** Takes the commands that are about a carried card; false for any other. */
  command(given: FrameCommand): boolean
  token(): string | null
  close(isByPerson?: boolean): void
  /** Drops the answers if the address of this document changed, and closes with the frame. Call before every paint. */
  check(): void
  /** Drops the answers: someone else may be in front of the card. */
  drop(): void
  /** The frame that holds the mention, for the card to stand beside it; null when it is not in this document. */
  spot(): Spot | null
  /** Says that the frame lives, before it answers a question. */
  renew(): void
}

interface Carried {
  readonly token: string
  readonly homeFrameId: number
  readonly element: Element | null
  subject: CardSubject
  address: string
}

export function createCarriedCard(needs: CarriedCardNeeds): CarriedCard {
  const { document, card, exchange } = needs
  let carried: Carried | null = null
  let context: ContextWatch | null = null

  const close = (isByPerson?: boolean) => {
    if (!carried) return
    const { token, homeFrameId } = carried
    const hadFocus = needs.hasFocus()
    carried = null
    context?.stop()
    card.close(isByPerson)
    exchange.cardReturned(homeFrameId, token, hadFocus)
  }
  const carry = ({ token, homeFrameId, childIndex, subject, takesFocus }: CarryCommand) => {
    close()
    needs.onOpening()
    const element = childIndex === null ? null : elementOfChild(document, childIndex)
    carried = { token, homeFrameId, element, subject, address: document.location.href }
    card.open(subject, takesFocus)
    context = exchange.watchContext(needs.onInvalid)
    needs.onOpened()
  }
  const clear = (subject: CardSubject) => {
    if (!carried) return
    carried.subject = subject
    card.clearFor(subject)
  }
  const drop = () => {
    if (carried) clear(carried.subject)
  }
  return {
    command(given) {
      const isOurs = 'token' in given && given.token === carried?.token
      if (given.kind === 'carry-card') carry(given)
      else if (given.kind === 'clear-carried') isOurs && clear(given.subject)
      else if (given.kind === 'close-carried') isOurs && close()
      else return false
      return true
    },
    // A card that could not be loaded is no card.
    token: () => (card.isOpen() ? (carried?.token ?? null) : null),
    close,
    check() {
      if (!carried) return
      if (!card.isOpen() || carried.element?.isConnected === false) close()
      else if (carried.address !== document.location.href) {
        carried.address = document.location.href
        drop()
      }
    },
    drop,
    spot() {
      const rect = carried?.element?.getBoundingClientRect()
      return rect && rect.width > 0 && rect.height > 0 ? rect : null
    },
    renew: () => context?.renew(),
  }
}

/** A frame in a shadow tree is not found. */
function elementOfChild(document: Document, index: number): Element | null {
  const child = document.defaultView?.[index]
  const frames = document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')
  return [...frames].find(({ contentWindow }) => contentWindow !== null && contentWindow === child) ?? null
}
