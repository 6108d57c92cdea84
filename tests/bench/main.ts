// `npm run bench [-- --smoke] [--browser firefox] [--only scan,storm] [--source FOLDER] [--runs N]`: measures the product
// against its budgets in both browsers. The last line is one JSON object: Chromium's figures, and Firefox's under
// "firefox". The exit code is 1 when a figure is over its budget or was not measured.

import { argv, exit } from 'node:process'
import type { BrowserKind } from '../drive/find-browser'
import type { FigureName, Figures } from './budgets'
import { bundleBench } from './bundle'
import { measureCard } from './measure/card'
import { measureExtremes } from './measure/extremes'
import { measureGrowth } from './measure/growth'
import { measureScan } from './measure/scan'
import { measureStorm } from './measure/storm'
import { measureTraces } from './measure/traces'
import { type Options, PARTS, type Part, readOptions } from './options'
import { pagesOf } from './pages'
import { describePlan, FULL, type Plan, SMOKE } from './plan'
import { figuresOf, reportFigures } from './report'
import { openStage, type Pages, type Stage } from './stage'

interface Bench {
  readonly plan: Plan
  readonly parts: readonly Part[]
  readonly pages: Pages
  readonly code: string
}

type Measure = (stage: Stage, plan: Plan) => Promise<Figures>

const ON_STAGE: Partial<Record<Part, Measure>> = {
  scan: measureScan,
  growth: measureGrowth,
  storm: measureStorm,
  extremes: measureExtremes,
}

async function measureBrowser(kind: BrowserKind, bench: Bench): Promise<Figures> {
  const { plan, parts } = bench
  let figures: Figures = {}
  const tell = (part: Part) => console.error(`${kind}: ${part}…`)
  const stage = await openStage(kind, bench.pages, bench.code)
  try {
    for (const part of parts) {
      const measure = ON_STAGE[part]
      if (!measure) continue
      tell(part)
      figures = { ...figures, ...(await measure(stage, plan)) }
    }
  } finally {
    await stage.close()
  }
  if (parts.includes('card')) {
    tell('card')
    figures = { ...figures, ...(await measureCard(kind, plan)) }
  }
  if (parts.includes('traces') && kind === 'chromium') {
    tell('traces')
    figures = { ...figures, ...(await measureTraces(plan)) }
  }
  return figures
}

async function run({ isSmoke, browsers, parts, source, runs }: Options): Promise<boolean> {
  const base = isSmoke ? SMOKE : FULL
  const plan = { ...base, runs: runs ?? base.runs }
  const bench: Bench = { plan, parts, pages: pagesOf(plan), code: await bundleBench(source) }
  console.log(describePlan(plan))
  const measured = new Map<BrowserKind, Figures>()
  let isGood = true
  for (const kind of browsers) {
    const figures = await measureBrowser(kind, bench)
    measured.set(kind, figures)
    const wanted = isWhole(parts) ? figuresOf(kind) : (Object.keys(figures) as FigureName[])
    const report = reportFigures(kind, figures, wanted, isSmoke)
    console.log(report.text)
    isGood &&= report.isGood
  }
  const firefox = measured.get('firefox')
  console.log(JSON.stringify({ ...measured.get('chromium'), ...(firefox ? { firefox } : {}) }))
  return isGood
}

const isWhole = (parts: readonly Part[]) => parts.length === PARTS.length

try {
  exit((await run(readOptions(argv.slice(2)))) ? 0 : 1)
} catch (error) {
  console.error(error)
  exit(1)
}
