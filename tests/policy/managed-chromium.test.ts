// Chromium under the policy of the kit: it installs the extension by itself from a local update server, hands it the
// managed values, follows an edited policy file live, updates it without losing settings, and keeps it off blocked hosts.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import {
  badgeText,
  effectiveSettings,
  extensionVersion,
  isMarked,
  MARKER,
  managedValues,
  OFF,
  reach,
  store,
  stored,
} from './inside-extension'
import { createManagedChromium, type ManagedBrowser } from './managed-browser'
import { measured } from './measured'

/** The same machine by another name: for the browser another host. */
const OTHER_HOST = 'localhost'

describe('Chromium under policy', () => {
  let chromium: ManagedBrowser
  let session: Session

  beforeAll(async () => {
    chromium = await createManagedChromium()
  })
  afterAll(async () => {
    await chromium?.close()
    await chromium?.remove()
  })

  it('is installed by force with its managed values, and opens no tab for it', async () => {
    const policies = chromium.policies({ language: 'en', autoOpen: false, sitesDeny: ['test.example'] })
    await chromium.write(policies)
    await measured('chromium', 'started: installed by force, managed values there', async () => {
      session = await chromium.open()
      await waitFor('the managed values', async () => 'mode' in (await managedValues(session)))
    })
    expect(await managedValues(session)).toEqual(chromium.valuesOf(policies))
    const tabs = await session.page.browser().pages()
    expect(tabs.map((tab) => tab.url()).filter((url) => /^https?:|options|popup/.test(url))).toEqual([])
  })

  it('works on the host of the record system and nowhere else, and says so', async () => {
    await session.goto(chromium.page())
    await session.surface.waitFor(MARKER)
    await waitUntilOff()
  })

  it('goes from an open page with the kill switch, and comes back to it, without a reload', async () => {
    await session.goto(chromium.page())
    await session.surface.waitFor(MARKER)
    await chromium.write(chromium.policies({ enabled: false, disabledReason: 'Mise à jour' }))
    await measured('chromium', 'edited policy: switched off on an open page', () =>
      waitFor('the marker to go', async () => !(await isMarked(session))),
    )
    await chromium.write(chromium.policies())
    await measured('chromium', 'edited policy: back on the open page, without a reload', () =>
      waitFor('the marker to come back', () => isMarked(session)),
    )
  })

  it('keeps what the user set through an update of the extension', async () => {
    await store(session, { userSettings: { autoOpen: false } })
    await chromium.offer('1.0.1')
    await measured('chromium', 'updated to a new version, settings kept', async () => {
      await session.inExtension(takeUpdate, null)
      // While it is replaced nobody answers.
      await waitFor(
        'the new version',
        async () => (await extensionVersion(session).catch(() => '')) === '1.0.1',
      )
    })
    expect(await stored(session, 'userSettings')).toEqual({ autoOpen: false })
    const settings = await effectiveSettings(session)
    expect(settings?.values).toMatchObject({ autoOpen: false, sitesAllow: ['127.0.0.1'] })
  })

  it('is kept off the hosts that policy blocks even where its own list has them, and says so', async () => {
    const policies = chromium.policies({ language: 'en' })
    chromium.valuesOf(policies).sitesAllow = ['127.0.0.1', OTHER_HOST]
    await chromium.write(policies)
    await waitFor('the new list of sites', async () => {
      return (await effectiveSettings(session))?.values.sitesAllow.length === 2
    })
    await session.goto(chromium.page())
    await session.surface.waitFor(MARKER)
    const tabId = await session.tabId()
    expect(await reach(session, tabId)).toBe('reached')
    await measured('chromium', 'edited policy: kept off a blocked host', waitUntilOff)
    expect(await reach(session, tabId)).toContain('ExtensionsSettings policy')
  })

  it('keeps off other hosts by itself where the browser blocks none', async () => {
    const policies = chromium.policies()
    const entry = chromium.entryOf(policies)
    entry.runtime_blocked_hosts = ['*://blocked.example']
    delete entry.runtime_allowed_hosts
    await chromium.write(policies)
    await waitFor('the old list of sites', async () => {
      return (await effectiveSettings(session))?.values.sitesAllow.length === 1
    })
    await session.goto(chromium.page())
    await session.surface.waitFor(MARKER)
    await waitUntilOff()
  })

  /** From a page of the record system, whose tab the extension knows: on a blocked host it is told no address. */
  async function waitUntilOff(): Promise<void> {
    const tabId = await session.tabId()
    await waitFor('the other host to be free of us', async () => {
      await session.goto(chromium.page(OTHER_HOST))
      return (await badgeText(session, tabId)) === OFF && !(await isMarked(session))
    })
  }
})

/**
 * Runs in the extension: asks for an update now instead of in some hours, and takes it. Waits for nothing, since the
 * browser may replace the extension while it is asked.
 */
function takeUpdate(): void {
  interface Runtime {
    requestUpdateCheck(): Promise<unknown>
    reload(): void
    onUpdateAvailable: { addListener(listener: () => void): void }
  }
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome
  runtime.onUpdateAvailable.addListener(() => runtime.reload())
  void runtime.requestUpdateCheck()
}
