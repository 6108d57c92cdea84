/**
 * What the page script hands to the card bundle, which is loaded later into the same isolated world.
 * A property of the isolated world's global: neither the page nor another extension can see it.
 */
import type { DrugInFrame } from '../model/drug-in-frame'
import type { FrameCommand } from '../model/frame-command'
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
  drugs(): readonly DrugInFrame[]
  command(command: FrameCommand): void
  /** True once the page kept removing what we show and we gave up. */
  isDefeated(): boolean
}

declare global {
  var vigieJakScan: ScanLink | undefined
}
