import type { SurfaceStatus } from '../model/surface-status'
import type { ToldStatus } from './frame-status'
import { STATUS_HOOK, SURFACE_HOOK } from './frame-status'

/** Lets the background ask this frame for its status by `scripting.executeScript`; the page cannot see the hook. */
export function answerStatus(read: () => ToldStatus): void {
  Object.defineProperty(globalThis, STATUS_HOOK, { value: read, configurable: true })
}

/** @param read null once the surface is over. */
export function answerSurfaceStatus(read: () => SurfaceStatus | null): void {
  Object.defineProperty(globalThis, SURFACE_HOOK, { value: read, configurable: true })
}
