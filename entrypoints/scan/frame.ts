/**
 * One frame while the site is on: what is found is underlined at once, and handed to the card bundle, which the first
 * mention loads. Joins `detect` and `render`; neither knows the other.
 */
import type { Unreadable } from '../../src/detect/unreadable'
import { watchPage } from '../../src/detect/watch-page'
import { askBackground } from '../../src/messages/ask-background'
import type { DrugInFrame } from '../../src/model/drug-in-frame'
import type { FrameCommand } from '../../src/model/frame-command'
import type { Mention } from '../../src/model/mention'
import { openShadowRoot } from '../../src/platform/page-api'
import type { Guard } from '../../src/render/guard'
import { createHighlights } from '../../src/render/highlights'
import { HOST_TAG } from '../../src/render/host'
import type { AttachedSurface } from '../../src/render/scan-link'

export interface FrameNeeds {
  readonly guard: Guard
  readonly findMentions: (text: string) => Mention[]
  readonly mayOpenByItself: () => boolean
}

export interface Frame {
  command(command: FrameCommand): void
  drugs(): readonly DrugInFrame[]
  unreadable(): Unreadable
  isDefeated(): boolean
  isSurfaceMissing(): boolean
  stop(): void
}

export function startFrame({ guard, findMentions, mayOpenByItself }: FrameNeeds): Frame {
  const stopping = new AbortController()
  const { signal } = stopping
  const highlights = createHighlights()
  let unreadable: Unreadable = { areas: 0, isCapped: false }
  let surface: AttachedSurface | null = null
  let surfaceState: 'none' | 'asked' | 'missing' = 'none'

  const askSurface = () => {
    if (surfaceState !== 'none') return
    surfaceState = 'asked'
    askBackground({ type: 'scanToBackground.showSurface', highlightName: highlights.name }).catch(() => {
      surfaceState = 'missing'
    })
  }
  const page = watchPage({
    document,
    findMentions,
    openShadowRoot,
    signal,
    isOurs: (node) => node.nodeName.toLowerCase() === HOST_TAG,
    onChange({ added, removed }) {
      for (const place of removed) if (place.kind === 'text') highlights.remove(place.range)
      for (const place of added) {
        if (place.kind === 'text') highlights.add(place.range, place.mention.certainty)
      }
      if (added.size > 0) askSurface()
      surface?.placesChanged(added, removed)
    },
    onUnreadable(found) {
      unreadable = found
    },
    onReopened: guard.renew,
  })
  globalThis.vigieJakScan = {
    guard,
    signal,
    highlights,
    mayOpenByItself,
    places: page.places,
    lastEdited: page.lastEdited,
    lastChosen: page.lastChosen,
    attach(attached) {
      surface = attached
    },
  }
  return {
    command: (command) => surface?.command(command),
    drugs: () => surface?.drugs() ?? [],
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
