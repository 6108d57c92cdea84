/** The places in the values of fields. A mention that stays in the value keeps its place. */
import type { Mention } from '../model/mention'
import type { Changes } from './changes'
import type { FieldElement, FieldPlace } from './place'

export interface FieldPlaces {
  /** The fields in which a mention stands. */
  readonly fields: Iterable<FieldElement>
  update(field: FieldElement, mentions: readonly Mention[], changes: Changes): void
}

export function createFieldPlaces(): FieldPlaces {
  const byField = new Map<FieldElement, readonly FieldPlace[]>()
  return {
    get fields() {
      return byField.keys()
    },
    update(field, mentions, changes) {
      const left = new Set(byField.get(field))
      const places = mentions.map((mention) => {
        for (const old of left) {
          if (old.mention.drugId === mention.drugId && old.mention.surfaceForm === mention.surfaceForm) {
            left.delete(old)
            return old
          }
        }
        const added: FieldPlace = { kind: 'field', mention, element: field }
        changes.add(added)
        return added
      })
      for (const gone of left) changes.remove(gone)
      if (places.length > 0) byField.set(field, places)
      else byField.delete(field)
    },
  }
}
