/**
 * The settings, for the background and for our own pages: read from the user's and the managed layer. The background
 * alone keeps those in force for the page scripts, and follows every change of a layer live.
 *
 * A browser may say for a while after its start that nothing is managed: Chromium reads policies late, and fetches them
 * even later. Until it has had its time the last known managed values stay in force.
 */

import { canonicalJson } from '../model/canonical-json'
import type { EffectiveSettings, Settings } from '../model/settings'
import { EFFECTIVE_KEY } from '../platform/stored-settings'
import { computeEffective, hasKeys } from './effective-settings'
import type { SettingsStorage } from './settings-storage'

const USER_KEY = 'userSettings'
const LAST_MANAGED_KEY = 'lastManaged'

/** After this time "nothing is managed" is so. */
export const LATE_MS = 10_000

export interface SettingsStore {
  read(): Promise<EffectiveSettings>
  /** Changes the user's own layer; locked values stay in force over it. */
  change(values: Partial<Settings>): Promise<void>
  /** Calls back after each change of the settings in force. */
  onKept(changed: () => void): void
}

export function createSettingsStore(
  jurisdictions: readonly string[],
  storage: SettingsStorage,
): SettingsStore {
  const readManaged = async () => {
    const now = await storage.readManaged()
    return hasKeys(now) ? now : storage.readLocal(LAST_MANAGED_KEY)
  }
  return {
    async read() {
      const [user, managed, isForced] = await Promise.all([
        storage.readLocal(USER_KEY),
        readManaged(),
        storage.isForcedInstall(),
      ])
      return computeEffective(user, managed, jurisdictions, isForced)
    },
    change: (values) =>
      storage.alone(async () => {
        const user = (await storage.readLocal(USER_KEY)) as object | undefined
        await storage.writeLocal(USER_KEY, { ...user, ...values })
      }),
    onKept(changed) {
      storage.onChanged((area, keys) => {
        if (area === 'local' && keys.includes(EFFECTIVE_KEY)) changed()
      })
    },
  }
}

export interface SettingsKept {
  /** The settings in force are others than before. */
  onChange(settings: EffectiveSettings): void
  onFault(error: unknown): void
}

/**
 * Leaves the settings in force for the page scripts, now and after every change. For the background, which calls it at
 * its start: an event that wakes it is only given to listeners that are there by then.
 */
export function keepSettings(
  store: SettingsStore,
  storage: SettingsStorage,
  { onChange, onFault }: SettingsKept,
): void {
  /** @param isFinal nothing managed now means nothing managed. */
  const keepManaged = async (isFinal: boolean) => {
    const now = await storage.readManaged()
    if (hasKeys(now) || isFinal) await write(LAST_MANAGED_KEY, now)
  }
  /** False where the very same is there: every page listens, and a browser gives keys back in its own order. */
  const write = async (key: string, value: unknown): Promise<boolean> => {
    if (canonicalJson(await storage.readLocal(key)) === canonicalJson(value)) return false
    await storage.writeLocal(key, value)
    return true
  }
  // One after the other: an earlier reading must not be written over a later one.
  let last = Promise.resolve()
  const refresh = (isFinal: boolean) => {
    last = last
      .then(async () => {
        await keepManaged(isFinal)
        const settings = await store.read()
        if (await write(EFFECTIVE_KEY, settings)) onChange(settings)
      })
      .catch(onFault)
  }
  storage.onChanged((area, keys) => {
    if (area === 'managed') refresh(true)
    else if (keys.includes(USER_KEY)) refresh(false)
  })
  refresh(false)
  storage.after(LATE_MS, () => refresh(true))
}
