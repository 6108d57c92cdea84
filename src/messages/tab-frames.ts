import { browser } from '../platform/extension-api'
import { type FrameStatus, STATUS_HOOK } from './frame-status'

export interface AskedFrame {
  readonly frameId: number
  /** Null where no script of ours answered. */
  readonly status: FrameStatus | null
}

/** Asks every frame of a tab what it found. Null when the browser lets us into none of them. */
export async function askFrames(tabId: number): Promise<readonly AskedFrame[] | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: (hook: string) =>
        (globalThis as Record<string, unknown> as Record<string, () => unknown>)[hook]?.() ?? null,
      args: [STATUS_HOOK],
    })
    return results.map(({ frameId, result }) => ({ frameId, status: (result as FrameStatus | null) ?? null }))
  } catch {
    // chrome:// pages, the extension stores, pages closed meanwhile: not readable, and shown as such.
    return null
  }
}

/** Loads the card bundle and the highlight rule into one frame, in the isolated world of the page script. */
export async function loadSurface(tabId: number, frameId: number, css: string): Promise<void> {
  const target = { tabId, frameIds: [frameId] }
  await browser.scripting.insertCSS({ target, css, origin: 'AUTHOR' })
  await browser.scripting.executeScript({ target, files: ['/card.js'], injectImmediately: true })
}
