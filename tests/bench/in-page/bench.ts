// What a measurement can ask of the isolated world: `vigieJakBench.scan()` and the like. Bundled with the product.

import { installMeter } from './meter'
import { type LibraryName, runLibrary } from './run-library'
import { makeMatcher, runScan, type ScanRun, startWatch, type Watch } from './run-scan'
import { runYardstick } from './run-yardstick'

const meter = installMeter(window)
const matcher = makeMatcher()
let watch: Watch | undefined

async function settle(): Promise<ScanRun> {
  while (!watch?.isIdle()) await meter.pause()
  return { slices: meter.take(), places: watch.places().size }
}

const bench = {
  scan: () => runScan(meter, document),
  yardstick: () => runYardstick(document),
  library: (name: LibraryName) => runLibrary(name, document),
  /** Reads some frames of this page one after the other, each as a page of its own, with the names made ready once. */
  async scanFrames(first: number, end?: number): Promise<ScanRun[]> {
    const runs: ScanRun[] = []
    for (const frame of [...document.querySelectorAll('iframe')].slice(first, end)) {
      runs.push(await runScan(meter, frame.contentDocument as Document, matcher))
    }
    return runs
  },
  /** Reads the page, and goes on watching it. */
  watch(): Promise<ScanRun> {
    watch = startWatch(meter, document)
    return settle()
  },
  /** What our code did since `watch` or the last call, once it is idle again. */
  settle,
}

export type Bench = typeof bench

Object.assign(globalThis, { vigieJakBench: bench })
