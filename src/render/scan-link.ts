/**
 * What the page script hands to the card bundle, which is loaded later into the same isolated world.
 * A property of the isolated world's global: neither the page nor another extension can see it.
 */
import type { Certainty, DrugId } from '../model/mention'
import type { Guard } from './guard'
import type { Highlights } from './highlights'

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

/** `surfaceForm` is the first form found. */
export interface DrugInView {
  readonly drugId: DrugId
  readonly surfaceForm: string
  readonly certainty: Certainty
  readonly count: number
}

interface PlaceMention {
  readonly drugId: DrugId
  readonly surfaceForm: string
  readonly certainty: Certainty
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
  readonly highlights: Highlights
  mayOpenByItself(): boolean
  /** All places, visible or not. */
  places(): ReadonlySet<SurfacePlace>
  /** What the person edited, and the option clicked, last: for the order context. */
  lastEdited(): Element | null
  lastChosen(): Element | null
  attach(surface: AttachedSurface): void
}

/** What the card bundle gives in return. */
export interface AttachedSurface {
  placesChanged(added: ReadonlySet<SurfacePlace>, removed: ReadonlySet<SurfacePlace>): void
  /** What can be seen in this frame, one entry a drug. */
  drugs(): readonly DrugInView[]
  command(command: SurfaceCommand): void
  /** True once the page kept removing what we show and we gave up. */
  isDefeated(): boolean
}

declare global {
  var vigieJakScan: ScanLink | undefined
}
