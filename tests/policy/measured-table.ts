// Around all tests of the project: prints at the end what each browser did, one row for each thing.

import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type BrowserKind, findBrowser } from '../drive/find-browser'
import { type Measured, THINGS } from './measured'

declare module 'vitest' {
  export interface ProvidedContext {
    /** One JSON line for each thing that was measured. */
    readonly measuredFile: string
  }
}

const KINDS: readonly BrowserKind[] = ['chromium', 'firefox']

export default async function measuredTable(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-jak-measured-'))
  const file = join(folder, 'measured.jsonl')
  await writeFile(file, '')
  project.provide('measuredFile', file)
  return async () => {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
    console.info(writeTable(lines.map((line) => JSON.parse(line) as Measured)))
    await rm(folder, { recursive: true, force: true })
  }
}

function writeTable(rows: readonly Measured[]): string {
  const timeOf = (kind: BrowserKind, what: string) => {
    const row = rows.findLast((one) => one.kind === kind && one.what === what)
    return row ? `${(row.ms / 1000).toFixed(1)} s` : '–'
  }
  const cells = [
    ['under real policy', ...KINDS.map(versionOf)],
    ...THINGS.map((what) => [what, ...KINDS.map((kind) => timeOf(kind, what))]),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  return cells.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n')
}

function versionOf(kind: BrowserKind): string {
  const found = findBrowser(kind)
  if (found === null) return `no ${kind}`
  const said = execFileSync(found.path, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return `${kind} ${/[\d.]+/.exec(said)?.[0] ?? ''}`
}
