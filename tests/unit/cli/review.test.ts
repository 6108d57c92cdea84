import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkRules } from '../../../src/cli/check-rules'
import { changedOutcomes, outcomeFiles } from '../../../src/cli/outcomes'
import { readRulesFolder } from '../../../src/cli/read-rules-folder'
import { release } from '../../../src/cli/release'
import { RULES_ROOT } from '../../../src/cli/rules-root'
import { signOff } from '../../../src/cli/sign-off'
import type { ListedSource } from '../../../src/cli/source-cells'
import { pharmacistTable } from '../../../src/cli/table'
import { type TraceDocuments, trace } from '../../../src/cli/trace'
import type { RulesPack } from '../../../src/model/rules-pack'
import { builtInRules } from '../../../src/rulespack/built-in'

const PACKS = [...builtInRules().packs.values()]
const [PACK] = PACKS as [RulesPack]
const copies: string[] = []

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true })
})

/** A rules folder that a test may change, with the changelog beside it. */
function copyOfRules(): string {
  const copy = mkdtempSync(join(tmpdir(), 'release-'))
  copies.push(copy)
  cpSync(RULES_ROOT, join(copy, 'rules'), { recursive: true })
  cpSync(join(RULES_ROOT, '../CHANGELOG.md'), join(copy, 'CHANGELOG.md'))
  writeFileSync(join(copy, 'rules/releases.json'), '{ "releases": [] }')
  return join(copy, 'rules')
}

function edit(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(file, after)
}

