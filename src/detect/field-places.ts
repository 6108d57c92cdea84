/**
 * The known fields of a document and the places in their values. A field is read again by its value, since a page may
 * set it without any event; a value that did not change costs one comparison.
 */
import type { FieldElement, FieldPlace } from './place'
import { readField } from './read-field'
import type { FindMentions } from './text-block'
import type { Changes } from './text-places'

export interface FieldPlaces {
  /** Reads the field, now and from now on. */
  read(field: FieldElement, changes: Changes): void
  /** Reads every known field again and forgets those that are gone. */
  readAll(changes: Changes): void
  /** Drops the places of fields that are gone, at the cost of those that had any. */
  prune(changes: Changes): void
}

export function createFieldPlaces(document: Document, findMentions: FindMentions): FieldPlaces {
  const known = new Map<FieldElement, { readonly value: string; readonly places: readonly FieldPlace[] }>()
  const withPlaces = new Set<FieldElement>()

  function read(field: FieldElement, changes: Changes) {
    const before = known.get(field)
    const isHere = field.isConnected && field.ownerDocument === document
    const value = isHere ? readField(field) : ''
    if (isHere && before?.value === value) return
    const left = new Set(before?.places)
    const places = (value === '' ? [] : findMentions(value)).map((mention) => {
      for (const old of left) {
        if (old.mention.drugId === mention.drugId && old.mention.surfaceForm === mention.surfaceForm) {
          left.delete(old)
          return old
        }
      }
      const added: FieldPlace = { kind: 'field', mention, element: field }
      changes.added.add(added)
      return added
    })
    for (const gone of left) changes.removed.add(gone)
    if (places.length > 0) withPlaces.add(field)
    else withPlaces.delete(field)
    if (isHere) known.set(field, { value, places })
    else known.delete(field)
  }

  return {
    read,
    readAll(changes) {
      for (const field of known.keys()) read(field, changes)
    },
    prune(changes) {
      for (const field of withPlaces) if (!field.isConnected) read(field, changes)
    },
  }
}
