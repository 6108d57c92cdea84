/**
 * What one slice of reading changed. A place that goes and comes again in the same slice (a framework set the text anew)
 * is the same place: it is taken back, so that nothing flickers and an open card keeps its mention.
 */
import type { MentionPlace, TextPlace } from './place'

export interface PlaceChanges {
  readonly added: ReadonlySet<MentionPlace>
  readonly removed: ReadonlySet<MentionPlace>
  /** Places that point at other nodes than before. */
  readonly moved: ReadonlySet<MentionPlace>
}

export interface Changes extends PlaceChanges {
  add(place: MentionPlace): void
  remove(place: MentionPlace): void
  move(place: MentionPlace): void
  /** A place that went from this container in this slice and fits; it is then not removed. */
  takeBack(container: Element, fits: (place: TextPlace) => boolean): TextPlace | undefined
}

export function createChanges(): Changes {
  const added = new Set<MentionPlace>()
  const removed = new Set<MentionPlace>()
  const moved = new Set<MentionPlace>()
  const goneFrom = new Map<Element, TextPlace[]>()
  return {
    added,
    removed,
    moved,
    move: (place) => moved.add(place),
    add: (place) => added.add(place),
    remove(place) {
      // What came and went within the slice was never told.
      if (added.delete(place)) return
      removed.add(place)
      if (place.kind === 'field') return
      const gone = goneFrom.get(place.container)
      if (gone) gone.push(place)
      else goneFrom.set(place.container, [place])
    },
    takeBack(container, fits) {
      const gone = goneFrom.get(container)
      const index = gone?.findIndex(fits) ?? -1
      const [place] = index < 0 ? [] : (gone?.splice(index, 1) ?? [])
      if (place) removed.delete(place)
      return place
    },
  }
}
