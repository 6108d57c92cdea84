// The whole way without a browser: a policy arrives, a real server is asked, the rules are those of the organisation.

import { describe, expect, it } from 'vitest'
import { createPackDelivery } from '../../../src/pack-delivery/create-pack-delivery'
import { deliveryNeeds } from '../../../src/pack-delivery/delivery-needs'
import type { SettingsStorage } from '../../../src/policy/settings-storage'
import { createSettingsStore, keepSettings } from '../../../src/policy/settings-store'
import { JURISDICTIONS } from '../../../src/rulespack/built-in'
import { serveHospital } from './hospital-server'
import { hospitalPack, newKey, signed } from './signed-packs'

describe('a policy with rules of the organisation', () => {
  it('brings them, keeps them, and takes them away, live', async () => {
    const key = newKey()
    let served = signed(hospitalPack('1.0.0'), key)
    const { origin, asked } = await serveHospital((response) => response.end(served))
    const browser = createStorage()
    const settings = createSettingsStore(JURISDICTIONS, browser.storage)
    const start = () => createPackDelivery(deliveryNeeds(browser.storage))
    let deliveries = start()
    let refreshed: Promise<unknown> = Promise.resolve()
    const faults: unknown[] = []
    const changed = browser.nextChange()
    keepSettings(settings, browser.storage, {
      onChange: (effective) => {
        refreshed = deliveries.refresh(effective, 'wake')
        browser.tellChange()
      },
      onFault: (error) => faults.push(error),
    })
    await changed
    const told = async () => {
      await refreshed
      const { pack, ground, delivery } = await deliveries.inForce(await settings.read())
      return `${(pack ?? ground).id} ${delivery.kind}`
    }
    const setPolicy = async (values: object) => {
      const next = browser.nextChange()
      browser.setManaged(values)
      await next
    }
    expect(await told()).toBe('fr not-set')
    expect(asked).toEqual([])

    const policy = {
      sitesAllow: ['ehr.example'],
      rulesPackUrl: `${origin}/jak`,
      rulesPackKeys: [key.publicKey],
    }
    await setPolicy(policy)
    expect(await told()).toBe('chu-exemple in-force')
    expect(asked).toHaveLength(1)

    served = served.slice(0, -5)
    deliveries = start()
    await deliveries.refresh(await settings.read(), 'start')
    expect(await told()).toBe('chu-exemple in-force')

    await setPolicy({ ...policy, rulesPackRevokedKeys: [key.publicKey] })
    expect(await told()).toBe('fr not-in-force')
    await setPolicy({ sitesAllow: ['ehr.example'] })
    expect(await told()).toBe('fr removed')
    expect(faults).toEqual([])
  })
})

function createStorage() {
  type Listener = Parameters<SettingsStorage['onChanged']>[0]
  const listeners: Listener[] = []
  const local = new Map<string, unknown>()
  let managed = {}
  let tellChange = () => {}
  const storage: SettingsStorage = {
    readManaged: async () => managed,
    readLocal: async (key) => structuredClone(local.get(key)),
    async writeLocal(key, value) {
      local.set(key, structuredClone(value))
      for (const listener of listeners) listener('local', [key])
    },
    alone: (task) => task(),
    isForcedInstall: async () => false,
    onChanged: (listener) => listeners.push(listener),
    after: () => {},
  }
  return {
    storage,
    setManaged(values: object) {
      managed = values
      for (const listener of listeners) listener('managed', Object.keys(values))
    },
    nextChange: () => new Promise<void>((resolve) => (tellChange = resolve)),
    tellChange: () => tellChange(),
  }
}
