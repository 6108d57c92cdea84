import type { EffectiveSettings } from '../model/settings'
import { matchesHost } from './match-host'
import { siteState } from './site-state'

/** What the user may do about one site: `organisation` has switched it off, and nothing is offered. */
export type SiteSwitch = 'off' | 'on' | 'organisation' | 'none'

export function siteSwitch(settings: EffectiveSettings, host: string | null): SiteSwitch {
  const site = siteState(settings, host)
  if (host === null) return 'none'
  if (site.state === 'on') return settings.locked.includes('sitesDeny') ? 'none' : 'off'
  if (site.reason !== 'site-denied') return 'none'
  return settings.managed.sitesDeny?.some((pattern) => matchesHost(pattern, host)) ? 'organisation' : 'on'
}

/** The user's own list with the site switched off or on again; the organisation's hosts are never in it. */
export function switchSite(own: readonly string[], host: string, isOff: boolean): readonly string[] {
  const others = own.filter((pattern) => !matchesHost(pattern, host))
  return isOff ? [...others, host] : others
}
