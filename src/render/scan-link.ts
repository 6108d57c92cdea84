/** What the surface needs of the scripts that read the page. */
import type { SubjectMention } from '../model/card-subject'
import type { Defeat } from '../model/defeat'
import type { DrugInFrame } from '../model/drug-in-frame'
import type { FrameCommand } from '../model/frame-command'
import type { OrderVerdict } from '../model/order'
import type { Guard } from './guard'
import type { Highlights } from './highlights'

/** A place as the surface needs it; `detect` gives richer ones. */
export type SurfacePlace =
  | {
      readonly kind: 'text'
      readonly mention: SubjectMention
      readonly range: Range
      readonly root: Document | ShadowRoot
      readonly container: Element
    }
  | { readonly kind: 'field'; readonly mention: SubjectMention; readonly element: HTMLElement }

export type OrderContext = OrderVerdict & {
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
}

/** What the page script asks of the surface bundle. */
export interface AttachedSurface {
  /** What can be seen in this frame, one entry a drug. */
  drugs(): readonly DrugInFrame[]
  command(command: FrameCommand): void
  /** What the page does against the warning, and we no longer put back. */
  defeats(): readonly Defeat[]
}
