import type { EffectiveSettings, SettingName, SettingOrigin } from '../model/settings'
import { DEFAULT_SETTINGS } from './settings-defaults'
import { parseSettings } from './settings-schema'

/**
 * Effective settings = safe defaults ← the user's ← managed ones, with the origin of each.
 * Denied sites add up: an organisation's list never switches a site back on that the user switched off.
 */
export function computeEffective(
  user: unknown,
  managed: unknown,
  jurisdictions: readonly string[],
): EffectiveSettings {
  const own = parseSettings(user, jurisdictions)
  const policy = parseSettings(managed, jurisdictions)
  const isManaged = managed !== null && typeof managed === 'object' && Object.keys(managed).length > 0
  const values = {
    ...DEFAULT_SETTINGS,
    ...own.values,
    ...policy.values,
    sitesDeny: [...new Set([...(own.values.sitesDeny ?? []), ...(policy.values.sitesDeny ?? [])])],
  }
  const origin = (name: SettingName): SettingOrigin =>
    name in policy.values ? 'managed' : name in own.values ? 'user' : 'default'
  const origins = Object.fromEntries(
    (Object.keys(DEFAULT_SETTINGS) as SettingName[]).map((name) => [name, origin(name)]),
  )
  return {
    values,
    origins: origins as EffectiveSettings['origins'],
    isManaged,
    problems: [...own.problems, ...policy.problems],
  }
}
