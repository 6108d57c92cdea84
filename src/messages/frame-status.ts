import type { DrugInFrame } from '../model/drug-in-frame'
import type { SiteState } from '../model/settings'

/** What the script of a frame answers when the background asks it. */
export interface FrameStatus {
  readonly site: SiteState | { readonly state: 'starting' }
  readonly drugs: readonly DrugInFrame[]
  /** Areas of the page that cannot be read. */
  readonly unreadableAreas: number
  /** True when the scan stopped at its limit: later text was not read. */
  readonly isCapped: boolean
  /** True when the page kept undoing the inline warning until we gave up. */
  readonly isDefeated: boolean
  /** True when the card bundle could not be loaded: names are known, but no warning can be shown. */
  readonly isSurfaceMissing: boolean
}

/** Name under which the page script answers in its isolated world; the page cannot see it. */
export const STATUS_HOOK = 'vigieJakStatus'
