import type { Mention } from '../model/mention'
import type { FieldElement } from './place'
import type { ReadText } from './read-text'

/** What the reading of a page gives its mentions to. */
export interface Keeper {
  /** The texts in which a mention stands. */
  texts(): Iterable<Text>
  has(text: Text): boolean
  keepText(read: ReadText): void
  /** All mentions in the field's value; none when the field is gone. */
  keepField(field: FieldElement, mentions: readonly Mention[]): void
  /** Forgets what is gone from the page; gives the texts that have to be read again for it. */
  prune(): Iterable<Text>
  /** The end of a slice: what changed in it may be told. */
  settle(): void
  /** Whether there are more mentions than are told. */
  isCapped(): boolean
}
