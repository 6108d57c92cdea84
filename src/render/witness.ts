/**
 * Notices that what a card was opened for is not there any more: the name's node was replaced, its text changed, its
 * field went, or the address changed. The next thing in its place may belong to another patient (promise P4), even if
 * it reads the same: a list drawn again for the next patient names the same drug.
 */
import type { SurfacePlace } from './scan-link'

export interface Witness {
  readonly place: SurfacePlace
  /** The tree in which a change has to be watched. */
  readonly root: Node
  /** True as long as node, text and address are the ones of the beginning. */
  isIntact(): boolean
}

export function witness(place: SurfacePlace, location: Location): Witness {
  const address = location.href
  const isThere = place.kind === 'field' ? () => place.element.isConnected : watchName(place.range)
  const node = place.kind === 'field' ? place.element : place.range.startContainer
  return {
    place,
    root: node.getRootNode(),
    isIntact: () => location.href === address && isThere(),
  }
}

function watchName(range: Range): () => boolean {
  const node = range.startContainer
  const text = node.textContent
  return () => node.isConnected && range.startContainer === node && node.textContent === text
}
