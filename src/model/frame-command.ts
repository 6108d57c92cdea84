import type { DrugId } from './mention'

/** What the background may ask of the surface of one frame. */
export type FrameCommand =
  /** Without a drug: the first one, or closes the open card. */
  | { readonly kind: 'open-card'; readonly drugId: DrugId | null }
  | { readonly kind: 'close-card' }
  | { readonly kind: 'next-mention' }
