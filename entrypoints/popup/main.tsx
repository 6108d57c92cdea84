/** The toolbar popup: what was found on this tab, the state and its reason, and the checklist without a page. */
import { render } from 'preact'
import * as z from 'zod'
import { assess } from '../../src/assess/assess'
import { messagesIn } from '../../src/i18n/messages'
import type { ToFrame } from '../../src/messages/protocol'
import { askFrames } from '../../src/messages/tab-frames'
import { readTabState } from '../../src/messages/tab-state'
import { browser } from '../../src/platform/extension-api'
import { hostOf } from '../../src/platform/site-host'
import { acceptIntendedUse, isIntendedUseAccepted } from '../../src/policy/intended-use'
import { DEFAULT_SETTINGS } from '../../src/policy/settings-defaults'
import { createSettingsStore } from '../../src/policy/settings-store'
import { builtInPack, JURISDICTIONS } from '../../src/rulespack/built-in'
import { slicePack } from '../../src/rulespack/slice-pack'
import { showPageProblem } from '../../src/ui/page-problem'
import { PopupView } from './popup-view'

// The default of zod tries `new Function`, which the policy of extension pages forbids and reports.
z.config({ jitless: true })

const settings = createSettingsStore(JURISDICTIONS)
const root = document.getElementById('root') as HTMLElement

/** The tab to speak about: the active one, or the one named in the address (for a popup opened as a page). */
async function currentTab() {
  const named = new URLSearchParams(location.search).get('tab')
  if (named) return browser.tabs.get(Number(named))
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}

async function draw(): Promise<void> {
  const { values, origins } = await settings.read()
  const tab = await currentTab()
  const tabId = tab?.id
  const host = hostOf(tab?.url)
  const state = readTabState(tabId === undefined ? null : await askFrames(tabId))
  const pack = builtInPack(values.jurisdiction)
  document.documentElement.lang = values.language
  const switchSite = async (isOff: boolean) => {
    if (!host) return
    const others = values.sitesDeny.filter((pattern) => pattern !== host)
    await settings.change({ sitesDeny: isOff ? [...others, host] : others })
    await draw()
  }
  render(
    <PopupView
      messages={messagesIn(values.language)}
      language={values.language}
      mode={values.mode}
      state={state}
      host={host}
      disabledReason={origins.enabled === 'managed' ? values.disabledReason : ''}
      pack={pack}
      sliceFor={(drugId) => slicePack(pack, drugId)}
      assess={(slice, patient, drugName) => assess(slice, patient, { drugName })}
      isIntendedUseAccepted={await isIntendedUseAccepted()}
      appVersion={browser.runtime.getManifest().version}
      onAccept={() => void acceptIntendedUse().then(draw)}
      onSwitchSite={(isOff) => void switchSite(isOff)}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onOpenCard={(drugId, frameId) => {
        if (tabId === undefined) return
        const request: ToFrame = { type: 'backgroundToScan.run', command: { kind: 'open-card', drugId } }
        void browser.tabs.sendMessage(tabId, request, { frameId }).then(() => window.close())
      }}
    />,
    root,
  )
}

draw().catch((error) => showPageProblem(root, DEFAULT_SETTINGS.language, error))