const releaseProblems = (root: string) =>
  checkRules(root)
    .problems.filter(({ file, path }) => path === 'version' || /CHANGELOG|releases/.test(file))
    .filter(({ file, expected }) => /fr\//.test(file) || /`fr`/.test(expected) || file === 'releases.json')
    .map(({ file, path, expected, found }) => `${file} ${path}: expected ${expected}, found ${found}`)

describe('rules release and its check', () => {
  it('asks for a record, then for a new record, then for a new version', () => {
    const root = copyOfRules()
    expect(releaseProblems(root).join()).toMatch(/a record of version .* \(rules release fr\)/)
    expect(release(root, 'fr', null)).toMatch(/^fr \S+ recorded, unreleased, sha256 [0-9a-f]{64}$/)
    expect(releaseProblems(root)).toEqual([])

    edit(join(root, 'fr/pack.json'), /"reviewBy": "[^"]+"/, '"reviewBy": "2099-01-01"')
    expect(releaseProblems(root).join()).toMatch(
      /^fr\/pack\.json version: expected rules release fr, because/,
    )
    release(root, 'fr', '2026-11-22')
    expect(releaseProblems(root)).toEqual([])
    expect(release(root, 'fr', '2026-11-23')).toMatch(/was released on 2026-11-22, unchanged/)

    edit(join(root, 'fr/pack.json'), /"reviewBy": "[^"]+"/, '"reviewBy": "2099-01-02"')
    expect(releaseProblems(root).join()).toMatch(/expected a new version, because the content of \S+ changed/)
    expect(() => release(root, 'fr', null)).toThrow(/with other content: give the pack a new version/)
  }, 60_000)

  it('notices a changed text, source and evidence, and not a changed order or format', () => {
    const root = copyOfRules()
    release(root, 'fr', null)
    const pack = JSON.parse(readFileSync(join(root, 'fr/pack.json'), 'utf8'))
    const turned = Object.fromEntries(Object.entries(pack).reverse())
    writeFileSync(join(root, 'fr/pack.json'), JSON.stringify(turned))
    const sources = JSON.parse(readFileSync(join(root, 'sources.json'), 'utf8'))
    writeFileSync(join(root, 'sources.json'), JSON.stringify(sources.reverse()))
    expect(releaseProblems(root)).toEqual([])
    edit(
      join(root, 'evidence.json'),
      'stop if no benefit within 16 weeks',
      'stop if no benefit within 12 weeks',
    )
    expect(releaseProblems(root)).toHaveLength(1)
  }, 60_000)

  it('asks for the line in the changelog, and says so when there is no changelog', () => {
    const root = copyOfRules()
    release(root, 'fr', null)
    edit(join(root, '../CHANGELOG.md'), /Rules `fr`/, 'Rules fr')
    expect(releaseProblems(root).join()).toMatch(
      /CHANGELOG\.md : expected a line "Rules `fr` .*" with "Clinical/,
    )
    expect(() => release(root, 'fr', null)).toThrow(/^CHANGELOG\.md lacks a line/)
    rmSync(join(root, '../CHANGELOG.md'))
    expect(releaseProblems(root).join()).toMatch(/expected the changelog beside the rules folder/)
  }, 60_000)

  it('says what is wrong with releases.json, the pack or the day', () => {
    const root = copyOfRules()
    expect(() => release(root, 'xx', null)).toThrow(/there is no pack "xx"; packs: /)
    expect(() => release(root, 'fr', '2026-02-30')).toThrow(/is not a day/)
    writeFileSync(join(root, 'releases.json'), '{ "releases": [{}] }')
    expect(releaseProblems(root).join()).toMatch(/^releases\.json : expected the releases of the packs/)
  }, 60_000)
})

describe('rules trace', () => {
  const folder = readRulesFolder(RULES_ROOT)
  const { drugs } = builtInRules()
  if (!drugs) throw new Error('no drugs')
  const documents: TraceDocuments = {
    drugs,
    sources: folder.sources as readonly ListedSource[],
    verifiedFactIds: new Set((folder.evidence as { id: string }[]).map(({ id }) => id)),
  }

  it('has one line for each rule, question, dose outcome, advice and code, each with a source', () => {
    const lines = trace(PACKS, documents, 'markdown').split('\n')
    const cells = lines.map((line) => line.split(/(?<!\\) \| /))
    expect(new Set(cells.map(({ length }) => length))).toEqual(new Set([10]))
    for (const pack of PACKS) {
      const kinds = (kind: string) =>
        cells.filter(([first, second]) => first === `| ${pack.id}` && second === kind).length
      expect(kinds('rule')).toBe(pack.rules.length)
      expect(kinds('question')).toBe(pack.questions.length)
      expect(kinds('advice')).toBe(pack.advice.length)
      expect(kinds('dose')).toBe(pack.doses.reduce((sum, { branches }) => sum + 1 + branches.length, 0))
      expect(kinds('trial')).toBe(pack.trials.length)
      expect(kinds('drug code')).toBeGreaterThan(pack.drugs.length)
    }
    expect(cells.slice(2).every((row) => row[4] !== '' && row[5] !== '' && row[6] !== '')).toBe(true)
  })

  it('says of a declared reading who signed it', () => {
    const rows = trace([withFirstReadingSigned(PACK)], documents, 'csv').split('\n')
    const [signed] = rows.filter((row) => row.includes(`,reading,${PACK.readings[0]?.id},`))
    expect(signed).toContain('hospital pharmacist, 2026-12-02, SmPC of 2026-10')
  })

  it('refuses a line without a source', () => {
    const bare = { ...PACK, advice: [{ id: 'bare', text: 'advice.skin', sourceIds: [] }] }
    expect(() => trace([bare], documents, 'csv')).toThrow('fr advice bare has no source')
  })
})

function withFirstReadingSigned(pack: RulesPack): RulesPack {
  const [first, ...others] = pack.readings
  if (!first) throw new Error('no declared reading')
  const signedBy = { role: 'hospital pharmacist', date: '2026-12-02', smpcRevision: '2026-10' }
  return { ...pack, readings: [{ ...first, signedBy }, ...others] }
}

describe('rules sign-off', () => {
  it('counts what is unsigned, and shows a signed row with role and date', () => {
    const rows = PACKS.flatMap(({ doses }) => doses)
    const unsigned = rows.filter(({ evidence }) => evidence.signedBy === null).length
    expect(signOff(PACKS)).toContain(`${rows.length} dose rows, ${unsigned} unsigned`)
    const signedBy = { role: 'hospital pharmacist', date: '2026-12-01', smpcRevision: '2026-10' }
    const [row, ...others] = PACK.doses
    if (!row) throw new Error('no dose row')
    const doses = [{ ...row, evidence: { ...row.evidence, signedBy } }, ...others]
    const text = signOff([{ ...PACK, doses }])
    expect(text).toContain('hospital pharmacist, 2026-12-01, SmPC of 2026-10')
    expect(text).toContain(`${doses.length} dose rows, ${doses.length - 1} unsigned`)
  })

  it('shows a declared reading the same way', () => {
    const pack = { ...PACK, readings: PACK.readings.map((reading) => ({ ...reading, signedBy: null })) }
    const count = pack.readings.length
    expect(signOff([pack])).toContain(`${count} declared readings, ${count} unsigned`)
    const text = signOff([withFirstReadingSigned(pack)])
    expect(text).toContain('hospital pharmacist, 2026-12-02, SmPC of 2026-10')
    expect(text).toContain(`${count} declared readings, ${count - 1} unsigned`)
  })
})

describe("the pharmacist's table", () => {
  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s has every drug and indication', (_id, pack) => {
    const lines = pharmacistTable(pack, 'en').split('\n')
    for (const { drugId, indications } of pack.drugs) {
      const start = lines.indexOf(`## ${drugId}`)
      const rows = lines.slice(start + 4, start + 4 + indications.length)
      indications.forEach(({ label }, i) => {
        expect(rows[i]).toMatch(new RegExp(`^\\| ${escaped(pack.texts.en[label]?.text ?? '')} \\| `))
      })
    }
    for (const { drugId } of pack.notAuthorised) expect(lines).toContain(`## ${drugId}`)
  })

  it('shows the doses of the matrix', () => {
    const rows = pharmacistTable(PACK, 'en').split('\n')
    const row = rows.filter(
      (line) => line.startsWith('| alopecia areata') || line.startsWith('| severe alopecia'),
    )
    const cells = row[0]?.split(' | ').slice(1) ?? []
    expect(cells).toHaveLength(5)
    expect(cells[0]).toContain('standard: ')
    expect(cells[0]).toContain('Olumiant 4 mg')
    for (const cell of cells.slice(1, 4)) expect(cell).toMatch(/adjusted: Olumiant 2 mg/)
    expect(cells[4]).toMatch(/\*\*Dose\*\*, see-label/)
  })
})

describe('the tables of all outcomes', () => {
  const files = outcomeFiles(PACKS)

  it('are short enough to review', () => {
    for (const { name, text } of files) expect(text.split('\n').length, name).toBeLessThan(2000)
  })

  it('are those in rules/outcomes', () => {
    const changed = changedOutcomes(join(RULES_ROOT, 'outcomes'), files)
    expect(changed.map(({ name, lines }) => `${name}: ${lines[0]}`)).toEqual([])
  })

  it('show a changed rule as changed lines', () => {
    const questions = PACK.questions.map((question) =>
      question.id === 'vte' ? { ...question, tier: 'restriction' as const } : question,
    )
    const rules = PACK.rules.filter(({ id }) => id !== 'caution')
    const [csv] = outcomeFiles([{ ...PACK, questions, rules }])
    const [before] = files
    if (!csv || !before) throw new Error('no file')
    expect(csv.name).toBe(before.name)
    expect(csv.text).not.toBe(before.text)
  })
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
