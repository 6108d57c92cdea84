import type { FrameStatus } from './frame-status'
import { STATUS_HOOK } from './frame-status'

/** Lets the background ask this frame for its status by `scripting.executeScript`; the page cannot see the hook. */
export function answerStatus(read: () => FrameStatus): void {
  Object.defineProperty(globalThis, STATUS_HOOK, { value: read, configurable: true })
}
