/**
 * Reads the samples as the page scripts read a page, frame by frame, and tells in which of them a name was found. What is
 * not tested is how the scripts get into a page: they do not run in pages of the extension.
 */
import { rootOf } from '../../src/detect/clobber-proof'
import { elementOf } from '../../src/detect/place'
import { createPlaceKeeper } from '../../src/detect/place-keeper'
import { watchPage } from '../../src/detect/watch-page'
import type { Matcher } from '../../src/model/matcher'
import { openShadowRoot } from '../../src/platform/page-api'
import type { Outcome, SampleKind } from './samples'

export interface SampleReading {
  /** What was found up to now. */
  outcomes(): ReadonlyMap<string, Outcome>
}

export interface ReadOptions {
  /** Of the page itself and of its frames. */
  readonly documents: readonly Document[]
  readonly matcher: Matcher
  readonly signal: AbortSignal
  readonly onChange: () => void
}

export function readSamples({ documents, matcher, signal, onChange }: ReadOptions): SampleReading {
  const readings = documents.map((document) => {
    const keeper = createPlaceKeeper({ document, onChange })
    const page = watchPage({
      document,
      matcher,
      openShadowRoot,
      signal,
      isOurs: () => false,
      onMention: () => {},
      onReopened: () => {},
    })
    page.follow(keeper)
    return { document, keeper, page }
  })
  return {
    outcomes() {
      const found = new Map<string, Outcome>()
      for (const { document, keeper, page } of readings) {
        for (const place of keeper.places()) found.set(kindAt(elementOf(place)), 'read')
        const frame = document.defaultView?.frameElement
        if (frame && page.unreadable().unreadableAreas > 0) found.set(kindAt(frame), 'counted')
      }
      return found
    },
  }
}

/** The kind of the sample in which an element stands; empty outside of all. */
function kindAt(element: Element): SampleKind | '' {
  const area = element.closest<HTMLElement>('[data-kind]')
  if (area) return area.dataset.kind as SampleKind
  const root = rootOf(element)
  const around = root instanceof ShadowRoot ? root.host : element.ownerDocument.defaultView?.frameElement
  return around ? kindAt(around) : ''
}
