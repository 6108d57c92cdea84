/** Compares what is read of labelled snippets with their labels, a fact at a time. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CivilDate } from '../../../src/model/civil-date'
import { readSuggestions } from '../../../src/patient/read-suggestions'
import { atOnce } from './at-once'

export interface Snippet {
  readonly text: string
  readonly heading?: string
  readonly facts: readonly { readonly fact: string; readonly value: unknown; readonly birthDate?: string }[]
}

/** The day on which the labels are true. */
export const LABELLED_ON: CivilDate = { year: 2026, month: 3, day: 15 }

const FOLDER = join(import.meta.dirname, 'snippets')

export const readSet = (set: string, files = /./): Snippet[] =>
  readdirSync(join(FOLDER, set))
    .filter((file) => files.test(file))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(FOLDER, set, file), 'utf8')) as Snippet[])

export interface Figures {
  right: number
  wrong: number
  missed: number
}

export interface Difference {
  readonly snippet: Snippet
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

const keyOf = (one: { fact: string; value: unknown; birthDate?: string }): string =>
  [one.fact, one.value, one.birthDate ?? ''].join(' ').trim()

export function measure(snippets: readonly Snippet[]): {
  readonly figures: ReadonlyMap<string, Figures>
  readonly differences: readonly Difference[]
} {
  const figures = new Map<string, Figures>()
  const differences: Difference[] = []
  const count = (key: string, column: keyof Figures): void => {
    const [fact = ''] = key.split(' ')
    const row = figures.get(fact) ?? { right: 0, wrong: 0, missed: 0 }
    row[column] += 1
    figures.set(fact, row)
  }
  for (const snippet of snippets) {
    const read = atOnce(readSuggestions([snippet], LABELLED_ON)).map(keyOf)
    const labelled = snippet.facts.map(keyOf)
    const wrong = read.filter((key) => !labelled.includes(key))
    const missed = labelled.filter((key) => !read.includes(key))
    for (const key of read) count(key, labelled.includes(key) ? 'right' : 'wrong')
    for (const key of missed) count(key, 'missed')
    if (wrong.length + missed.length > 0) differences.push({ snippet, wrong, missed })
  }
  return { figures, differences }
}

export const precision = ({ right, wrong }: Figures): number =>
  right + wrong === 0 ? 1 : right / (right + wrong)
export const recall = ({ right, missed }: Figures): number =>
  right + missed === 0 ? 1 : right / (right + missed)
