/**
 * The settings in force, kept for the page scripts in `storage.local`. Starts from the last ones, refreshes from the
 * user's and the managed layer, and follows their changes live.
 */

import type { EffectiveSettings, Settings } from '../model/settings'
import { browser } from '../platform/extension-api'
import { EFFECTIVE_KEY } from '../platform/stored-settings'
import { computeEffective } from './effective-settings'

const USER_KEY = 'userSettings'

export interface SettingsStore {
  read(): Promise<EffectiveSettings>
  /** Changes the user's own layer; managed values stay in force over it. */
  change(values: Partial<Settings>): Promise<EffectiveSettings>
  /** Computes the settings again and leaves them for the page scripts. */
  refresh(): Promise<EffectiveSettings>
}

export function createSettingsStore(jurisdictions: readonly string[]): SettingsStore {
  const readUser = async () => (await browser.storage.local.get(USER_KEY))[USER_KEY]
  const read = async () => computeEffective(await readUser(), await readManaged(), jurisdictions)
  const refresh = async () => {
    const settings = await read()
    const stored = (await browser.storage.local.get(EFFECTIVE_KEY))[EFFECTIVE_KEY]
    // Unchanged settings are not written again: every page listens to this key.
    if (JSON.stringify(stored) !== JSON.stringify(settings)) {
      await browser.storage.local.set({ [EFFECTIVE_KEY]: settings })
    }
    return settings
  }
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && USER_KEY in changes)) void refresh()
  })
  return {
    read,
    refresh,
    async change(values) {
      const user = (await readUser()) as object | undefined
      await browser.storage.local.set({ [USER_KEY]: { ...user, ...values } })
      return refresh()
    },
  }
}

/** Firefox throws where no policy is set; that is the normal case of a private workstation. */
async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get()
  } catch {
    return undefined
  }
}
