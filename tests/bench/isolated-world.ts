// Runs code where an extension's script would run: same page, own globals, none of the page's.

import type { Frame } from 'puppeteer-core'
import { portable } from '../drive/portable'

/** puppeteer's own name (puppeteer-core 24, api/Frame.ts); it has no public way into such a world. */
interface FrameInside {
  isolatedRealm(): { evaluate(run: string | (() => unknown)): Promise<unknown> }
}

/** An expression or a self-contained function. Waits for a promise; the answer must be JSON. */
export async function inIsolatedWorld<R>(frame: Frame, run: string | (() => R)): Promise<R> {
  const realm = (frame as unknown as FrameInside).isolatedRealm()
  return (await realm.evaluate(typeof run === 'string' ? run : portable(run))) as R
}
