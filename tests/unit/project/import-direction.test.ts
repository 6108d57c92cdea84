import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What each folder of `src` may import besides itself; docs/ARCHITECTURE.md draws the same table. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: ['model'],
  match: ['model'],
  patient: ['model'],
  detect: ['model'],
  assess: ['model', 'i18n'],
  'cds-hooks': ['model', 'i18n'],
  rulespack: ['model', 'i18n', 'zod'],
  'pack-delivery': ['model', 'i18n', 'policy', 'rulespack', 'zod', '@noble/ed25519'],
  platform: ['model', 'webextension-polyfill'],
  policy: ['model', 'platform', 'zod', 'css-selector-parser'],
  record: ['model', 'platform', 'idb'],
  messages: ['model', 'platform', 'zod'],
  ui: ['model', 'i18n', 'preact'],
  render: ['model', 'i18n', 'ui', 'preact'],
  kit: ['model', 'i18n', 'policy', 'cds-hooks', 'zod'],
  package: ['model', 'cli', 'node', 'fflate', '@cyclonedx/cyclonedx-library', 'vite'],
  cli: [
    'model',
    'i18n',
    'match',
    'assess',
    'cds-hooks',
    'rulespack',
    'pack-delivery',
    'policy',
    'kit',
    'zod',
    'node',
  ],
}

const ROOT = resolve(import.meta.dirname, '../../..')
const SOURCE = join(ROOT, 'src')

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
)

/** The folder of `src`, the package, or `rules` that an import specifier leads to. */
function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('node:')) return 'node'
  if (!specifier.startsWith('.'))
    return specifier.startsWith('@') ? specifier : (specifier.split('/')[0] ?? '')
  const path = relative(ROOT, resolve(SOURCE, dirname(file), specifier))
  const [top = '', folder = ''] = path.split('/')
  return top === 'src' ? folder : top
}

describe('the direction of imports', () => {
  it('covers every folder of src', () => {
    const folders = readdirSync(SOURCE).sort()
    expect(folders.filter((folder) => !(folder in ALLOWED))).toEqual([])
  })

  for (const file of files) {
    it(`holds in src/${file}`, () => {
      const [folder = ''] = file.split('/')
      const text = readFileSync(join(SOURCE, file), 'utf8')
      const specifiers = [
        ...text.matchAll(/(?:^(?:import|export|\})[^\n]*\bfrom|^import|\bimport\s*\()\s*'([^']+)'/gm),
      ].map(([, specifier = '']) => specifier)
      const wrong = specifiers
        .filter((specifier) => specifier !== 'virtual:drug-terms')
        .map((specifier) => targetOf(file, specifier))
        .filter((target) => target !== folder && !ALLOWED[folder]?.includes(target))
        // Rules are data: read where they become trusted packs, and by the build that compiles the names.
        .filter((target) => !(target === 'rules' && ['rulespack', 'cli'].includes(folder)))
      expect(wrong).toEqual([])
    })
  }
})
