import { NOTHING_FOUND } from '../../../src/messages/frame-status'
import type { AskedFrame } from '../../../src/messages/tab-frames'
import type { SurfaceStatus } from '../../../src/model/surface-status'

/** The answer of a frame in which our script runs and nothing was found, but for what a test says. */
export const frame = (values: Partial<AskedFrame> = {}): AskedFrame => ({
  frameId: 0,
  path: [],
  width: 1366,
  height: 768,
  isFrameset: false,
  hasFocus: false,
  status: { site: { state: 'on' }, ...NOTHING_FOUND },
  surface: null,
  ...values,
})

export const surface = (values: Partial<SurfaceStatus> = {}): SurfaceStatus => ({
  onScreen: [],
  markedBefore: [],
  isReliedOn: false,
  card: null,
  lent: null,
  openedFor: [],
  hasOrder: false,
  mentionCount: 0,
  walkedTo: null,
  isCardMissing: false,
  ...values,
})
