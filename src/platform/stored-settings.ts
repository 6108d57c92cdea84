import type { EffectiveSettings } from '../model/settings'
import { pageApi } from './page-api'

/** Where the background leaves the settings in force for the page scripts. */
export const EFFECTIVE_KEY = 'effectiveSettings'

/**
 * Calls back with the settings in force, now and at every change. Never calls back before the background has
 * written them once: until then nothing is read.
 */
export function watchSettings(onSettings: (settings: EffectiveSettings) => void): void {
  pageApi.storage.onChanged.addListener((changes, area) => {
    const value = area === 'local' ? changes[EFFECTIVE_KEY]?.newValue : undefined
    if (value) onSettings(value as EffectiveSettings)
  })
  void pageApi.storage.local.get(EFFECTIVE_KEY).then((stored) => {
    const value = stored[EFFECTIVE_KEY]
    if (value) onSettings(value as EffectiveSettings)
  })
}
