/**
 * What the card bundle hands to the surface, which asks for it when a card is first to open. A property of the
 * isolated world's global: neither the page nor another extension can see it.
 */
import type { CardSetUp } from '../model/card-place'
import type { CardSubject } from '../model/card-subject'
import type { Surroundings } from './card-position'
import type { SurfaceHost } from './host'

/** The one card of a frame. Its answers live in its own controls and go with them (promise P4). */
export interface CardWindow {
  /** @param takesFocus opened by key: the focus goes to the first control as soon as it is there. Never unasked. */
  open(subject: CardSubject, takesFocus: boolean): void
  /** @param isByPerson for the counters. */
  close(isByPerson?: boolean): void
  isOpen(): boolean
  /** Unfolds the card and brings the focus into it. */
  focus(): void
  /** Drops the answers, and says so if there were any; the card then is about `subject`. */
  clearFor(subject: CardSubject): void
  press(action: string): void
  reread(): void
  /** A trusted key or pointer event on our host; true when the card used it. */
  input(event: Event): boolean
  setBox(surroundings: Surroundings): void
  contains(node: Element | null): boolean
}

export interface CardBundle {
  createWindow(host: Pick<SurfaceHost, 'root' | 'adopt'>, setUp: CardSetUp): CardWindow
}

declare global {
  var vigieJakCard: CardBundle | undefined
}
