import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runRules } from './run-rules'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const parse = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const lines = (...entries: readonly (object | string)[]) =>
  entries.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry))).join('\n')

describe('rules assess', () => {
  it('answers one case a line, in French by default', async () => {
    const facts = { ageYears: 70, smoking: 'no', cardiovascular: 'no', malignancy: 'no', vte: 'no' }
    const { code, stdout, stderr } = await runRules(
      ['assess'],
      lines(
        { id: 'a', jurisdiction: 'fr', drugId: 'upadacitinib', indicationId: 'atopic-dermatitis', facts },
        { id: 2, jurisdiction: 'fr', drugId: 'upadacitinib', facts, language: 'en' },
      ),
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [first, second] = parse(stdout)
    expect(first).toMatchObject({
      id: 'a',
      assessment: {
        indicator: 'critical',
        complete: true,
        missing: [],
        dose: {
          kind: 'adjusted',
          text: expect.stringContaining('Rinvoq 15 mg une fois par jour au long cours'),
        },
      },
    })
    expect(second).toMatchObject({
      id: 2,
      assessment: { language: 'en', complete: false, missing: ['indicationId'], dose: { kind: 'none' } },
    })
  })

  it('answers a bad line with a clear error on that line, the others still, and exits 1', async () => {
    const good = { jurisdiction: 'fr', drugId: 'tofacitinib', facts: {} }
    const { code, stdout, stderr } = await runRules(
      ['assess'],
      lines(
        { id: 1, ...good },
        '{"id": 2, oops',
        '',
        { ...good },
        { id: 4, ...good, drugId: 'ruxolitinib' },
        { id: 5, ...good, indicationId: 'gout' },
        { id: 6, ...good, facts: { smoking: 'maybe' } },
        { id: 7, ...good, jurisdiction: 'atlantis' },
        { id: 8, ...good, language: 'de' },
        { id: 9, ...good, indicationID: 'rheumatoid-arthritis' },
        { id: 10, ...good, facts: { ageYears: '70' } },
        { id: 11, jurisdiction: 'fr', drugId: 'tofacitinib' },
        '[]',
        { id: 12, ...good },
      ),
    )
    const answers = parse(stdout)
    expect(answers.map(({ id }) => id)).toEqual([1, null, null, 4, 5, 6, 7, 8, 9, 10, 11, null, 12])
    expect(answers.filter(({ error }) => error === undefined).map(({ id }) => id)).toEqual([1, 12])
    const errorOf = (id: number) => answers.find((answer) => answer.id === id).error
    expect(errorOf(4)).toMatch(/^"ruxolitinib" is not one of the drugs assessed \(tofacitinib, baricitinib/)
    expect(errorOf(5)).toMatch(/^"gout" is not an indication of tofacitinib/)
    expect(errorOf(6)).toMatch(/"smoking" must be "yes", "no" or "unknown"/)
    expect(errorOf(7)).toMatch(/"atlantis" is not available; available: fr/)
    expect(errorOf(8)).toMatch(/"language" must be fr or en/)
    expect(errorOf(9)).toMatch(/"indicationID" is not a key of a case/)
    expect(errorOf(10)).toMatch(/"ageYears" must be a number/)
    expect(errorOf(11)).toMatch(/"facts" must be an object/)
    expect(code).toBe(1)
    expect(stderr.trim()).toBe('rules assess: 11 of 13 lines could not be answered')
  })
})

describe('rules find', () => {
  it('finds names with their place, and nothing in the names of other drugs', async () => {
    const { code, stdout } = await runRules(
      ['find'],
      `\uFEFF${lines(
        { id: 1, text: 'OLUMIANT 4 mg, puis Rinvoq' },
        { id: 2, text: 'Jakavi (ruxolitinib), Litfulo, nilotinib' },
        '{"id":3,"text":"ligne\u2028Xeljanz"}',
      )}\r\n`,
    )
    expect(code).toBe(0)
    const [first, second, third] = parse(stdout)
    expect(first).toEqual({
      id: 1,
      mentions: [
        { drugId: 'baricitinib', start: 0, end: 8, surfaceForm: 'OLUMIANT', certainty: 'exact' },
        { drugId: 'upadacitinib', start: 20, end: 26, surfaceForm: 'Rinvoq', certainty: 'exact' },
      ],
    })
    expect(second.mentions).toEqual([])
    expect(third.mentions).toHaveLength(1)
  })

  it('answers a line without text with an error', async () => {
    const { code, stdout } = await runRules(['find'], lines({ id: 1 }, { id: 2, text: 'Cibinqo' }))
    expect(parse(stdout)).toEqual([
      { id: 1, error: '"text" must be a string.' },
      { id: 2, mentions: [expect.objectContaining({ drugId: 'abrocitinib' })] },
    ])
    expect(code).toBe(1)
  })

  it('keeps every line of a large input', async () => {
    const count = 20_000
    const input = Array.from({ length: count }, (_, id) => `{"id":${id},"text":"Xeljanz"}`).join('\n')
    const { code, stdout } = await runRules(['find'], input)
    expect(code).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(count)
  })
})

describe('rules explain', () => {
  it('says whether the drug of a text is covered, and why not, in the language asked for', async () => {
    const { code, stdout } = await runRules(
      ['explain'],
      lines(
        { id: 1, text: 'Olumiant 4 mg' },
        { id: 2, text: 'Jakavi' },
        { id: 3, text: 'Litfulo', language: 'en' },
        { id: 4, text: 'Doliprane' },
        { id: 5, text: 'Jakavi', language: 'de' },
      ),
    )
    const [covered, other, english, unknown, error] = parse(stdout)
    expect(covered.explanation).toEqual({
      kind: 'covered',
      drugId: 'baricitinib',
      sentence: 'Concerné par cette restriction : baricitinib',
    })
    expect(other.explanation).toMatchObject({ kind: 'not-covered', name: 'ruxolitinib' })
    expect(other.explanation.reason).toMatch(/^Hématologie/)
    expect(english.explanation.reason).toMatch(/^Authorised after/)
    expect(english.explanation.sentence).toBe('Not covered by this restriction: ritlecitinib')
    expect(unknown.explanation.kind).toBe('unknown')
    expect(error.error).toBe('"language" must be fr or en.')
    expect(code).toBe(1)
  })
})

describe('rules list', () => {
  it('prints drugs, indications, questions and fact names of each pack', async () => {
    const { code, stdout } = await runRules(['list'])
    const { drugs, packs } = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(drugs).toHaveLength(5)
    expect(packs[0]).toMatchObject({
      jurisdiction: 'fr',
      factNames: expect.arrayContaining(['ageYears', 'vte']),
    })
    const tofacitinib = packs[0].drugs.find(({ drugId }: { drugId: string }) => drugId === 'tofacitinib')
    expect(tofacitinib.indications.map(({ id }: { id: string }) => id)).toContain('covid-19')
  })
})

describe('rules check', () => {
  it('is green on the rules that ship, and counts the doses no pharmacist has signed', async () => {
    const { code, stdout, stderr } = await runRules(['check'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^\d+ pack.* (\d+) dose rows \(\1 not signed by a pharmacist\).*\d{2} worked cases/,
    )
  })

  it('says in one line that a folder is not there', async () => {
    const { code, stderr } = await runRules(['check', 'no-such-folder'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^rules: there is no rules folder at no-such-folder\n$/)
  })
})

describe('rules for review', () => {
  it.each([
    [['sign-off', '--pack', 'fr'], /^## Rules `fr` \d/],
    [['trace', '--pack', 'fr', '--format', 'csv'], /^pack,kind,id,text \(fr\),source ids,.*\r\nfr,rule,/],
    [['table', '--pack', 'fr', '--language', 'en'], /^# Rules `fr` .*\n[\s\S]*\| rheumatoid arthritis \|/],
    [['outcomes'], /^\d+ files up to date\n$/],
  ])('%j prints and exits 0', async (args, start) => {
    const { code, stdout, stderr } = await runRules(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(start)
  })

  it.each([
    [['table', '--pack', 'atlantis'], /^rules: there is no pack "atlantis"; packs: fr.*\n$/],
    [['release', 'atlantis'], /^rules: there is no pack "atlantis"; packs: .*\n$/],
  ])('%j says in one line what is wrong and exits 1', async (args, line) => {
    const { code, stdout, stderr } = await runRules(args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(line)
  })
})

describe('rules, misused', () => {
  it.each([
    [[]],
    [['evaluate']],
    [['constructor']],
    [['list', 'fr']],
    [['trace', '--format', 'pdf']],
    [['release']],
  ])('%j prints the usage and exits 2', async (args) => {
    const { code, stdout, stderr } = await runRules(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Usage: rules <command>')
  })

  it('stops without a stack trace when its reader goes away', async () => {
    const input = Array.from({ length: 50_000 }, (_, id) => `{"id":${id},"text":"Xeljanz"}`).join('\n')
    const child = spawn('sh', ['-c', 'node_modules/.bin/tsx src/cli/rules.ts find | head -n 1'], {
      cwd: ROOT,
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    await new Promise((resolve) => child.on('close', resolve))
    expect(stderr).toBe('')
  })
})
