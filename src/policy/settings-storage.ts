/** Where settings come from and are kept: the browser, behind the few things that the store of settings needs of it. */
import { browser } from '../platform/extension-api'

export interface SettingsStorage {
  /** What an organisation set, as the browser tells it now; empty where it says nothing. */
  readManaged(): Promise<object>
  readLocal(key: string): Promise<unknown>
  writeLocal(key: string, value: unknown): Promise<void>
  /** Runs the task while no other one runs, here or in another page of ours: for what is read, changed and written. */
  alone<T>(task: () => Promise<T>): Promise<T>
  /** Installed by a policy: then the organisation manages it, also before its values arrive. */
  isForcedInstall(): Promise<boolean>
  onChanged(listener: (area: 'managed' | 'local', keys: readonly string[]) => void): void
  after(ms: number, run: () => void): void
}

const LOCK = 'vigie-jak-settings'

export const settingsStorage: SettingsStorage = {
  /** Firefox throws where no policy is set; that is the normal case of a private workstation. */
  async readManaged() {
    try {
      return await browser.storage.managed.get()
    } catch {
      return {}
    }
  },
  readLocal: async (key) => (await browser.storage.local.get(key))[key],
  writeLocal: (key, value) => browser.storage.local.set({ [key]: value }),
  alone: (task) => navigator.locks.request(LOCK, task),
  isForcedInstall: async () => (await browser.management.getSelf()).installType === 'admin',
  onChanged(listener) {
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === 'managed' || area === 'local') listener(area, Object.keys(changes))
    })
  },
  after: (ms, run) => void setTimeout(run, ms),
}
