/**
 * What the page script hands to the surface bundle, which is loaded later into the same isolated world.
 * A property of the isolated world's global: neither the page nor another extension can see it.
 */
import type { Keeper } from '../../src/detect/keeper'
import type { Settings } from '../../src/model/settings'
import type { AttachedSurface, ScanLink } from '../../src/render/scan-link'

export interface FrameLink extends Omit<ScanLink, 'places' | 'highlights' | 'mayOpenByItself'> {
  /** The name under which the style rule knows our highlights. */
  readonly highlightName: string
  /** Of the frame and of its tab, as far as the frame can know them: settings are given by host. */
  readonly hosts: readonly (string | null)[]
  /** Those in force now. */
  settings(): Settings
  /** From now on the keeper is given all mentions of this frame, those found before too. */
  follow(keeper: Keeper): void
  attach(surface: AttachedSurface): void
}

declare global {
  var vigieJakScan: FrameLink | undefined
  /** The link that has its surface. */
  var vigieJakSurface: FrameLink | undefined
}
