// The policy of extension pages forbids `new Function`, and zod tries it when the first schema is made.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')
const FIRST = join(ROOT, 'src/policy/zod-without-eval.ts')
const IMPORT = /^(?:import\s+'|(?:import|export)\s+(?!type\b)[^']*?\sfrom\s+')([^']+)'/gm

/** What a file imports when it runs, in order. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, specifier = '']) => specifier)

function fileOf(from: string, specifier: string): string | undefined {
  const path = resolve(dirname(from), specifier)
  return [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find(
    (file) => /\.tsx?$/.test(file) && existsSync(file),
  )
}

function runsZod(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false
  seen.add(file)
  return importsOf(file).some((specifier) => {
    const imported = specifier.startsWith('.') ? fileOf(file, specifier) : undefined
    return specifier === 'zod' || (imported !== undefined && runsZod(imported, seen))
  })
}

const ENTRIES = readdirSync(join(ROOT, 'entrypoints'), { recursive: true, encoding: 'utf8' })
  .map((name) => join(ROOT, 'entrypoints', name))
  .filter((file) => /(^|\/)(main\.tsx|index\.ts)$/.test(file) || /entrypoints\/[^/]+\.ts$/.test(file))

describe('zod in the browser', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is told before the first schema is made, in every entry that runs it', () => {
    const running = ENTRIES.filter((file) => runsZod(file))
    expect(running.map((file) => relative(ROOT, file))).toContain('entrypoints/background/index.ts')
    for (const file of running) {
      const [first = ''] = importsOf(file)
      expect(fileOf(file, first), `the first import of ${relative(ROOT, file)}`).toBe(FIRST)
    }
  })

  it('then makes no function of a text', async () => {
    const made = vi.fn()
    vi.stubGlobal(
      'Function',
      new Proxy(Function, {
        construct(target, words) {
          made(...words)
          return Reflect.construct(target, words)
        },
      }),
    )
    vi.resetModules()
    await import('../../../src/policy/zod-without-eval')
    const { parseSettings } = await import('../../../src/policy/parse-settings')
    const { parseRequest } = await import('../../../src/messages/parse-request')
    parseSettings({ patientSelectors: { 'ehr.test': ['#banner'] } }, ['fr'])
    expect(parseRequest({ type: 'surfaceToBackground.loadCard' })).not.toBeNull()
    expect(made).not.toHaveBeenCalled()
  })
})
