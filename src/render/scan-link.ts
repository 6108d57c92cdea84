/**
 * What the page script hands to the card bundle, which is loaded later into the same isolated world.
 * A property of the isolated world's global: neither the page nor another extension can see it.
 */
import type { DrugId } from '../model/mention'
import type { Guard } from './guard'

/** A place as the surface needs it; `detect` gives richer ones. */
export type SurfacePlace =
  | {
      readonly kind: 'text'
      readonly mention: PlaceMention
      readonly range: Range
      readonly root: Document | ShadowRoot
      readonly container: Element
    }
  | { readonly kind: 'field'; readonly mention: PlaceMention; readonly element: HTMLElement }

interface PlaceMention {
  readonly drugId: DrugId
  readonly surfaceForm: string
  readonly certainty: 'exact' | 'probable'
}

export interface OrderContext {
  readonly isOrder: boolean
  /** The field, form or dialog that holds the mention. */
  readonly order: Element | null
}

export type SurfaceCommand =
  /** Without a drug: the first one, or closes the open card. */
  | { readonly kind: 'open-card'; readonly drugId: DrugId | null }
  | { readonly kind: 'close-card' }
  | { readonly kind: 'next-mention' }

export interface ScanLink {
  readonly guard: Guard
  readonly signal: AbortSignal
  readonly mayOpenByItself: boolean
  /** Places that are visible now, in the order in which they were found. */
  visiblePlaces(): readonly SurfacePlace[]
  /** Is the place still on the page, visible or not. */
  hasPlace(place: SurfacePlace): boolean
  /** What the person edited last, for the order context. */
  lastEdited(): Element | null
  /** The surface says here what it wants to hear; called once, at its start. */
  attach(surface: {
    placesChanged(): void
    command(command: SurfaceCommand): void
    isDefeated(): boolean
  }): void
}

declare global {
  var vigieJakScan: ScanLink | undefined
}
