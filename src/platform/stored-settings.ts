import type { EffectiveSettings } from '../model/settings'
import { pageApi } from './page-api'

/** Where the background leaves the settings in force for the page scripts. */
export const EFFECTIVE_KEY = 'settings'

/**
 * Calls back with the settings in force, now and at every change. Never calls back before the background has
 * written them once: until then nothing is read.
 */
export function watchSettings(onSettings: (settings: EffectiveSettings) => void): void {
  const take = (value: unknown) => {
    if (value) onSettings(value as EffectiveSettings)
  }
  pageApi.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') take(changes[EFFECTIVE_KEY]?.newValue)
  })
  void pageApi.storage.local.get(EFFECTIVE_KEY).then((stored) => take(stored[EFFECTIVE_KEY]))
}
