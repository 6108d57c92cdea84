/** The toolbar popup: what was found on this tab, the state and its reason, and the checklist without a page. */
import '../../src/policy/zod-without-eval'
import { render } from 'preact'
import { assess } from '../../src/assess/assess'
import { messagesIn } from '../../src/i18n/messages'
import { createExplainName } from '../../src/match/explain-name'
import type { ToFrame } from '../../src/messages/protocol'
import { NO_PATIENT, readTabPatient } from '../../src/messages/read-tab-patient'
import { askFrames } from '../../src/messages/tab-frames'
import { judgeSite, readTabState } from '../../src/messages/tab-state'
import { createPackDelivery } from '../../src/pack-delivery/create-pack-delivery'
import { deliveryNeeds } from '../../src/pack-delivery/delivery-needs'
import { packNotices } from '../../src/pack-delivery/pack-notices'
import { packFor } from '../../src/pack-delivery/rules-in-force'
import { browser } from '../../src/platform/extension-api'
import { openPrintPage } from '../../src/platform/print-page'
import { hashForSession } from '../../src/platform/session-secret'
import { sessionStorageArea } from '../../src/platform/session-storage'
import { hostOf } from '../../src/platform/site-host'
import { acceptIntendedUse, isIntendedUseAccepted } from '../../src/policy/intended-use'
import { createRestraints } from '../../src/policy/restraints'
import { createSessionMemory } from '../../src/policy/session-memory'
import { DEFAULT_SETTINGS } from '../../src/policy/settings-schema'
import { settingsStorage } from '../../src/policy/settings-storage'
import { createSettingsStore } from '../../src/policy/settings-store'
import { siteState } from '../../src/policy/site-state'
import { siteSwitch, switchSite } from '../../src/policy/site-switch'
import { builtInRules, JURISDICTIONS } from '../../src/rulespack/built-in'
import { compileNames } from '../../src/rulespack/compile-names'
import { slicePack } from '../../src/rulespack/slice-pack'
import type { Explanation } from '../../src/ui/explain-drug'
import { showPageProblem } from '../../src/ui/page-problem'
import { PopupView } from './popup-view'
import { disabledReason } from './state-sentence'

const settings = createSettingsStore(JURISDICTIONS, settingsStorage)
const restraints = createRestraints({
  memory: createSessionMemory({ storage: sessionStorageArea, hash: hashForSession, now: () => new Date() }),
  readPatientKey: async (tabId) => (await readTabPatient(tabId, (await settings.read()).values)).key,
})
const deliveries = createPackDelivery(deliveryNeeds(settingsStorage))
const root = document.getElementById('root') as HTMLElement

/** Without usable names nothing is known, and that is what is said. */
const { drugs } = builtInRules()
const explain: (name: string) => Explanation = drugs
  ? createExplainName(compileNames(drugs))
  : () => ({ kind: 'unknown' })

/** The tab to speak about: the active one, or the one named in the address (for a popup opened as a page). */
async function currentTab() {
  const named = new URLSearchParams(location.search).get('tab')
  if (named) return browser.tabs.get(Number(named))
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}

async function draw(): Promise<void> {
  const effective = await settings.read()
  const { values, own } = effective
  const messages = messagesIn(values.language)
  const tab = await currentTab()
  const tabId = tab?.id
  const host = hostOf(tab?.url)
  const frames = tabId === undefined ? null : await askFrames(tabId)
  const state = judgeSite(readTabState(frames), siteState(effective, host))
  const restrained = { id: tabId ?? browser.tabs.TAB_ID_NONE, host }
  const drugIds = state.drugs.map(({ drugId }) => drugId)
  const isRead = tabId !== undefined && state.site.state === 'on'
  const { key, areas } = isRead ? await readTabPatient(tabId, values) : NO_PATIENT
  const rules = await deliveries.inForce(effective)
  document.documentElement.lang = values.language
  render(
    <PopupView
      messages={messages}
      language={values.language}
      values={values}
      siteSwitch={siteSwitch(effective, host)}
      ignoredCount={effective.problems.length}
      state={state}
      areas={areas}
      host={host}
      disabledReason={disabledReason(effective, messages)}
      restraints={await restraints.ofPatient(key, host, drugIds)}
      onSilence={(silence, isSilent) => redrawAfter(restraints.silence(restrained, silence, isSilent))}
      onForgetAnswer={(drugId) => redrawAfter(restraints.answered(restrained, drugId, false))}
      pack={rules.pack ?? rules.ground}
      packNotices={packNotices(rules, null, Date.now(), values.language)}
      drugIds={rules.ground.drugs.map(({ drugId }) => drugId)}
      sliceFor={(drugId) => slicePack(packFor(rules, drugId), drugId)}
      assess={(slice, patient, drugName) => assess(slice, patient, { drugName })}
      explain={explain}
      isIntendedUseAccepted={await isIntendedUseAccepted()}
      appVersion={browser.runtime.getManifest().version}
      onAccept={() => redrawAfter(acceptIntendedUse())}
      onSwitchSite={(isOff) => {
        if (host === null) return
        redrawAfter(settings.change({ sitesDeny: switchSite(own.sitesDeny ?? [], host, isOff) }))
      }}
      openPrint={(drugId) => openPrintPage(drugId)}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onOpenCard={(drugId, frameId) => {
        if (tabId === undefined) return
        const request: ToFrame = { type: 'backgroundToScan.run', command: { kind: 'open-card', drugId } }
        // A frame that went meanwhile shows nothing any more, and that is what is shown then.
        browser.tabs.sendMessage(tabId, request, { frameId }).then(() => window.close(), redraw)
      }}
    />,
    root,
  )
}

const showProblem = (error: unknown) => showPageProblem(root, DEFAULT_SETTINGS.language, error)
/** One after the other: what was read earlier must not be drawn over what was read later. */
let drawn = Promise.resolve()
function redraw(): void {
  drawn = drawn.then(draw).catch(showProblem)
}
function redrawAfter(change: Promise<void>): void {
  change.then(redraw, showProblem)
}

redraw()
settings.onKept(redraw)
