// What was measured, for people: a table a browser, each figure with its limit; and for programs: one line of JSON.

import type { BrowserKind } from '../drive/find-browser'
import { BUDGETS, type Budget, FIGURE_NAMES, type FigureName, type Figures, judge } from './budgets'

export interface Report {
  readonly text: string
  /** Nothing is over its limit, and nothing that had to be measured is missing. */
  readonly isGood: boolean
}

/** @param wanted the figures that the parts chosen have to give. */
export function reportFigures(
  kind: BrowserKind,
  figures: Figures,
  wanted: readonly FigureName[],
  isSmoke: boolean,
): Report {
  const rows = wanted.map((name) => {
    const budget: Budget = BUDGETS[name]
    const verdict = judge(name, figures[name], isSmoke)
    return [
      budget.what,
      show(figures[name], budget),
      limitOf(budget, isSmoke),
      verdict === 'told' ? '' : verdict,
    ] as const
  })
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map(([what, value, limit, verdict]) =>
    [what.padEnd(widths[0] ?? 0), value.padStart(widths[1] ?? 0), limit.padEnd(widths[2] ?? 0), verdict]
      .join('  ')
      .trimEnd(),
  )
  return {
    text: [kind, ...lines.map((line) => `  ${line}`)].join('\n'),
    isGood: wanted.every((name) => ['ok', 'told'].includes(judge(name, figures[name], isSmoke))),
  }
}

export function figuresOf(kind: BrowserKind): readonly FigureName[] {
  return FIGURE_NAMES.filter((name) => {
    const { only }: Budget = BUDGETS[name]
    return only === undefined || only === kind
  })
}

function show(value: number | undefined, { unit }: Budget): string {
  if (value === undefined) return '–'
  if (unit === '%') return `${round(value * 100)} %`
  return `${round(value)} ${unit}`.trimEnd()
}

function limitOf(budget: Budget, isSmoke: boolean): string {
  const limit = isSmoke ? budget.looseLimit : budget.limit
  return limit === undefined ? '' : `${budget.is === 'at-least' ? '≥' : '≤'} ${show(limit, budget)}`
}

const round = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)))
