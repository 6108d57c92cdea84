import type { Mention } from '../model/mention'

export type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * A mention in text nodes. The object stays the same while the mention stays in its container, also when a framework
 * replaces the text: then only its `range` is set anew. `mention` keeps the offsets of the text block as first read.
 */
export interface TextPlace {
  readonly kind: 'text'
  readonly mention: Mention
  /** Live, over the page's own text nodes, exactly the surface form. */
  readonly range: Range
  readonly root: Document | ShadowRoot
  /** The element that holds the text block (the host, for text that stands directly in a shadow root). */
  readonly container: Element
}

/** A mention in the value of a field; its offsets are those of the value. */
export interface FieldPlace {
  readonly kind: 'field'
  readonly mention: Mention
  readonly element: FieldElement
}

export type MentionPlace = TextPlace | FieldPlace

/** The element to ask about a place: is it visible, what stands around it. */
export function elementOf(place: MentionPlace): Element {
  if (place.kind === 'field') return place.element
  return place.range.startContainer.parentElement ?? place.container
}
