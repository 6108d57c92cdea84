/**
 * The page script: in every frame from `document_start`. Until the settings say that the site is on it reads
 * nothing, and until a first mention it adds nothing: no node, no highlight, no message.
 *
 *   page ─► detect ─► match ─► (first mention) surface bundle
 */
import terms, { anchors } from 'virtual:drug-terms'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createAnchoredMatcher } from '../../src/match/create-anchored-matcher'
import { unpackTerms } from '../../src/match/unpack-terms'
import { answerStatus } from '../../src/messages/answer-status'
import { onFrameRequest } from '../../src/messages/on-frame-request'
import type { Settings, SiteState } from '../../src/model/settings'
import { openShadowRoot } from '../../src/platform/page-api'
import { siteHost } from '../../src/platform/site-host'
import { watchSettings } from '../../src/platform/stored-settings'
import { siteState } from '../../src/policy/site-state'
import { installGuard } from '../../src/render/guard'
import { removeStaleHosts } from '../../src/render/host'
import { type Frame, startFrame } from './frame'

export default defineUnlistedScript(() => {
  const leftBehind = removeStaleHosts(document, openShadowRoot)
  const guard = installGuard(window)
  const matcher = createAnchoredMatcher(unpackTerms(terms), anchors)
  let site: SiteState | { readonly state: 'starting' } = { state: 'starting' }
  let frame: Frame | null = null
  let values: Settings

  answerStatus(() => ({ ...frame?.status(), site, leftBehind }))
  onFrameRequest((command) => frame?.command(command))
  watchSettings((settings) => {
    site = siteState(settings, siteHost(window))
    values = settings.values
    if (site.state === 'on') {
      frame ??= startFrame({ guard, matcher, settings: () => values })
    } else {
      frame?.stop()
      frame = null
    }
  })
})
