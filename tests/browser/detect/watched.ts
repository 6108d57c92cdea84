import terms, { anchors } from 'virtual:drug-terms'
import { onTestFinished, vi } from 'vitest'
import type { PlaceChanges } from '../../../src/detect/changes'
import type { MentionPlace } from '../../../src/detect/place'
import { createPlaceKeeper } from '../../../src/detect/place-keeper'
import { type PageWatchOptions, watchPage } from '../../../src/detect/watch-page'
import { createAnchoredMatcher } from '../../../src/match/create-anchored-matcher'
import { unpackTerms } from '../../../src/match/unpack-terms'

const matcher = createAnchoredMatcher(unpackTerms(terms), anchors)

/** A fresh frame with a page of its own, so that no test sees another's nodes. */
export async function openPage(html: string): Promise<Document> {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'width: 900px; height: 500px'
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.srcdoc = `<!doctype html><body>${html}`
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  await isLoaded
  return frame.contentDocument as Document
}

type Options = Partial<PageWatchOptions> & { onChange?(changes: PlaceChanges): void }

/** Watches a document until the test ends, and keeps what it was told. */
export function watch(page: Document, { onChange, ...options }: Options = {}) {
  const stopping = new AbortController()
  onTestFinished(() => stopping.abort())
  const told = { added: 0, removed: 0 }
  const keeper = createPlaceKeeper({
    document: page,
    onChange(changes) {
      told.added += changes.added.size
      told.removed += changes.removed.size
      onChange?.(changes)
    },
  })
  // As in a frame: what follows the mentions comes some time after the first of them.
  let following: 'nobody' | 'asked' | 'keeper' = 'nobody'
  const watched = watchPage({
    document: page,
    matcher,
    isOurs: (node) => node.nodeName === 'VIGIE-JAK',
    onMention() {
      if (following !== 'nobody') return
      following = 'asked'
      setTimeout(() => {
        following = 'keeper'
        watched.follow(keeper)
      }, 10)
    },
    openShadowRoot: (host) => host.shadowRoot,
    onReopened() {},
    signal: stopping.signal,
    ...options,
  })
  const isIdle = () => watched.isIdle() && following !== 'asked'
  const places = () => [...keeper.places()]
  return {
    ...watched,
    isIdle,
    told,
    list: places,
    surfaceForms: () => places().map(({ mention }) => mention.surfaceForm),
    /** Waits until the page is read and exactly these names stand in it. */
    async shows(...surfaceForms: string[]) {
      await vi.waitFor(
        () => {
          const seen = places().map(({ mention }) => mention.surfaceForm)
          const isSame = seen.sort().join('|') === [...surfaceForms].sort().join('|')
          if (!isSame || !isIdle()) throw new Error(`the page shows [${seen}], not [${surfaceForms}]`)
        },
        { timeout: 5_000, interval: 10 },
      )
    },
  }
}

export function only(places: readonly MentionPlace[]): MentionPlace {
  if (places.length !== 1) throw new Error(`${places.length} places, not one`)
  return places[0] as MentionPlace
}
