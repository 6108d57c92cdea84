// Firefox ESR under the policy of the kit: it installs the extension by itself and hands it the managed values. It reads
// a policy file only when it starts, so an edit is seen in the next session of the same profile.

import { isDeepStrictEqual } from 'node:util'
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
  store,
  stored,
} from './inside-extension'
import { createManagedFirefox, type ManagedBrowser } from './managed-browser'
import { measured } from './measured'

const OTHER_HOST = 'localhost'

describe('Firefox under policy', () => {
  let firefox: ManagedBrowser
  let session: Session

  beforeAll(async () => {
    firefox = await createManagedFirefox()
  })
  afterAll(async () => {
    await firefox?.close()
    await firefox?.remove()
  })

  /** Starts it with these policies, and waits until the extension goes by them. */
  const openWith = async (policies: object) => {
    await firefox.write(policies)
    session = await firefox.open()
    const wanted = Object.entries(firefox.valuesOf(policies))
    await waitFor('the managed values', async () => {
      const settings = await effectiveSettings(session).catch(() => undefined)
      if (!settings) return false
      const values: Record<string, unknown> = { ...settings.values }
      const isWrong = (name: string) => settings.problems.some((problem) => problem.name === name)
      return wanted.every(([name, value]) => isWrong(name) || isDeepStrictEqual(values[name], value))
    })
  }
  const waitUntilOff = async () => {
    const tabId = await session.tabId()
    await session.goto(firefox.page(OTHER_HOST))
    await waitFor('the badge to say so', async () => (await badgeText(session, tabId)) === OFF)
    expect(await isMarked(session)).toBe(false)
  }

  it('installs it by force, with its managed values, for the host of the record system only', async () => {
    const policies = firefox.policies({ language: 'en' })
    await measured('firefox', 'started: installed by force, managed values there', () => openWith(policies))
    expect(await managedValues(session)).toEqual(firefox.valuesOf(policies))
    await session.goto(firefox.page())
    await session.surface.waitFor(MARKER)
    await waitUntilOff()
  })

  it('is kept off the hosts that policy blocks even where its own list has them, and says so', async () => {
    const policies = firefox.policies()
    firefox.valuesOf(policies).sitesAllow = ['127.0.0.1', OTHER_HOST]
    await measured('firefox', 'edited policy: kept off a blocked host', async () => {
      await openWith(policies)
      await session.goto(firefox.page())
      await session.surface.waitFor(MARKER)
      await waitUntilOff()
    })
  })

  it('keeps off other hosts by itself where the browser blocks none', async () => {
    const policies = firefox.policies()
    delete firefox.entryOf(policies).runtime_blocked_hosts
    delete firefox.entryOf(policies).runtime_allowed_hosts
    await openWith(policies)
    await session.goto(firefox.page())
    await session.surface.waitFor(MARKER)
    await waitUntilOff()
  })

  it('ignores a wrong value, says which, and keeps the others', async () => {
    const policies = firefox.policies({ mode: 'reference' })
    firefox.valuesOf(policies).language = 'latin'
    await measured('firefox', 'edited policy: a wrong value ignored and named', () => openWith(policies))
    const settings = await effectiveSettings(session)
    expect(settings?.problems.map(({ name }) => name)).toEqual(['language'])
    expect(settings?.values).toMatchObject({ mode: 'reference', language: 'fr' })
  })

  it('keeps what the user set through an update, which the name of a new file brings', async () => {
    await store(session, { userSettings: { autoOpen: false } })
    await firefox.offer('1.0.1')
    await measured('firefox', 'updated to a new version, settings kept', async () => {
      await openWith(firefox.policies())
      await waitFor(
        'the new version',
        async () => (await extensionVersion(session).catch(() => '')) === '1.0.1',
      )
    })
    expect(await stored(session, 'userSettings')).toEqual({ autoOpen: false })
    expect((await effectiveSettings(session))?.values).toMatchObject({ autoOpen: false, mode: 'assisted' })
  })
})
