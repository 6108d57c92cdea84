/** Counts what was found against what was expected, group by group, and writes the counts as a table. */
import type { Certainty } from '../../src/model/mention'

export interface Labelled<M extends { readonly certainty: Certainty }> {
  readonly language: string
  readonly place: string
  readonly expected: readonly M[]
  readonly found: readonly M[]
  /** Whether an expected and a found mention are the same. */
  isSame(expected: M, found: M): boolean
}

export interface Counts {
  items: number
  negatives: number
  expected: number
  found: number
  right: number
  probableExpected: number
  probableFound: number
  probableRight: number
}

export type GroupBy = 'place' | 'language'

export function tally<M extends { readonly certainty: Certainty }>(
  items: readonly Labelled<M>[],
  by: GroupBy,
): ReadonlyMap<string, Counts> {
  const groups = new Map<string, Counts>()
  for (const item of items) {
    for (const name of [item[by], 'all']) {
      const counts = groups.get(name) ?? none()
      groups.delete(name)
      groups.set(name, counts)
      count(counts, item)
    }
  }
  return groups
}

const none = (): Counts => ({
  items: 0,
  negatives: 0,
  expected: 0,
  found: 0,
  right: 0,
  probableExpected: 0,
  probableFound: 0,
  probableRight: 0,
})

function count<M extends { readonly certainty: Certainty }>(counts: Counts, item: Labelled<M>) {
  const of = (mentions: readonly M[], certainty: Certainty) =>
    mentions.filter((mention) => mention.certainty === certainty)
  const right = (certainty: Certainty) => {
    const left = of(item.found, certainty)
    return of(item.expected, certainty).filter((expected) => {
      const i = left.findIndex((found) => item.isSame(expected, found))
      if (i >= 0) left.splice(i, 1)
      return i >= 0
    }).length
  }
  counts.items += 1
  if (item.expected.length === 0) counts.negatives += 1
  counts.expected += of(item.expected, 'exact').length
  counts.found += of(item.found, 'exact').length
  counts.right += right('exact')
  counts.probableExpected += of(item.expected, 'probable').length
  counts.probableFound += of(item.found, 'probable').length
  counts.probableRight += right('probable')
}

/** Share of the expected exact mentions that were found; 1 where none was expected. */
export const recallOf = ({ right, expected }: Counts) => (expected === 0 ? 1 : right / expected)
/** Share of the found exact mentions that were expected; 1 where none was found. */
export const precisionOf = ({ right, found }: Counts) => (found === 0 ? 1 : right / found)

export function tableOf(title: string, groups: ReadonlyMap<string, Counts>): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const rows = [...groups].map(([name, counts]) => [
    name,
    String(counts.items),
    String(counts.negatives),
    String(counts.expected),
    counts.expected === 0 ? '–' : percent(recallOf(counts)),
    counts.found === 0 ? '–' : percent(precisionOf(counts)),
    `${counts.probableRight}/${counts.probableExpected} (${counts.probableFound} found)`,
  ])
  const head = [title, 'items', 'negative', 'mentions', 'recall', 'precision', 'probable']
  const widths = head.map((cell, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? cell).length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [head, ...rows].map(line).join('\n')
}
