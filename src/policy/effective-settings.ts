import type { EffectiveSettings, SettingName, SettingOrigin, Settings } from '../model/settings'
import { parseSettings } from './parse-settings'
import { DEFAULT_SETTINGS, SETTING_NAMES, SETTINGS } from './settings-schema'

/**
 * Effective settings = safe defaults ← the user's ← managed ones, with the origin of each.
 *
 * - A managed value is locked, unless the organisation lists its name in `userMayChange`: then it is a default.
 * - Where the extension runs on a managed install, the organisation alone says.
 * - Where denied sites are left to the user, both lists add up: none switches a site on that is off in the other.
 *
 * @param isForced installed by a policy, which makes it managed even while no value has arrived.
 */
export function computeEffective(
  user: unknown,
  policy: unknown,
  jurisdictions: readonly string[],
  isForced = false,
): EffectiveSettings {
  const { values: own, problems: ownProblems } = parseSettings(user, jurisdictions, 'user')
  const { values: managed, problems } = parseSettings(policy, jurisdictions, 'managed')
  const isManaged = isForced || hasKeys(policy)
  const offered = new Set<string>(managed.userMayChange)
  const isLocked = (name: SettingName) => {
    if (SETTINGS[name].setBy === 'organisation') return true
    if (offered.has(name)) return false
    return name in managed || (isManaged && name === 'sitesAllow')
  }
  const originOf = (name: SettingName): SettingOrigin => {
    if (name in own && !isLocked(name)) return 'user'
    return name in managed ? 'managed' : 'default'
  }
  const origins = fromNames(originOf)
  const layers: { readonly [origin in SettingOrigin]: Partial<Settings> } = {
    default: DEFAULT_SETTINGS,
    user: own,
    managed,
  }
  const values = {
    ...fromNames((name) => layers[origins[name]][name]),
    sitesDeny: [
      ...new Set([...(isLocked('sitesDeny') ? [] : (own.sitesDeny ?? [])), ...(managed.sitesDeny ?? [])]),
    ],
  } as Settings
  return {
    values,
    origins,
    locked: SETTING_NAMES.filter(isLocked),
    own,
    managed,
    isManaged,
    problems: [...ownProblems, ...problems],
  }
}

export function hasKeys(layer: unknown): boolean {
  return layer !== null && typeof layer === 'object' && Object.keys(layer).length > 0
}

function fromNames<T>(read: (name: SettingName) => T) {
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, read(name)])) as {
    readonly [name in SettingName]: T
  }
}
