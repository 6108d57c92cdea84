/**
 * The places in text nodes, by node. Reading a text again compares it with what it held: an unchanged mention keeps its
 * place, and a place whose text a framework replaced gets its range set anew.
 */
import type { Changes } from './changes'
import { rootOf } from './clobber-proof'
import { elementFor } from './node-type'
import type { TextPlace } from './place'
import type { FoundText, ReadText } from './read-text'

export interface TextPlaces {
  /** The text nodes in which a mention stands. */
  readonly nodes: Iterable<Text>
  has(text: Text): boolean
  update(read: ReadText, changes: Changes): void
  /** Forgets what stands in this node; gives the other nodes of its mentions, which have to be read again. */
  drop(text: Text, changes: Changes): Iterable<Text>
}

const NOTHING: ReadonlySet<TextPlace> = new Set()

export function createTextPlaces(): TextPlaces {
  const byNode = new Map<Text, Set<TextPlace>>()
  const nodesOf = new WeakMap<TextPlace, readonly Text[]>()
  const placesIn = (node: Text) => byNode.get(node) ?? NOTHING

  function index(place: TextPlace, nodes: readonly Text[]) {
    unindex(place)
    nodesOf.set(place, nodes)
    for (const node of nodes) {
      const places = byNode.get(node)
      if (places) places.add(place)
      else byNode.set(node, new Set([place]))
    }
  }

  function unindex(place: TextPlace) {
    for (const node of nodesOf.get(place) ?? []) {
      const places = byNode.get(node)
      places?.delete(place)
      if (places?.size === 0) byNode.delete(node)
    }
  }

  /** The places that the reading is about: those in the text itself, and those just beside it. */
  function placesAt({ text, pieces }: ReadText): Set<TextPlace> {
    const places = new Set(placesIn(text))
    const at = pieces.findIndex(({ node }) => node === text)
    const before = pieces[at - 1]?.node
    const after = pieces[at + 1]?.node
    for (const place of before ? placesIn(before) : NOTHING) {
      if (place.range.endContainer === before && place.range.endOffset === before.length) places.add(place)
    }
    for (const place of after ? placesIn(after) : NOTHING) {
      if (place.range.startContainer === after && place.range.startOffset === 0) places.add(place)
    }
    return places
  }

  function keep(place: TextPlace, found: FoundText, changes: Changes) {
    if (!isAimed(place.range, found)) {
      aim(place.range, found)
      changes.move(place)
    }
    index(place, found.nodes)
  }

  return {
    get nodes() {
      return byNode.keys()
    },
    has: (text) => byNode.has(text),
    update(read, changes) {
      const { text, block, found } = read
      const container = elementFor(block)
      if (!container) return
      const left = placesAt(read)
      for (const item of found) {
        const fits = (place: TextPlace) => place.container === container && isSame(place, item)
        const fitting = [...left].filter(fits)
        const old = fitting.find(({ range }) => isAimed(range, item)) ?? fitting[0]
        if (old) left.delete(old)
        const kept = old ?? changes.takeBack(container, fits)
        if (kept) {
          keep(kept, item, changes)
          continue
        }
        const range = text.ownerDocument.createRange()
        const root = rootOf(block) as Document
        const added: TextPlace = { kind: 'text', mention: item.mention, range, root, container }
        keep(added, item, changes)
        changes.add(added)
      }
      for (const gone of left) {
        unindex(gone)
        changes.remove(gone)
      }
    },
    drop(text, changes) {
      const others = new Set<Text>()
      for (const place of [...placesIn(text)]) {
        for (const node of nodesOf.get(place) ?? []) if (node !== text) others.add(node)
        unindex(place)
        changes.remove(place)
      }
      return others
    },
  }
}

const isSame = ({ mention: a }: TextPlace, { mention: b }: FoundText) =>
  a.drugId === b.drugId && a.certainty === b.certainty && a.surfaceForm === b.surfaceForm

function isAimed(range: Range, { nodes, startOffset, endOffset }: FoundText): boolean {
  return (
    range.startContainer === nodes[0] &&
    range.startOffset === startOffset &&
    range.endContainer === nodes.at(-1) &&
    range.endOffset === endOffset
  )
}

function aim(range: Range, { nodes, startOffset, endOffset }: FoundText) {
  range.setStart(nodes[0] as Text, startOffset)
  range.setEnd(nodes.at(-1) as Text, endOffset)
}
