/**
 * The places in text nodes, by container. Reading a container again compares it with what it held: an unchanged mention
 * keeps its place, and a place whose text a framework replaced gets its range set anew, so nothing flickers.
 */
import { elementOfContainer } from './element-kind'
import type { MentionPlace, TextPlace } from './place'
import type { FoundText } from './read-container'

export interface Changes {
  readonly added: Set<MentionPlace>
  readonly removed: Set<MentionPlace>
}

export interface TextPlaces {
  readonly containers: Iterable<Node>
  has(container: Node): boolean
  update(container: Node, found: readonly FoundText[], changes: Changes): void
}

/** One name, however often it stands in the container. */
const nameOf = ({ mention }: FoundText | TextPlace) =>
  `${mention.drugId} ${mention.certainty} ${mention.surfaceForm}`

export function createTextPlaces(): TextPlaces {
  const byContainer = new Map<Node, readonly TextPlace[]>()

  function place(container: Node, found: FoundText): TextPlace | undefined {
    const element = elementOfContainer(container)
    if (!element) return undefined
    const range = element.ownerDocument.createRange()
    aim(range, found)
    return {
      kind: 'text',
      mention: found.mention,
      range,
      root: container.getRootNode() as Document,
      container: element,
    }
  }

  return {
    get containers() {
      return byContainer.keys()
    },
    has: (container) => byContainer.has(container),
    update(container, found, changes) {
      const before = byContainer.get(container) ?? []
      const left = new Map<string, TextPlace[]>()
      for (const old of before) {
        const same = left.get(nameOf(old))
        if (same) same.push(old)
        else left.set(nameOf(old), [old])
      }
      const after: TextPlace[] = []
      for (const item of found) {
        const kept = left.get(nameOf(item))?.shift()
        if (kept) {
          if (!isAimed(kept.range, item)) aim(kept.range, item)
          after.push(kept)
          continue
        }
        const added = place(container, item)
        if (added) {
          after.push(added)
          changes.added.add(added)
        }
      }
      for (const gone of left.values()) for (const old of gone) changes.removed.add(old)
      if (after.length > 0) byContainer.set(container, after)
      else byContainer.delete(container)
    },
  }
}

function isAimed(range: Range, found: FoundText): boolean {
  return (
    range.startContainer === found.startNode &&
    range.startOffset === found.startOffset &&
    range.endContainer === found.endNode &&
    range.endOffset === found.endOffset
  )
}

function aim(range: Range, found: FoundText) {
  range.setStart(found.startNode, found.startOffset)
  range.setEnd(found.endNode, found.endOffset)
}
