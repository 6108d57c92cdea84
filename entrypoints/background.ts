/** Settings, rules, injection of the card, badge. Keeps nothing of a page between two events. */

import { defineBackground } from 'wxt/utils/define-background'
import * as z from 'zod'
import { readText } from '../src/i18n/fill-text'
import { type Messages, messagesIn } from '../src/i18n/messages'
import { parseRequest } from '../src/messages/parse-request'
import type { Answer, Replies, ToBackground, ToFrame } from '../src/messages/protocol'
import { CARD_PORT } from '../src/messages/protocol'
import { askFrames, loadSurface } from '../src/messages/tab-frames'
import { readTabState, type TabState } from '../src/messages/tab-state'
import type { FrameCommand } from '../src/model/frame-command'
import { type Badge, showBadge } from '../src/platform/badge'
import { browser, type Runtime } from '../src/platform/extension-api'
import { hostOf } from '../src/platform/site-host'
import { acceptIntendedUse, isIntendedUseAccepted } from '../src/policy/intended-use'
import { createSettingsStore } from '../src/policy/settings-store'
import { siteState } from '../src/policy/site-state'
import { highlightRule } from '../src/render/highlight-rule'
import { builtInPack, JURISDICTIONS } from '../src/rulespack/built-in'
import { slicePack } from '../src/rulespack/slice-pack'

const WARNING_COLOR = '#c2410c'
const QUIET_COLOR = '#57534e'

// The default of zod tries `new Function`, which the policy of extension pages forbids and reports.
z.config({ jitless: true })

export default defineBackground(() => {
  const settings = createSettingsStore(JURISDICTIONS)

  const updateBadge = async (tabId: number) => {
    const { values } = await settings.read()
    await showBadge(tabId, badgeFor(readTabState(await askFrames(tabId)), messagesIn(values.language)))
  }

  /** What each request does; a thrown error goes back to the asker as one sentence. */
  const replies: {
    [T in ToBackground['type']]: (
      request: Extract<ToBackground, { type: T }>,
      tab: { id: number; url: string | undefined; frameId: number },
    ) => Promise<Replies[T]>
  } = {
    'scanToBackground.mentionsChanged': async (_request, { id }) => {
      await updateBadge(id)
      return null
    },
    'scanToBackground.showSurface': async ({ highlightName }, { id, url, frameId }) => {
      // A frame may not know the address of its tab; we do, and a switched-off site stays off.
      const { state } = siteState(await settings.read(), hostOf(url) ?? null)
      if (state === 'off') throw new Error('off for this site')
      await loadSurface(id, frameId, highlightRule(highlightName))
      return null
    },
    'cardToBackground.readRules': async ({ drugId }) => {
      const { values } = await settings.read()
      const pack = builtInPack(values.jurisdiction)
      const refused = pack.notAuthorised.find((drug) => drug.drugId === drugId)
      if (refused) throw new Error(readText(pack.texts[values.language], refused.text))
      return {
        pack: slicePack(pack, drugId),
        language: values.language,
        mode: values.mode,
        isIntendedUseAccepted: await isIntendedUseAccepted(),
        appVersion: browser.runtime.getManifest().version,
      }
    },
    'cardToBackground.acceptIntendedUse': async () => {
      await acceptIntendedUse()
      return null
    },
    'cardToBackground.cardOpened': async (_request, { id, frameId }) => {
      const frames = (await askFrames(id)) ?? []
      const others = frames.filter((frame) => frame.frameId !== frameId && frame.status !== null)
      await Promise.all(others.map((frame) => runInFrame(id, frame.frameId, { kind: 'close-card' })))
      return null
    },
  }

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = sender.id === browser.runtime.id ? parseRequest(message) : null
    const tabId = sender.tab?.id
    if (!request || tabId === undefined) return undefined
    const reply = replies[request.type] as (request: ToBackground, tab: object) => Promise<unknown>
    const tab = { id: tabId, url: sender.tab?.url, frameId: sender.frameId ?? 0 }
    return reply(request, tab).then(
      (value): Answer<unknown> => ({ ok: true, value }),
      (error): Answer<unknown> => ({
        ok: false,
        error: error instanceof Error ? error.message : String(error),
      }),
    )
  })
  // A card holds its port open only to notice our end; there is nothing to say on it.
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== CARD_PORT) port.disconnect()
  })
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void updateBadge(tabId)
  })
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    if (tab?.id === undefined) return
    const { drugs } = readTabState(await askFrames(tab.id))
    const frameId = drugs[0]?.frameId
    if (frameId === undefined) return
    const isWalk = command === 'next-mention'
    await runInFrame(tab.id, frameId, isWalk ? { kind: 'next-mention' } : { kind: 'open-card', drugId: null })
  })
  browser.runtime.onInstalled.addListener(() => void settings.refresh())
  browser.runtime.onStartup.addListener(() => void settings.refresh())
  void settings.refresh()
})

async function runInFrame(tabId: number, frameId: number, command: FrameCommand): Promise<void> {
  const request: ToFrame = { type: 'backgroundToScan.run', command }
  await browser.tabs.sendMessage(tabId, request, { frameId })
}

/** Count of drugs found; a short word where we do not run; empty only where we run and found nothing. */
function badgeFor({ site, drugs }: TabState, messages: Messages): Badge {
  if (site.state !== 'on' && site.state !== 'starting') {
    return { text: messages('badge.off'), title: messages('badge.title.off'), color: QUIET_COLOR }
  }
  if (drugs.length === 0) return { text: '', title: messages('badge.title.nothing'), color: QUIET_COLOR }
  return {
    text: String(drugs.length),
    title: messages('badge.title.on', { n: drugs.length }),
    color: WARNING_COLOR,
  }
}
