import { describe, expect, it } from 'vitest'
import type { EffectiveSettings } from '../../../src/model/settings'
import type { SettingsStorage } from '../../../src/policy/settings-storage'
import { createSettingsStore, keepSettings } from '../../../src/policy/settings-store'

/** A browser: its storage gives keys back sorted, as Chromium's does, and tells of changes. */
function createBrowser({
  managed = {} as object,
  local = {} as Record<string, unknown>,
  isForced = false,
} = {}) {
  type Listener = Parameters<SettingsStorage['onChanged']>[0]
  const listeners: Listener[] = []
  const timers: (() => void)[] = []
  const written: string[] = []
  let lastAlone: Promise<unknown> = Promise.resolve()
  const tell: Listener = (area, keys) => {
    for (const listener of listeners) listener(area, keys)
  }
  const storage: SettingsStorage = {
    readManaged: async () => sorted(managed) as object,
    readLocal: async (key) => sorted(local[key]),
    async writeLocal(key, value) {
      local[key] = structuredClone(value)
      written.push(key)
      tell('local', [key])
    },
    alone(task) {
      const run = lastAlone.then(task)
      lastAlone = run.catch(() => {})
      return run
    },
    isForcedInstall: async () => isForced,
    onChanged: (listener) => listeners.push(listener),
    after: (_ms, run) => timers.push(run),
  }
  const store = createSettingsStore(['fr', 'eu'], storage)
  const faults: unknown[] = []
  const changes: EffectiveSettings[] = []
  return {
    store,
    written,
    faults,
    changes,
    local,
    inForce: () => (local.settings as EffectiveSettings | undefined)?.values,
    start: () =>
      keepSettings(store, storage, {
        onChange: (settings) => changes.push(settings),
        onFault: (error) => faults.push(error),
      }),
    setPolicy(values: object) {
      managed = values
      tell('managed', Object.keys(values))
    },
    losePolicy() {
      managed = {}
    },
    /** The browser has had its time. */
    passLate: () => timers.splice(0).map((run) => run()),
    breakStorage() {
      storage.readLocal = async () => {
        throw new Error('storage is broken')
      }
    },
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  )
}

/** Everything that was begun is done: all of the fake is promises. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the settings in force', () => {
  it('are normal where there is no policy', async () => {
    const browser = createBrowser()
    browser.start()
    await settled()
    expect(browser.inForce()?.enabled).toBe(true)
    browser.passLate()
    await settled()
    expect(browser.changes).toHaveLength(1)
    expect(browser.faults).toEqual([])
  })

  it('are left alone by a new start that finds the same, whatever the order of keys', async () => {
    const browser = createBrowser({ managed: { language: 'en', sitesAllow: ['b.test', 'a.test'] } })
    browser.start()
    await settled()
    const before = browser.written.length
    browser.start()
    browser.passLate()
    await settled()
    expect(browser.written).toHaveLength(before)
    expect(browser.changes).toHaveLength(1)
  })

  it('follow a policy that arrives late, changes and goes, live', async () => {
    const browser = createBrowser()
    browser.start()
    await settled()
    browser.setPolicy({ sitesAllow: ['ehr.test'], language: 'en' })
    await settled()
    expect(browser.inForce()).toMatchObject({ sitesAllow: ['ehr.test'], language: 'en' })
    browser.setPolicy({ sitesAllow: ['ehr.test'], enabled: false, disabledReason: 'maintenance' })
    await settled()
    expect(browser.inForce()).toMatchObject({ enabled: false, disabledReason: 'maintenance', language: 'fr' })
    browser.setPolicy({ sitesAllow: ['ehr.test'] })
    await settled()
    expect(browser.inForce()?.enabled).toBe(true)
    browser.setPolicy({})
    await settled()
    expect(browser.inForce()?.sitesAllow).toEqual([])
    expect(browser.changes).toHaveLength(5)
  })

  it('are the last known ones while the browser does not yet tell its policy', async () => {
    const policy = { enabled: false, sitesAllow: ['ehr.test'] }
    const first = createBrowser({ managed: policy })
    first.start()
    await settled()
    const second = createBrowser({ local: first.local })
    second.start()
    await settled()
    expect(second.inForce()?.enabled).toBe(false)
    expect(second.changes).toEqual([])
    second.setPolicy(policy)
    second.passLate()
    await settled()
    expect(second.inForce()?.enabled).toBe(false)
  })

  it('forget the last known policy when the browser has had its time and tells none', async () => {
    const first = createBrowser({ managed: { enabled: false } })
    first.start()
    await settled()
    const second = createBrowser({ local: first.local })
    second.start()
    await settled()
    second.passLate()
    await settled()
    expect(second.inForce()?.enabled).toBe(true)
    expect((await second.store.read()).isManaged).toBe(false)
  })

  it('run nowhere on a forced install until its policy arrives', async () => {
    const browser = createBrowser({ isForced: true })
    browser.start()
    await settled()
    expect((await browser.store.read()).isManaged).toBe(true)
    expect(browser.inForce()?.sitesAllow).toEqual([])
  })

  it('follow what the user changes, under what is locked', async () => {
    const browser = createBrowser({ managed: { language: 'en' } })
    browser.start()
    await settled()
    await browser.store.change({ autoOpen: false })
    await browser.store.change({ language: 'fr' })
    await settled()
    expect(browser.inForce()).toMatchObject({ autoOpen: false, language: 'en' })
  })

  it('keep both of two changes made at once, as by the options and the popup', async () => {
    const browser = createBrowser()
    browser.start()
    await Promise.all([
      browser.store.change({ autoOpen: false }),
      browser.store.change({ sitesDeny: ['ehr.example'] }),
    ])
    await settled()
    expect(browser.inForce()).toMatchObject({ autoOpen: false, sitesDeny: ['ehr.example'] })
  })

  it('tell of a fault, and go on with the next change', async () => {
    const browser = createBrowser()
    browser.start()
    await settled()
    browser.breakStorage()
    browser.setPolicy({ language: 'en' })
    await settled()
    expect(browser.faults).toEqual([new Error('storage is broken')])
    expect(browser.inForce()?.language).toBe('fr')
  })
})
