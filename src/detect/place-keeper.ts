/**
 * Keeps the places of mentions in one document, and tells what of them changed in each slice of reading. Comes with the
 * surface bundle, at the first mention: until then there is nothing to keep.
 */
import type { Mention } from '../model/mention'
import { boundPlaces } from './bound-places'
import { type Changes, createChanges, type PlaceChanges } from './changes'
import { createFieldPlaces } from './field-places'
import type { Keeper } from './keeper'
import type { FieldElement, MentionPlace } from './place'
import { createTextPlaces } from './text-places'

export interface PlaceKeeper extends Keeper {
  places(): ReadonlySet<MentionPlace>
}

export interface PlaceKeeperOptions {
  readonly document: Document
  onChange(changes: PlaceChanges): void
}

export function createPlaceKeeper({ document, onChange }: PlaceKeeperOptions): PlaceKeeper {
  const textPlaces = createTextPlaces()
  const fieldPlaces = createFieldPlaces()
  const bounded = boundPlaces()
  let changes: Changes = createChanges()
  const isHere = (node: Node) => node.isConnected && node.ownerDocument === document

  return {
    places: () => bounded.places,
    texts: () => textPlaces.nodes,
    has: textPlaces.has,
    keepText: (read) => textPlaces.update(read, changes),
    keepField: (field: FieldElement, mentions: readonly Mention[]) =>
      fieldPlaces.update(field, mentions, changes),
    prune() {
      const others: Text[] = []
      for (const text of textPlaces.nodes) if (!isHere(text)) others.push(...textPlaces.drop(text, changes))
      for (const field of fieldPlaces.fields) if (!isHere(field)) fieldPlaces.update(field, [], changes)
      return others.filter(isHere)
    },
    settle() {
      const told = bounded.apply(changes)
      changes = createChanges()
      if (told.added.size + told.removed.size + told.moved.size > 0) onChange(told)
    },
    isCapped: bounded.isCapped,
  }
}
