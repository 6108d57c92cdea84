/**
 * `rules outcomes`: the tables of all outcomes that lie in `rules/outcomes/`, made anew and compared. A rule change shows
 * there as changed lines, which is what a pharmacist reviews. With `--write` they are written.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RulesPack } from '../model/rules-pack'
import { lineDiff } from './line-diff'
import { outcomesCsv } from './outcomes-csv'
import { pharmacistTable } from './table'

export interface OutcomeFile {
  readonly name: string
  readonly text: string
}

export interface ChangedOutcomes {
  readonly name: string
  /** `-` and `+` lines. */
  readonly lines: readonly string[]
}

export function outcomeFiles(packs: readonly RulesPack[]): OutcomeFile[] {
  return packs.flatMap((pack) => [
    { name: `${pack.id}.csv`, text: outcomesCsv(pack) },
    { name: `${pack.id}.table.md`, text: pharmacistTable(pack, 'fr') },
  ])
}

/** Files that differ from what the packs say today, and files of packs that are gone. */
export function changedOutcomes(folder: string, files: readonly OutcomeFile[]): ChangedOutcomes[] {
  const changed = files.flatMap(({ name, text }) => {
    const file = join(folder, name)
    const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
    return before === text ? [] : [{ name, lines: lineDiff(before, text) }]
  })
  const left = strayFiles(folder, files).map((name) => ({ name, lines: ['- (no pack has this file)'] }))
  return [...changed, ...left]
}

export function writeOutcomes(folder: string, files: readonly OutcomeFile[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of files) writeFileSync(join(folder, name), text)
  for (const name of strayFiles(folder, files)) rmSync(join(folder, name))
}

function strayFiles(folder: string, files: readonly OutcomeFile[]): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => !files.some((file) => file.name === name))
}
