import type { EffectiveSettings, SiteState } from '../model/settings'
import { matchesHost } from './match-host'

/** Does the extension run for this host. `host` is null where a frame hides its origin (sandboxed frames). */
export function siteState(settings: EffectiveSettings, host: string | null): SiteState {
  const { enabled, sitesAllow, sitesDeny } = settings.values
  if (!enabled) return { state: 'off', reason: 'disabled' }
  if (settings.isManaged && sitesAllow.length === 0) return { state: 'off', reason: 'no-site-allowed' }
  if (host !== null && sitesDeny.some((pattern) => matchesHost(pattern, host))) {
    return { state: 'off', reason: 'site-denied' }
  }
  // A frame without a readable origin may run only where every site may.
  if (sitesAllow.length > 0 && !sitesAllow.some((pattern) => host !== null && matchesHost(pattern, host))) {
    return { state: 'off', reason: 'site-not-allowed' }
  }
  return { state: 'on' }
}
