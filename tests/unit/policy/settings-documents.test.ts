import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsDocuments } from '../../../src/cli/settings-documents'
import { RESTRICTED_DRUGS } from '../../../src/model/restricted-drugs'
import { SETTING_NAMES, SETTINGS } from '../../../src/policy/settings-schema'
import { builtInRules, JURISDICTIONS } from '../../../src/rulespack/built-in'

const ROOT = resolve(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8')

/** What Chromium's schema of managed storage knows; anything else may stop the extension. */
const KEYWORDS = ['type', 'title', 'description', 'properties', 'items', 'additionalProperties']

function keywordsOf(schema: object): string[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'properties') return [keyword, ...Object.values(value as object).flatMap(keywordsOf)]
    return typeof value === 'object' ? [keyword, ...keywordsOf(value)] : [keyword]
  })
}

describe('what is derived from the table of settings', () => {
  it.each(Object.entries(settingsDocuments()))('%s is up to date (npm run settings)', (path, text) => {
    expect(read(path)).toBe(text)
  })

  it('has a managed key for each setting, with title and description, in words that Chromium knows', () => {
    const schema = JSON.parse(read('public/managed_schema.json')) as {
      properties: Record<string, { title: string; description: string; type: string }>
    }
    expect(Object.keys(schema.properties)).toEqual(SETTING_NAMES)
    for (const { title, description, type } of Object.values(schema.properties)) {
      expect(title.length).toBeGreaterThan(3)
      expect(description.length).toBeGreaterThan(20)
      expect(type).toMatch(/^(boolean|string|array|object)$/)
    }
    expect(keywordsOf(schema).filter((keyword) => !KEYWORDS.includes(keyword))).toEqual([])
  })

  it('accepts its own defaults', () => {
    for (const name of SETTING_NAMES) {
      expect(SETTINGS[name].schema.safeParse(SETTINGS[name].default).success, name).toBe(true)
    }
  })

  it('knows the drugs and the jurisdictions of the rules', () => {
    const ids = builtInRules().drugs?.drugs.map(({ id }) => id)
    expect(RESTRICTED_DRUGS).toEqual(ids)
    expect(SETTINGS.jurisdiction.expected).toBe(JURISDICTIONS.map((id) => `"${id}"`).join(' | '))
  })
})
