// A live list changes 50 texts a frame while we watch. How much of the main thread is ours meanwhile?

import type { Figures } from '../budgets'
import type { ScanRun } from '../in-page/run-scan'
import { STORM_ROWS } from '../pages'
import { CHANGES_PER_FRAME, type Plan } from '../plan'
import type { Stage } from '../stage'
import { median, sum } from '../statistics'

export async function measureStorm(stage: Stage, plan: Plan): Promise<Figures> {
  const shares: number[] = []
  const longest: number[] = []
  for (let run = 0; run < plan.stormRuns; run++) {
    await stage.open('/storm')
    await stage.session.evaluate(fillList, STORM_ROWS)
    await stage.ask('vigieJakBench.watch()')
    const words = { frames: plan.stormFrames, changes: CHANGES_PER_FRAME }
    const elapsedMs = await stage.session.evaluate(raiseStorm, words)
    const { slices } = await stage.ask<ScanRun>('vigieJakBench.settle()')
    shares.push(sum(slices) / elapsedMs)
    longest.push(Math.max(...slices))
  }
  return { stormShare: median(shares), stormSliceMs: median(longest) }
}

/** Runs in the page. */
function fillList(rows: number): void {
  const list = document.querySelector('#live')
  for (let row = 0; row < rows; row++) {
    const item = document.createElement('li')
    item.innerHTML = `<span>Lit ${row}</span> <b>en attente</b>`
    list?.append(item)
  }
}

/** Runs in the page: every third change replaces the text node, one in a hundred brings a name. */
function raiseStorm(storm: { frames: number; changes: number }): Promise<number> {
  const values = [...document.querySelectorAll('#live b')]
  const start = performance.now()
  let frame = 0
  let change = 0
  return new Promise((resolve) => {
    const step = () => {
      for (let i = 0; i < storm.changes; i++, change++) {
        const value = values[(change * 7) % values.length] as Element
        const text =
          change % 100 === 0 ? `Olumiant 4 mg, prise ${change}` : `pouls ${change % 180}, volume ${change}`
        if (change % 3 === 0) value.textContent = text
        else (value.firstChild as Text).data = text
      }
      if (++frame < storm.frames) requestAnimationFrame(step)
      else resolve(performance.now() - start)
    }
    requestAnimationFrame(step)
  })
}
