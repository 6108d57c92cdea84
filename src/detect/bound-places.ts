/**
 * The places that are told, up to a bound: a drug index may name ours ten thousand times, and underlining more helps
 * nobody. Those beyond wait, and take the places of those that go.
 */
import type { PlaceChanges } from './changes'
import type { MentionPlace } from './place'

const MAX_PLACES = 2_000

export interface BoundPlaces {
  readonly places: ReadonlySet<MentionPlace>
  /** What to tell of these changes. */
  apply(changes: PlaceChanges): PlaceChanges
  isCapped(): boolean
}

export function boundPlaces(): BoundPlaces {
  const places = new Set<MentionPlace>()
  const waiting = new Set<MentionPlace>()
  return {
    places,
    isCapped: () => waiting.size > 0,
    apply(changes) {
      const removed = new Set<MentionPlace>()
      const added = new Set<MentionPlace>()
      for (const place of changes.removed) {
        if (places.delete(place)) removed.add(place)
        else waiting.delete(place)
      }
      for (const place of changes.added) waiting.add(place)
      for (const place of waiting) {
        if (places.size >= MAX_PLACES) break
        waiting.delete(place)
        places.add(place)
        added.add(place)
      }
      return { added, removed, moved: changes.moved }
    },
  }
}
