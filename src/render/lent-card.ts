/**
 * The card of a mention in this frame while another frame carries it. Names and ids go there, answers never come back.
 * What happens to the mention is told at once; that this frame is gone, the background notices by its port.
 */
import type { CardSubject } from '../model/card-subject'
import type { CardWindow } from './card-link'
import type { FrameExchange } from './frame-exchange'

export interface LentCard extends Pick<CardWindow, 'open' | 'close' | 'isOpen' | 'clearFor'> {
  status(): { readonly token: string; readonly isCarried: boolean } | null
  /** The carrier closed the card of this token; true when it was the last one lent. */
  returned(token: string): boolean
}

interface Loan {
  readonly token: string
  subject: CardSubject
  /** Null until a carrier has answered. */
  carrierId: number | null
}

/** @param onRefused no frame has room for this card. */
export function createLentCard(
  exchange: FrameExchange,
  onRefused: (subject: CardSubject, takesFocus: boolean) => void,
): LentCard {
  let loan: Loan | null = null
  let lastToken = ''

  const begin = async (own: Loan, takesFocus: boolean) => {
    const { token, subject } = own
    const carrier = await exchange.lendCard(token, subject, takesFocus).catch(() => null)
    if (loan !== own) {
      if (carrier) exchange.mentionGone(carrier.carrierId, token)
    } else if (carrier) {
      own.carrierId = carrier.carrierId
      if (own.subject !== subject) exchange.mentionReplaced(own.carrierId, token, own.subject)
    } else {
      loan = null
      onRefused(own.subject, takesFocus)
    }
  }
  const close = () => {
    if (loan && loan.carrierId !== null) exchange.mentionGone(loan.carrierId, loan.token)
    loan = null
  }
  return {
    open(subject, takesFocus) {
      close()
      loan = { token: createToken(), subject, carrierId: null }
      lastToken = loan.token
      void begin(loan, takesFocus)
    },
    close,
    isOpen: () => loan !== null,
    clearFor(subject) {
      if (!loan) return
      loan.subject = subject
      if (loan.carrierId !== null) exchange.mentionReplaced(loan.carrierId, loan.token, subject)
    },
    status: () => loan && { token: loan.token, isCarried: loan.carrierId !== null },
    returned(token) {
      if (loan?.token === token) loan = null
      return token === lastToken
    },
  }
}

const TOKEN_BYTES = 16

/** Not `randomUUID`, which plain http pages do not have. */
function createToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
