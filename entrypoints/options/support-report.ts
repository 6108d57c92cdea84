import { SETTING_NAMES } from '../../src/policy/settings-schema'
import type { Status } from './read-status'

/**
 * The status as one text for the support: versions, settings with their origin, permissions, faults. No page, no
 * answer and no patient is in it, since none is in a status; of the sites that the user chose, only the number.
 */
export function supportReport({ settings, ...status }: Status): string {
  const { values, origins, locked, problems, isManaged } = settings
  const shown = (name: keyof typeof values) => {
    const value = values[name]
    const isChosenSites = (name === 'sitesAllow' || name === 'sitesDeny') && settings.own[name] !== undefined
    return isChosenSites && Array.isArray(value) ? { sites: value.length } : value
  }
  const report = {
    ...status,
    isManaged,
    settings: Object.fromEntries(
      SETTING_NAMES.map((name) => [
        name,
        { value: shown(name), origin: origins[name], isLocked: locked.includes(name) },
      ]),
    ),
    // What a user typed wrongly may be anything.
    problems: problems.map(({ found, ...problem }) =>
      problem.from === 'managed' ? { ...problem, found } : problem,
    ),
  }
  return JSON.stringify(report, null, 2)
}
