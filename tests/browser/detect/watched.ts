import terms from 'virtual:drug-terms'
import { onTestFinished, vi } from 'vitest'
import type { MentionPlace } from '../../../src/detect/place'
import { type PageWatchOptions, watchPage } from '../../../src/detect/watch-page'
import { createMatcher } from '../../../src/match/create-matcher'
import { unpackTerms } from '../../../src/match/unpack-terms'

export const findMentions = createMatcher(unpackTerms(terms))

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

/** Watches a document until the test ends, and keeps what it was told. */
export function watch(page: Document, options: Partial<PageWatchOptions> = {}) {
  const stopping = new AbortController()
  onTestFinished(() => stopping.abort())
  const told = { added: 0, removed: 0 }
  const watched = watchPage({
    document: page,
    findMentions,
    isOurs: (node) => node.nodeName === 'VIGIE-JAK',
    onChange({ added, removed }) {
      told.added += added.size
      told.removed += removed.size
    },
    signal: stopping.signal,
    ...options,
  })
  const places = () => [...watched.places()]
  return {
    ...watched,
    told,
    list: places,
    surfaceForms: () => places().map(({ mention }) => mention.surfaceForm),
    /** Waits until the page is read and exactly these names stand in it. */
    async shows(...surfaceForms: string[]) {
      await vi.waitFor(
        () => {
          const seen = places().map(({ mention }) => mention.surfaceForm)
          const isSame = seen.sort().join('|') === [...surfaceForms].sort().join('|')
          if (!isSame || !watched.isIdle()) throw new Error(`the page shows [${seen}], not [${surfaceForms}]`)
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
