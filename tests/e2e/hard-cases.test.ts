// One page for each hard case of detection: exactly what it names is marked, where it stands, and nothing else.

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { BrowserKind } from '../drive/find-browser'
import { HARD_CASES } from './hard-cases/all'
import { CLOBBERED } from './hard-cases/clobbered'
import type { HardCase } from './hard-cases/hard-case'
import { FOLDER, runCase } from './hard-cases/run-case'
import { BROWSERS, withSession } from './with-session'

const named = (cases: readonly HardCase[], kind: BrowserKind) =>
  cases
    .filter(({ only = kind }) => only === kind)
    .map((hardCase) => [hardCase.says, hardCase.page, hardCase] as const)

describe.each(BROWSERS)('hard cases in %s', (kind) => {
  const stage = withSession(kind)

  it.each(named(HARD_CASES, kind))('marks %s (%s)', async (_says, _page, hardCase) => {
    await runCase(stage, hardCase)
  })
})

describe.each(BROWSERS)('names that hide properties in %s', (kind) => {
  const stage = withSession(kind)

  it.each(named(CLOBBERED, kind))('marks %s (%s)', async (_says, _page, hardCase) => {
    await runCase(stage, hardCase)
  })
})

describe('the pages of the hard cases', () => {
  it('are all used', () => {
    const files = readdirSync(fileURLToPath(new URL(`../pages${FOLDER}`, import.meta.url)))
    const used = new Set([...HARD_CASES, ...CLOBBERED].map(({ page }) => page))
    // A second file of a case begins with "part-".
    expect(files.filter((file) => !used.has(file) && !file.startsWith('part-'))).toEqual([])
  })
})
