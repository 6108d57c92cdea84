/**
 * One frame while the site is on: what is found is underlined at once, and handed to the card bundle as soon as some
 * of it is visible. Joins `detect` and `render`; neither knows the other.
 */
import type { MentionPlace } from '../../src/detect/place'
import type { Unreadable } from '../../src/detect/unreadable'
import { watchPage } from '../../src/detect/watch-page'
import { watchVisibility } from '../../src/detect/watch-visibility'
import { askBackground } from '../../src/messages/ask-background'
import type { DrugInFrame } from '../../src/messages/frame-status'
import type { Mention } from '../../src/model/mention'
import { openShadowRoot } from '../../src/platform/page-api'
import type { Guard } from '../../src/render/guard'
import { createHighlights } from '../../src/render/highlights'
import { HOST_TAG } from '../../src/render/host'
import type { ScanLink, SurfaceCommand } from '../../src/render/scan-link'

export interface FrameNeeds {
  readonly guard: Guard
  readonly findMentions: (text: string) => Mention[]
  readonly mayOpenByItself: () => boolean
}

export interface Frame {
  command(command: SurfaceCommand): void
  drugs(): DrugInFrame[]
  unreadable(): Unreadable
  isDefeated(): boolean
  isSurfaceMissing(): boolean
  stop(): void
}

export function startFrame({ guard, findMentions, mayOpenByItself }: FrameNeeds): Frame {
  const stopping = new AbortController()
  const { signal } = stopping
  // Firefox paints a document's highlight rule in no shadow root; it alone has the getter on elements.
  const highlights = createHighlights('openOrClosedShadowRoot' in Element.prototype)
  const visible = new Set<MentionPlace>()
  let unreadable: Unreadable = { areas: 0, isCapped: false }
  let surface: Parameters<ScanLink['attach']>[0] | null = null
  let surfaceState: 'none' | 'asked' | 'missing' = 'none'

  const askSurface = () => {
    if (surfaceState !== 'none') return
    surfaceState = 'asked'
    askBackground({ type: 'scanToBackground.showSurface', highlightName: highlights.name }).catch(() => {
      surfaceState = 'missing'
    })
  }
  const visibility = watchVisibility({
    signal,
    onChange({ shown, hidden }) {
      for (const place of hidden) visible.delete(place)
      for (const place of shown) visible.add(place)
      if (visible.size > 0) askSurface()
      surface?.placesChanged()
      void askBackground({ type: 'scanToBackground.mentionsChanged' }).catch(() => {})
    },
  })
  const page = watchPage({
    document,
    findMentions,
    openShadowRoot,
    signal,
    isOurs: (node) => node.nodeName.toLowerCase() === HOST_TAG,
    onChange({ added, removed }) {
      for (const place of removed) {
        if (place.kind === 'text') highlights.remove(place.range)
        visibility.remove(place)
        visible.delete(place)
      }
      for (const place of added) {
        if (place.kind === 'text') highlights.add(place.range, place.root, place.mention.certainty)
        visibility.add(place)
      }
      // At once, before anything is drawn: the card may have belonged to what went.
      if (removed.size > 0) surface?.placesChanged()
    },
    onUnreadable(found) {
      unreadable = found
    },
    onReopened: guard.renew,
  })
  globalThis.vigieJakScan = {
    guard,
    signal,
    get mayOpenByItself() {
      return mayOpenByItself()
    },
    visiblePlaces: () => [...visible],
    hasPlace: (place) => page.places().has(place as MentionPlace),
    lastEdited: page.lastEdited,
    attach(attached) {
      surface = attached
    },
  }
  return {
    command: (command) => surface?.command(command),
    drugs: () => countDrugs(visible),
    unreadable: () => unreadable,
    isDefeated: () => surface?.isDefeated() ?? false,
    isSurfaceMissing: () => surfaceState === 'missing',
    stop() {
      stopping.abort()
      highlights.clear()
      globalThis.vigieJakScan = undefined
    },
  }
}

function countDrugs(places: Iterable<MentionPlace>): DrugInFrame[] {
  const drugs = new Map<string, DrugInFrame>()
  for (const { mention } of places) {
    const { drugId, surfaceForm, certainty } = mention
    const known = drugs.get(drugId)
    drugs.set(
      drugId,
      known ? { ...known, count: known.count + 1 } : { drugId, surfaceForm, certainty, count: 1 },
    )
  }
  return [...drugs.values()]
}
