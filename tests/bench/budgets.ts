// Every figure of the benchmark with its limit. The limits are the product's promise "cheap enough to forget"; the
// loose ones are for the small run in CI, which only shows that each figure is measured and not absurd.

export type FigureName = keyof typeof BUDGETS
export type Figures = { readonly [name in FigureName]?: number }

export interface Budget {
  readonly what: string
  readonly unit: '×' | 'ms' | '%' | 'kB' | ''
  /** `at-most` unless given. */
  readonly is?: 'at-most' | 'at-least'
  /** Without a limit the figure is told, not judged. */
  readonly limit?: number
  readonly looseLimit: number
  /** What only one browser can tell. */
  readonly only?: 'chromium'
}

export const BUDGETS = {
  scanRatio: { what: 'first scan, no mention, against W', unit: '×', limit: 1.3, looseLimit: 20 },
  scanRatioHits: { what: 'first scan, 100 mentions, against W', unit: '×', limit: 1.5, looseLimit: 20 },
  scanRatioMany: { what: 'first scan, 10 000 mentions, against W', unit: '×', looseLimit: 100 },
  scanMs: { what: 'first scan, no mention', unit: 'ms', looseLimit: 10_000 },
  vsMarkJs: { what: 'faster than mark.js', unit: '×', is: 'at-least', limit: 100, looseLimit: 1 },
  vsFindAndReplace: {
    what: 'faster than findAndReplaceDOMText',
    unit: '×',
    is: 'at-least',
    limit: 2,
    looseLimit: 0.05,
  },
  firstSliceMs: { what: 'first slice, which prepares the names', unit: 'ms', looseLimit: 1_000 },
  sliceP99Ms: { what: 'slice of the main thread, p99', unit: 'ms', limit: 8, looseLimit: 500 },
  sliceMaxMs: { what: 'slice of the main thread, longest', unit: 'ms', limit: 16, looseLimit: 1_000 },
  growth: { what: 'cost per node, large page over small page', unit: '×', limit: 1.2, looseLimit: 20 },
  stormShare: { what: 'share of the main thread in a mutation storm', unit: '%', limit: 0.05, looseLimit: 1 },
  stormSliceMs: { what: 'longest slice in the storm', unit: 'ms', limit: 16, looseLimit: 1_000 },
  framesMs: { what: 'all frames of a page of many frames', unit: 'ms', looseLimit: 60_000 },
  deepShadowMs: { what: 'deep shadow tree', unit: 'ms', looseLimit: 10_000 },
  deepShadowSliceMs: { what: 'longest slice there', unit: 'ms', limit: 16, looseLimit: 1_000 },
  longTextMs: { what: 'one very long text node', unit: 'ms', looseLimit: 10_000 },
  longTextSliceMs: { what: 'longest slice there', unit: 'ms', limit: 16, looseLimit: 10_000 },
  cardP95Ms: {
    what: 'card painted after the name settles, demo, p95',
    unit: 'ms',
    limit: 150,
    looseLimit: 10_000,
  },
  cardMedianMs: { what: 'the same, median', unit: 'ms', looseLimit: 10_000 },
  firstCardP95Ms: {
    what: 'the same on a page without any mention before, p95',
    unit: 'ms',
    limit: 150,
    looseLimit: 10_000,
  },
  firstCardMedianMs: { what: 'the same, median', unit: 'ms', looseLimit: 10_000 },
  laterCardP95Ms: {
    what: 'the same on the demo, after the card of another patient, p95',
    unit: 'ms',
    limit: 150,
    looseLimit: 10_000,
  },
  laterCardMedianMs: { what: 'the same, median', unit: 'ms', looseLimit: 10_000 },
  layoutShift: { what: 'layout shift caused', unit: '', limit: 0, looseLimit: 0, only: 'chromium' },
  cardShift: { what: 'shift inside our own card', unit: '', looseLimit: 10, only: 'chromium' },
  heapGrowthKb: {
    what: 'heap after re-renders with mentions',
    unit: 'kB',
    limit: 1_000,
    looseLimit: 20_000,
    only: 'chromium',
  },
  keptNodes: {
    what: 'nodes kept after these',
    unit: '',
    limit: 1_000,
    looseLimit: 100_000,
    only: 'chromium',
  },
  cardKeptNodes: {
    what: 'nodes left by cards opened, answered and closed',
    unit: '',
    limit: 0,
    looseLimit: 0,
    only: 'chromium',
  },
  cardKeptListeners: {
    what: 'listeners left by these',
    unit: '',
    limit: 0,
    looseLimit: 0,
    only: 'chromium',
  },
} as const satisfies Record<string, Budget>

export const FIGURE_NAMES = Object.keys(BUDGETS) as FigureName[]

export type Verdict = 'ok' | 'OVER' | 'missing' | 'told'

/** A figure that was not measured, or is no number, is never ok. */
export function judge(name: FigureName, value: number | undefined, isSmoke: boolean): Verdict {
  const { limit, looseLimit, is = 'at-most' }: Budget = BUDGETS[name]
  if (value === undefined || !Number.isFinite(value)) return 'missing'
  const wanted = isSmoke ? looseLimit : limit
  if (wanted === undefined) return 'told'
  return (is === 'at-most' ? value <= wanted : value >= wanted) ? 'ok' : 'OVER'
}
