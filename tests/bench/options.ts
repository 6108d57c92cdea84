// The words after `npm run bench --`.

import { parseArgs } from 'node:util'
import type { BrowserKind } from '../drive/find-browser'

/** In the order in which they are measured. */
export const PARTS = ['scan', 'growth', 'storm', 'extremes', 'card', 'traces'] as const
export type Part = (typeof PARTS)[number]

export interface Options {
  /** A small version of everything, for CI. */
  readonly isSmoke: boolean
  readonly browsers: readonly BrowserKind[]
  /** Less than all: nothing is judged then but what was measured. */
  readonly parts: readonly Part[]
  /** Another checkout whose `src` is measured in place of this one's. */
  readonly source: string | undefined
  readonly runs: number | undefined
}

export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      smoke: { type: 'boolean', default: false },
      browser: { type: 'string' },
      only: { type: 'string' },
      source: { type: 'string' },
      runs: { type: 'string' },
    },
  })
  const browsers: BrowserKind[] = ['chromium', 'firefox']
  const runs = values.runs === undefined ? undefined : Number(values.runs)
  if (runs !== undefined && !(Number.isInteger(runs) && runs > 0))
    throw new Error(`--runs is a number of runs, not ${values.runs}.`)
  return {
    isSmoke: values.smoke,
    browsers: oneOf('--browser', browsers, values.browser),
    parts: oneOf('--only', PARTS, values.only),
    source: values.source,
    runs,
  }
}

function oneOf<T extends string>(
  option: string,
  known: readonly T[],
  given: string | undefined,
): readonly T[] {
  const chosen = known.filter((name) => given === undefined || given.split(',').includes(name))
  if (chosen.length === 0) throw new Error(`${option} takes ${known.join(', ')}, not ${given}.`)
  return chosen
}
