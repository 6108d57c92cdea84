import type { Defeat } from '../model/defeat'
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
  /** What the page does against the inline warning, after we gave up to put it back. */
  readonly defeats: readonly Defeat[]
  /** True when the surface bundle could not be loaded: names are known, but no warning can be shown. */
  readonly isSurfaceMissing: boolean
  /** Hosts that an earlier version had left on the page, and this script removed at its start. */
  readonly leftBehind: number
}

/** A frame says of these only what it has: where the site is off, nothing is looked for. */
export type ToldStatus = Pick<FrameStatus, 'site'> & Partial<FrameStatus>

export const NOTHING_FOUND: Omit<FrameStatus, 'site'> = {
  drugs: [],
  unreadableAreas: 0,
  isCapped: false,
  defeats: [],
  isSurfaceMissing: false,
  leftBehind: 0,
}

/** Names under which page script and surface answer in their isolated world; the page cannot see them. */
export const STATUS_HOOK = 'vigieJakStatus'
export const SURFACE_HOOK = 'vigieJakSurfaceStatus'
