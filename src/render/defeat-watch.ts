/** What the page does against our warning now, and word of it whenever that changes (promise P5). Reads layout. */
import type { Defeat } from '../model/defeat'
import { type Cover, coverOf } from './covered'
import type { HighlightDefence } from './highlight-defence'
import type { SurfaceHost } from './host'

export interface DefeatWatch {
  defeats(): readonly Defeat[]
  cover(): Cover
  /** Says so if something changed since the last call. */
  tell(): void
}

export function watchDefeats(
  host: SurfaceHost,
  highlights: HighlightDefence,
  onChange: () => void,
): DefeatWatch {
  let told = ''
  const cover = () => coverOf(host.root.querySelector('[data-part="card"]'), host.element)
  const defeats = () => {
    const found = new Set(host.defeats())
    if (highlights.isDefeated()) found.add('highlights-cleared')
    if (cover() !== 'none') found.add('host-covered')
    return [...found]
  }
  return {
    defeats,
    cover,
    tell() {
      const found = defeats().join()
      if (found === told) return
      told = found
      onChange()
    },
  }
}
