/**
 * One frame while the site is on: reads the page until there is a mention, then loads the surface bundle, which follows and shows
 * the mentions, and goes on reading for it.
 */
import { watchPage } from '../../src/detect/watch-page'
import { askBackground } from '../../src/messages/ask-background'
import type { FrameStatus } from '../../src/messages/frame-status'
import type { FrameCommand } from '../../src/model/frame-command'
import type { Matcher } from '../../src/model/matcher'
import type { Settings } from '../../src/model/settings'
import { openShadowRoot } from '../../src/platform/page-api'
import { hostsOf } from '../../src/platform/site-host'
import type { Guard } from '../../src/render/guard'
import { highlightName } from '../../src/render/highlight-name'
import { HOST_TAG } from '../../src/render/host'
import type { AttachedSurface } from '../../src/render/scan-link'

export interface FrameNeeds {
  readonly guard: Guard
  readonly matcher: Matcher
  readonly settings: () => Settings
}

export interface Frame {
  command(command: FrameCommand): void
  status(): Omit<FrameStatus, 'site' | 'leftBehind'>
  stop(): void
}

export function startFrame({ guard, matcher, settings }: FrameNeeds): Frame {
  const stopping = new AbortController()
  const { signal } = stopping
  const name = highlightName()
  let surface: AttachedSurface | null = null
  let isSurfaceAsked = false
  let isSurfaceMissing = false

  const askSurface = () => {
    if (isSurfaceAsked) return
    isSurfaceAsked = true
    askBackground({ type: 'scanToBackground.showSurface', highlightName: name }).catch(() => {
      isSurfaceMissing = true
    })
  }
  const page = watchPage({
    document,
    matcher,
    openShadowRoot,
    signal,
    isOurs: (node) => (node as Element).localName === HOST_TAG,
    onMention: askSurface,
    onReopened: guard.renew,
  })
  globalThis.vigieJakScan = {
    guard,
    signal,
    highlightName: name,
    hosts: hostsOf(window),
    settings,
    follow: page.follow,
    lastEdited: page.lastEdited,
    lastChosen: page.lastChosen,
    attach(attached) {
      surface = attached
    },
  }
  return {
    command: (command) => surface?.command(command),
    status: () => ({
      ...page.unreadable(),
      drugs: surface?.drugs() ?? [],
      defeats: surface?.defeats() ?? [],
      isSurfaceMissing,
    }),
    stop() {
      stopping.abort()
      globalThis.vigieJakScan = undefined
    },
  }
}
