// Pages at the edge: very many frames, shadow roots within shadow roots, one text node of 5 MB.

import type { Figures } from '../budgets'
import type { ScanRun } from '../in-page/run-scan'
import type { Plan } from '../plan'
import type { Stage } from '../stage'
import { least, sum } from '../statistics'

export async function measureExtremes(stage: Stage, plan: Plan): Promise<Figures> {
  const deep = await scanMade(stage, plan, makeDeepShadow, plan.shadowDepth)
  const long = await scanMade(stage, plan, makeLongText, plan.longTextUnits)
  return {
    framesMs: await scanAllFrames(stage, plan),
    deepShadowMs: deep.ms,
    deepShadowSliceMs: deep.longest,
    longTextMs: long.ms,
    longTextSliceMs: long.longest,
  }
}

/** Scans a page that a script has made, with exactly one mention in it. */
async function scanMade(stage: Stage, plan: Plan, make: (size: number) => void, size: number) {
  const runs: (readonly number[])[] = []
  for (let run = 0; run < plan.extremeRuns; run++) {
    await stage.open('/empty')
    await stage.session.evaluate(make, size)
    const { slices, places } = await stage.ask<ScanRun>('vigieJakBench.scan()')
    if (places !== 1) throw new Error(`Found ${places} mentions, not 1.`)
    runs.push(slices)
  }
  return { ms: least(runs.map(sum)), longest: least(runs.map((slices) => Math.max(...slices))) }
}

/** The start of the script counts too: it runs once in every frame. */
async function scanAllFrames(stage: Stage, plan: Plan): Promise<number> {
  await stage.open('/frames')
  const frames = stage.session.page.frames().filter((frame) => frame.parentFrame() !== null)
  if (frames.length !== plan.iframes) throw new Error(`The page has ${frames.length} frames.`)
  let ms = 0
  for (const frame of frames) {
    ms += await stage.enter(frame)
    ms += sum((await stage.askIn<ScanRun>(frame, 'vigieJakBench.scan()')).slices)
  }
  return ms
}

/** Runs in the page: a root in a root in a root; the mention stands in the innermost. */
function makeDeepShadow(depth: number): void {
  let parent: Node = document.body
  for (let level = 1; level <= depth; level++) {
    const host = document.createElement('div')
    parent.appendChild(host)
    const root = host.attachShadow({ mode: 'open' })
    root.innerHTML = '<p>Poids <b>72</b> kg</p><p>Volume courant stable, contrôle dans trois mois</p>'
    if (level === depth) root.append('Olumiant 4 mg')
    parent = root
  }
}

/** Runs in the page: a report pasted as one piece, with the mention in its middle. */
function makeLongText(units: number): void {
  const line = 'Patient stable, volume courant normal, étudiante en barrière, contrôle à trois mois.\n'
  const half = line.repeat(Math.ceil(units / 2 / line.length))
  const report = document.createElement('pre')
  report.textContent = `${half}Olumiant 4 mg\n${half}`
  document.body.append(report)
}
