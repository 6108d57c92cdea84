// The first scan of the large page, against the yardstick and the other libraries on the same page. One side after the
// other on fresh pages, and each round the other way round, so that neither always finds the machine as the other left it.
//
// A ratio is taken within a round, whose sides ran next to each other, and the median over the rounds counts: a machine
// that is busy for a while then slows both sides. Slices can only be timed by the clock on the wall, to which other
// programs can only add: those of the quieter half of our runs count.

import type { Figures } from '../budgets'
import type { LibraryName, LibraryRun } from '../in-page/run-library'
import type { ScanRun } from '../in-page/run-scan'
import type { YardstickRun } from '../in-page/run-yardstick'
import type { Plan } from '../plan'
import type { Stage } from '../stage'
import { median, percentile, quieterHalf, sum } from '../statistics'

/** Of the product: more mentions than this are not underlined. */
const MAX_PLACES = 2_000

type Side = 'ours' | 'yardstick' | LibraryName

/** What one side took on a fresh page. */
interface Run {
  readonly ms: number
  /** Ours only: each time our code held the main thread, in ms. */
  readonly slices: readonly number[]
}

type Round = { readonly [side in Side]?: Run }

export async function measureScan(stage: Stage, plan: Plan): Promise<Figures> {
  const rounds = (mentions: number, count: number, sides: readonly Side[]) =>
    compare(stage, mentions, count, ['ours', 'yardstick', ...sides])
  const none = await rounds(0, plan.runs, [])
  const single = await rounds(1, 1, [])
  const some = await rounds(100, plan.runs, ['findAndReplaceDOMText'])
  const many = await rounds(10_000, Math.ceil(plan.runs / 3), [])
  const mark = await compare(stage, 100, plan.markRuns, ['ours', 'mark.js'])

  const ours = [none, single, some, many].map((list) => list.flatMap((round) => round.ours ?? []))
  const quiet = ours
    .flatMap((runs) => quieterHalf(runs, ({ slices }) => sum(slices)))
    .map(({ slices }) => slices)
  return {
    scanMs: median(none.map((round) => msOf(round, 'ours'))),
    scanRatio: ratio(none, 'ours', 'yardstick'),
    scanRatioHits: ratio(some, 'ours', 'yardstick'),
    scanRatioMany: ratio(many, 'ours', 'yardstick'),
    vsMarkJs: ratio(mark, 'mark.js', 'ours'),
    vsFindAndReplace: ratio(some, 'findAndReplaceDOMText', 'ours'),
    // The first entry only starts the watch; the names are made ready in the second.
    firstSliceMs: median(quiet.map((slices) => slices[1] ?? Number.NaN)),
    sliceP99Ms: percentile(quiet.flat(), 0.99),
    sliceMaxMs: median(quiet.map((slices) => Math.max(...slices))),
  }
}

function ratio(rounds: readonly Round[], side: Side, other: Side): number {
  return median(rounds.map((round) => msOf(round, side) / msOf(round, other)))
}

const msOf = (round: Round, side: Side) => round[side]?.ms ?? Number.NaN

async function compare(
  stage: Stage,
  mentions: number,
  count: number,
  sides: readonly Side[],
): Promise<readonly Round[]> {
  const rounds: Round[] = []
  for (let i = 0; i < count; i++) {
    const round: { [side in Side]?: Run } = {}
    for (const side of i % 2 === 0 ? sides : sides.toReversed())
      round[side] = await run(stage, mentions, side)
    rounds.push(round)
  }
  return rounds
}

async function run(stage: Stage, mentions: number, side: Side): Promise<Run> {
  await stage.open(`/large/${mentions}`)
  if (side === 'ours') {
    const { answer, cpuMs } = await stage.measure<ScanRun>('vigieJakBench.scan()')
    const wanted = Math.min(mentions, MAX_PLACES)
    // A scan that misses what was planted measures nothing.
    if (answer.places !== wanted) throw new Error(`Found ${answer.places} mentions, not ${wanted}.`)
    return { ms: cpuMs ?? sum(answer.slices), slices: answer.slices }
  }
  if (side !== 'yardstick') await stage.loadLibrary(side)
  const expression = side === 'yardstick' ? 'yardstick()' : `library(${JSON.stringify(side)})`
  const { answer, cpuMs } = await stage.measure<YardstickRun | LibraryRun>(`vigieJakBench.${expression}`)
  // They do not know every spelling, nor look into shadow roots.
  if (answer.found > mentions || answer.found < mentions / 2)
    throw new Error(`${side} found ${answer.found} names of ${mentions}.`)
  return { ms: cpuMs ?? answer.ms, slices: [] }
}
