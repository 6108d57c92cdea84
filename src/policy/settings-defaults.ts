import type { Settings } from '../model/settings'

/** Safe defaults: warn everywhere, in French, by the French rules. */
export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  disabledReason: '',
  language: 'fr',
  jurisdiction: 'fr',
  mode: 'assisted',
  autoOpen: true,
  sitesAllow: [],
  sitesDeny: [],
}
