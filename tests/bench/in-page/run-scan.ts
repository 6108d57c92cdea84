// Runs the product on a document, as the page script does in every frame.

import terms, { anchors } from 'virtual:drug-terms'
import { createPlaceKeeper } from '../../../src/detect/place-keeper'
import { watchPage } from '../../../src/detect/watch-page'
import { createAnchoredMatcher } from '../../../src/match/create-anchored-matcher'
import { unpackTerms } from '../../../src/match/unpack-terms'
import type { Matcher } from '../../../src/model/matcher'
import type { Meter } from './meter'

export interface ScanRun {
  /** Length in ms of each time our code held the main thread. */
  readonly slices: readonly number[]
  readonly places: number
}

/** Its tables are built at the first text, as in the product. */
export const makeMatcher = () => createAnchoredMatcher(unpackTerms(terms), anchors)

export interface Watch {
  isIdle(): boolean
  places(): ReadonlySet<unknown>
}

/** With the keeper there at once: its bundle takes some milliseconds to come in the product, and is not measured here. */
export function startWatch(meter: Meter, document: Document, matcher: Matcher = makeMatcher()): Watch {
  return meter.time(() => {
    const keeper = createPlaceKeeper({ document, onChange() {} })
    const page = watchPage({
      document,
      matcher,
      isOurs: (node) => node.nodeName.toLowerCase() === 'vigie-jak',
      onMention() {},
      openShadowRoot: (host) => host.shadowRoot,
      onReopened() {},
      signal: new AbortController().signal,
      now: meter.now,
    })
    page.follow(keeper)
    return { isIdle: page.isIdle, places: keeper.places }
  })
}

/** Reads a document until all of it is known. */
export async function runScan(meter: Meter, document: Document, matcher?: Matcher): Promise<ScanRun> {
  meter.take()
  const watch = startWatch(meter, document, matcher)
  while (!watch.isIdle()) await meter.pause()
  return { slices: meter.take(), places: watch.places().size }
}
