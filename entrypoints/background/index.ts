/**
 * The background: settings, rules, injection of surface and card, badge. Keeps nothing of a page between two events
 * but keyed hashes, and opens no page by itself, neither after an install nor after an update.
 */

import '../../src/policy/zod-without-eval'
import { defineBackground } from 'wxt/utils/define-background'
import { messagesIn } from '../../src/i18n/messages'
import { actAsOne } from '../../src/messages/act-as-one'
import { createNewestOnly } from '../../src/messages/newest-only'
import { parseRequest } from '../../src/messages/parse-request'
import { type Answer, FRAME_PORT, type ToBackground } from '../../src/messages/protocol'
import { readTabPatient } from '../../src/messages/read-tab-patient'
import { askFrames } from '../../src/messages/tab-frames'
import { judgeSite, readTabState } from '../../src/messages/tab-state'
import { createPackDelivery } from '../../src/pack-delivery/create-pack-delivery'
import { deliveryNeeds } from '../../src/pack-delivery/delivery-needs'
import type { Occasion } from '../../src/pack-delivery/is-due'
import { showBadge } from '../../src/platform/badge'
import { browser, type Runtime } from '../../src/platform/extension-api'
import { isFirstStart } from '../../src/platform/first-start'
import { hashForSession } from '../../src/platform/session-secret'
import { sessionStorageArea } from '../../src/platform/session-storage'
import { hostOf } from '../../src/platform/site-host'
import { keepFault, keepFaultOnce } from '../../src/policy/last-faults'
import { createRestraints } from '../../src/policy/restraints'
import { createSessionMemory, SILENCING } from '../../src/policy/session-memory'
import { settingsStorage } from '../../src/policy/settings-storage'
import { createSettingsStore, keepSettings } from '../../src/policy/settings-store'
import { siteState } from '../../src/policy/site-state'
import { JURISDICTIONS } from '../../src/rulespack/built-in'
import { badgeFor } from './badge-for'
import { createRecords } from './records'
import { Refusal } from './refusal'
import { type AskingTab, createReplies } from './replies'

export default defineBackground(() => {
  const settings = createSettingsStore(JURISDICTIONS, settingsStorage)
  const deliveries = createPackDelivery(deliveryNeeds(settingsStorage))
  const frames = actAsOne()
  const memory = createSessionMemory({
    storage: sessionStorageArea,
    hash: hashForSession,
    now: () => new Date(),
  })
  const restraints = createRestraints({
    memory,
    readPatientKey: async (tabId) => (await readTabPatient(tabId, (await settings.read()).values)).key,
  })
  const onFault = (where: string) => (error: unknown) => {
    if (!(error instanceof Refusal)) void keepFault(where, error)
  }

  const beginBadge = createNewestOnly()
  const updateBadge = async (tabId: number) => {
    const isNewest = beginBadge(tabId)
    // A tab may be closed meanwhile; that is no fault.
    const tab = await browser.tabs.get(tabId).catch(() => null)
    if (!tab) return
    const effective = await settings.read()
    const { values } = effective
    const state = judgeSite(readTabState(await askFrames(tabId)), siteState(effective, hostOf(tab.url)))
    if (state.isLeftBehind) {
      await keepFaultOnce('update', new Error('a page held a host of an earlier version'))
    }
    const silence = await silenceOn(tabId, hostOf(tab.url))
    if (isNewest()) await showBadge(tabId, badgeFor(state, effective, silence, messagesIn(values.language)))
  }
  /** What keeps cards closed on a tab; the patient is looked for only while something is remembered of one. */
  const silenceOn = async (id: number, host: string | null): Promise<'snoozed' | 'quiet-site' | null> => {
    if (!(await memory.recall()).hasAny('snoozed', 'quiet-site')) return null
    const { isQuietSite, isSnoozed } = await restraints.ofTab({ id, host }, [])
    return isQuietSite ? 'quiet-site' : isSnoozed ? 'snoozed' : null
  }
  const updateBadges = async () => {
    // A tab that the browser unloaded has no page, and is asked when it is loaded again.
    const tabs = await browser.tabs.query({ discarded: false })
    await Promise.all(tabs.map(({ id }) => id !== undefined && updateBadge(id).catch(onFault('badge'))))
  }
  const showBadges = () => void updateBadges().catch(onFault('badge'))
  const refreshRules = async (occasion: Occasion) => {
    await deliveries.refresh(await settings.read(), occasion)
  }
  const askForRules = (occasion: Occasion) => refreshRules(occasion).catch(onFault('rulesPack'))
  const records = createRecords({
    settings,
    deliveries,
    appVersion: browser.runtime.getManifest().version,
    onFault: onFault('records'),
  })
  const replies = createReplies({
    settings,
    deliveries,
    askForRules: () => void askForRules('wake'),
    frames,
    restraints,
    records,
    updateBadge,
  })

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = sender.id === browser.runtime.id ? parseRequest(message) : null
    const tabId = sender.tab?.id
    if (!request || tabId === undefined) return undefined
    const reply = replies[request.type] as (request: ToBackground, tab: object) => Promise<unknown>
    const host = hostOf(sender.tab?.url)
    const tab: AskingTab = { id: tabId, host, address: sender.url, frameId: sender.frameId ?? 0 }
    return reply(request, tab).then(
      (value): Answer<unknown> => ({ ok: true, value }),
      (error): Answer<unknown> => {
        onFault(request.type)(error)
        return { ok: false, error: error instanceof Error ? error.message : String(error) }
      },
    )
  })
  // There is nothing to say on a port. It opens when a frame begins to matter to the others, and again after our sleep.
  browser.runtime.onConnect.addListener((port) => {
    const tabId = port.sender?.tab?.id
    if (port.name !== FRAME_PORT || tabId === undefined) {
      port.disconnect()
      return
    }
    frames.settle(tabId)
    port.onDisconnect.addListener(() => frames.settle(tabId))
  })
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (url !== undefined) frames.addressChanged(tabId).catch(onFault('addressChanged'))
    if (status === 'complete') updateBadge(tabId).catch(onFault('badge'))
  })
  // By the card or by the popup; the tabs of a silent site are many.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && Object.keys(changes).some((key) => SILENCING.test(key))) showBadges()
  })
  const runCommand = async (command: string) => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    if (tab?.id === undefined) return
    await (command === 'next-mention' ? frames.stepWalk(tab.id) : frames.openOrClose(tab.id))
  }
  browser.commands.onCommand.addListener((command) => void runCommand(command).catch(onFault(command)))
  // An installation or an update only has to start us: the settings are read at every start.
  browser.runtime.onInstalled.addListener(() => {})
  browser.runtime.onStartup.addListener(() => void askForRules('start'))
  keepSettings(settings, settingsStorage, {
    onChange: () => {
      showBadges()
      void askForRules('wake')
      records.deliver()
    },
    onFault: onFault('settings'),
  })
  void askForRules('wake')
  records.deliver()
  // The browser shows no badge on tabs that were open before, as if nothing had been found there.
  const showFirstBadges = async () => {
    if (await isFirstStart()) await updateBadges()
  }
  showFirstBadges().catch(onFault('badge'))
})
