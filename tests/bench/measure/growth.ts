// Whether a node of a large page costs more than one of a small page. Both are frames of a page whose first frames only
// warm up the code: else the small page would pay for cold code, and any growth would hide behind it.

import type { Figures } from '../budgets'
import type { ScanRun } from '../in-page/run-scan'
import { WARMING_FRAMES } from '../pages'
import type { Plan } from '../plan'
import type { Stage } from '../stage'
import { median, sum } from '../statistics'

export async function measureGrowth(stage: Stage, plan: Plan): Promise<Figures> {
  const costPerNode = async (path: string, nodes: number) => {
    await stage.open(path)
    await stage.ask(`vigieJakBench.scanFrames(0, ${WARMING_FRAMES})`)
    const { answer, cpuMs } = await stage.measure<ScanRun[]>(`vigieJakBench.scanFrames(${WARMING_FRAMES})`)
    return (cpuMs ?? sum(answer.flatMap(({ slices }) => slices))) / (answer.length * nodes)
  }
  const ratios: number[] = []
  for (let run = 0; run < plan.extremeRuns; run++) {
    const small = await costPerNode('/growth/small', plan.smallPage)
    ratios.push((await costPerNode('/growth/large', plan.largePage)) / small)
  }
  return { growth: median(ratios) }
}
