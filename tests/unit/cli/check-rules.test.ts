import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { checkRules } from '../../../src/cli/check-rules'
import { JURISDICTIONS } from '../../../src/rulespack/built-in'

const RULES = fileURLToPath(new URL('../../../rules', import.meta.url))
const copies: string[] = []

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true })
})

/** Problems of a copy of the rules folder in which one file was changed, one line each. */
function problemsAfter(file: string, change: (text: string) => string): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'rules-'))
  copies.push(copy)
  cpSync(RULES, copy, { recursive: true })
  const before = readFileSync(join(copy, file), 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(join(copy, file), after)
  return checkRules(copy).problems.map(
    ({ file, path, expected, found }) => `${file} ${path}: expected ${expected}, found ${found}`,
  )
}

describe('rules check', () => {
  it('is green on the rules that ship, with at least 40 worked cases', () => {
    const { problems, counts } = checkRules(RULES)
    expect(problems).toEqual([])
    expect(counts).toMatchObject({ packs: JURISDICTIONS.length, drugs: 5, unsignedDoses: counts.doses })
    expect(counts.cases).toBeGreaterThanOrEqual(40)
  })

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a case that no longer holds',
      'cases/fr/filgotinib.json',
      (text) => text.replace('"doseKind": "not-recommended"', '"doseKind": "standard"'),
      /^cases\/fr\/filgotinib\.json cases\[\d+\]\.expect\.doseKind: expected "standard" \(case filgo-uci-76\), found "not-recommended"$/,
    ],
    [
      'a rule changed under its cases',
      'fr/pack.json',
      (text) => text.replaceAll('"atLeast": 65', '"atLeast": 70'),
      /^cases\/fr\/tofacitinib\.json cases\[\d+\]\.expect\.indicator: expected "critical" \(case tofa-ra-65\), found "info"$/,
    ],
    [
      'an unknown fact in a condition',
      'fr/pack.json',
      (text) => text.replace('"fact": "smoking"', '"fact": "smokng"'),
      /^fr\/pack\.json .*\.fact: expected a known fact .*, found "smokng"$/,
    ],
    [
      'a missing translation',
      'fr/texts.en.json',
      (text) => text.replace('"concl.info":', '"concl.infos":'),
      /^fr\/texts\.en\.json concl\.info: expected .*, found nothing$/,
    ],
    [
      'the word of a ban in a restriction text',
      'fr/texts.fr.json',
      (text) => text.replace("Restriction : à n'utiliser qu'en", 'Contre-indiqué sauf en'),
      /^fr\/texts\.fr\.json concl\.critical: .*found "Contre-indiqué"$/,
    ],
    [
      'a duplicate term',
      'drugs.json',
      (text) => text.replace('"text": "Olumiant"', '"text": "Xeljanz"'),
      /^drugs\.json drugs\[1\]\.brands\[0\]: expected a term used once .*, found "Xeljanz"$/,
    ],
    [
      'a text written twice',
      'fr/texts.fr.json',
      (text) => text.replace('"marker":', '"first.start":'),
      /^fr\/texts\.fr\.json first\.start: expected a text id used once/,
    ],
    [
      'a file that is not JSON',
      'sources.json',
      (text) => `${text},`,
      /^sources\.json : expected a JSON file, found /,
    ],
    [
      'a folder that is not named as its jurisdiction',
      'fr/pack.json',
      (text) => text.replace('"jurisdiction": "fr"', '"jurisdiction": "eu"'),
      /^fr\/pack\.json jurisdiction: expected the name of its folder, fr, found "eu"$/,
    ],
  ])('turns red, with the file and the place named, on %s', (_name, file, change, line) => {
    expect(problemsAfter(file, change)).toEqual(expect.arrayContaining([expect.stringMatching(line)]))
  })
})
