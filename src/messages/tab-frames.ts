import type { FrameCommand } from '../model/frame-command'
import type { SurfaceStatus } from '../model/surface-status'
import { browser } from '../platform/extension-api'
import { type FrameStatus, NOTHING_FOUND, STATUS_HOOK, SURFACE_HOOK, type ToldStatus } from './frame-status'
import type { ToFrame } from './protocol'

export interface AskedFrame {
  readonly frameId: number
  /** Number among its parent's frames, for each step down from the top frame, whose path is empty. */
  readonly path: readonly number[]
  /** Of its viewport, in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly isFrameset: boolean
  /** The focus is in this frame or in one inside it. */
  readonly hasFocus: boolean
  /** Null where no script of ours answered. */
  readonly status: FrameStatus | null
  /** Null where there is no surface. */
  readonly surface: SurfaceStatus | null
}

/**
 * Asks every frame of a tab what it found, in frame order: a frame before those inside it, neighbours as the page has
 * them. Null when the browser lets us into none of them.
 */
export async function askFrames(tabId: number): Promise<readonly AskedFrame[] | null> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: readFrame,
      args: [STATUS_HOOK, SURFACE_HOOK],
      // A frame that loads for long must not keep the others waiting.
      injectImmediately: true,
    })
    const frames = answers.map(({ frameId, result }) => {
      const frame = (result as ReturnType<typeof readFrame> | undefined) ?? UNREAD_FRAME
      const { status } = frame
      return { ...frame, frameId, status: status && { ...NOTHING_FOUND, ...status } }
    })
    // Chromium gives the answers of the inner frames in no order.
    return frames.sort((one, other) => comparePaths(one.path, other.path) || one.frameId - other.frameId)
  } catch {
    // chrome:// pages, the extension stores, pages closed meanwhile: not readable, and shown as such.
    return null
  }
}

const UNREAD_FRAME = {
  path: [Number.MAX_SAFE_INTEGER],
  width: 0,
  height: 0,
  isFrameset: false,
  hasFocus: false,
  status: null,
  surface: null,
}

/** Runs alone in each frame. The numbers of frames can be read across origins. */
function readFrame(statusHook: string, surfaceHook: string) {
  const hooks = globalThis as unknown as Record<string, (() => unknown) | undefined>
  const path: number[] = []
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
    // A frame in a shadow tree is not among them, and comes last.
    let index = 0
    while (index < frame.parent.length && frame.parent[index] !== frame) index++
    path.unshift(index)
  }
  return {
    path,
    width: innerWidth,
    height: innerHeight,
    isFrameset: document.body?.localName === 'frameset',
    hasFocus: document.hasFocus(),
    status: (hooks[statusHook]?.() ?? null) as ToldStatus | null,
    surface: (hooks[surfaceHook]?.() ?? null) as SurfaceStatus | null,
  }
}

function comparePaths(one: readonly number[], other: readonly number[]): number {
  const steps = Math.min(one.length, other.length)
  for (let step = 0; step < steps; step++) {
    const difference = (one[step] as number) - (other[step] as number)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** Rejects when the frame is gone or has no script of ours. */
export async function runInFrame(tabId: number, frameId: number, command: FrameCommand): Promise<void> {
  const request: ToFrame = { type: 'backgroundToScan.run', command }
  await browser.tabs.sendMessage(tabId, request, { frameId })
}

/** Loads the rules that paint our highlights into one frame. */
export async function insertHighlightRules(
  tabId: number,
  frameId: number,
  css: { readonly user: string; readonly author: string },
): Promise<void> {
  const target = { tabId, frameIds: [frameId] }
  await Promise.all([
    browser.scripting.insertCSS({ target, css: css.user, origin: 'USER' }),
    browser.scripting.insertCSS({ target, css: css.author, origin: 'AUTHOR' }),
  ])
}

/** Loads a bundle into one frame, in the isolated world of the page script; it is there when the promise is kept. */
export async function loadBundle(
  tabId: number,
  frameId: number,
  file: '/surface.js' | '/card.js',
): Promise<void> {
  const target = { tabId, frameIds: [frameId] }
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true })
}
