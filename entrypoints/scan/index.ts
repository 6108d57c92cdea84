/**
 * The page script: in every frame from `document_start`. Until the settings say that the site is on it reads
 * nothing, and until a first mention it adds nothing: no node, no highlight, no message.
 *
 *   page ─► detect ─► match ─► highlights ─► (first visible mention) card bundle
 */
import terms from 'virtual:drug-terms'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createMatcher } from '../../src/match/create-matcher'
import { unpackTerms } from '../../src/match/unpack-terms'
import { answerStatus } from '../../src/messages/answer-status'
import { onFrameRequest } from '../../src/messages/on-frame-request'
import type { SiteState } from '../../src/model/settings'
import { siteHost } from '../../src/platform/site-host'
import { watchSettings } from '../../src/platform/stored-settings'
import { siteState } from '../../src/policy/site-state'
import { installGuard } from '../../src/render/guard'
import { removeStaleHosts } from '../../src/render/host'
import { type Frame, startFrame } from './frame'

export default defineUnlistedScript(() => {
  removeStaleHosts(document)
  const guard = installGuard(window)
  const findMentions = createMatcher(unpackTerms(terms))
  let site: SiteState | { readonly state: 'starting' } = { state: 'starting' }
  let frame: Frame | null = null
  let mayOpenByItself = false

  answerStatus(() => ({
    site,
    drugs: frame?.drugs() ?? [],
    unreadableAreas: frame?.unreadable().areas ?? 0,
    isCapped: frame?.unreadable().isCapped ?? false,
    isDefeated: frame?.isDefeated() ?? false,
    isSurfaceMissing: frame?.isSurfaceMissing() ?? false,
  }))
  onFrameRequest((command) => frame?.command(command))
  watchSettings((settings) => {
    site = siteState(settings, siteHost(window))
    mayOpenByItself = settings.values.autoOpen
    if (site.state === 'on') {
      frame ??= startFrame({ guard, findMentions, mayOpenByItself: () => mayOpenByItself })
    } else {
      frame?.stop()
      frame = null
    }
  })
})
