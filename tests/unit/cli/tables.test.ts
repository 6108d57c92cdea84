import { describe, expect, it } from 'vitest'
import { missingInChangelog } from '../../../src/cli/changelog'
import { decisionTable } from '../../../src/cli/decision-table'
import { lineDiff } from '../../../src/cli/line-diff'
import { oneOf, parseOptions, UsageError } from '../../../src/cli/options'
import { csvTable, markdownTable } from '../../../src/cli/tabular'
import { canonicalJson } from '../../../src/model/canonical-json'

describe('tables', () => {
  it('writes CSV as RFC 4180 says', () => {
    expect(
      csvTable(
        ['a', 'b'],
        [
          ['1,5', 'say "no"'],
          ['two\nlines', ' led by a space'],
        ],
      ),
    ).toBe('a,b\r\n"1,5","say ""no"""\r\n"two\nlines"," led by a space"\r\n')
  })

  it('keeps the shape of a Markdown table whatever stands in a cell', () => {
    expect(markdownTable(['a'], [['x | y'], ['back\\|slash'], ['two\nlines']])).toBe(
      '| a |\n| --- |\n| x \\| y |\n| back\\\\\\|slash |\n| two<br>lines |',
    )
  })
})

describe('a decision table', () => {
  const column = (values: readonly string[]) => ({
    values: () => values,
    label: (together: readonly string[]) => together.join('+'),
  })

  it('puts values with the same outcomes on one line and loses none', () => {
    const lines = decisionTable([column(['a', 'b', 'c']), column(['1', '2'])], ([letter, digit]) =>
      letter === 'b' ? `b${digit}` : 'same',
    )
    expect(lines).toEqual([
      { labels: ['a+c', '1+2'], outcome: 'same' },
      { labels: ['b', '1'], outcome: 'b1' },
      { labels: ['b', '2'], outcome: 'b2' },
    ])
  })
})

describe('a line diff', () => {
  it('names what went and what came', () => {
    expect(lineDiff('a\nb\nc\nd', 'a\nc\nx\nd')).toEqual(['- b', '+ x'])
    expect(lineDiff('a\n', 'a\n')).toEqual([])
    expect(lineDiff('', 'a\n')).toEqual(['+ a'])
  })
})

describe('the changelog line of a pack version', () => {
  const log = (line: string) => `# Changelog\n\n- Other.\n- ${line}\n\nEnd: Clinical effect: no item.\n`

  it.each([
    ['on one line', 'Rules `fr` 1.0.0 (ANSM). Clinical effect: none.'],
    ['on two lines', 'Rules `fr` 1.0.0 (ANSM).\n  Clinical effect: none.'],
    ['ending right behind the version', 'Rules `fr` 1.0.0. Clinical effect: none.'],
  ])('is found %s', (_name, line) => {
    expect(missingInChangelog(log(line), 'fr', '1.0.0')).toBeUndefined()
  })

  it.each([
    ['of another pack', 'Rules `eu` 1.0.0. Clinical effect: none.'],
    ['of a longer version', 'Rules `fr` 1.0.01. Clinical effect: none.'],
    ['without an effect', 'Rules `fr` 1.0.0.'],
    ['with an empty effect', 'Rules `fr` 1.0.0. Clinical effect:'],
  ])('is missed when it is %s', (_name, line) => {
    expect(missingInChangelog(log(line), 'fr', '1.0.0')).toContain('Clinical effect')
  })
})

describe('options', () => {
  it('reads values, flags and words', () => {
    const options = parseOptions(['fr', '--date', '2026-11-22', '--write'], {
      values: ['date'],
      flags: ['write'],
      rest: 1,
    })
    expect(options).toEqual({ values: { date: '2026-11-22' }, flags: new Set(['write']), rest: ['fr'] })
  })

  it.each([[['--pak', 'fr']], [['--pack']], [['--pack', '--write']], [['fr']]])('refuses %j', (words) => {
    expect(() => parseOptions(words, { values: ['pack'] })).toThrow(UsageError)
  })

  it('refuses a value that is not known', () => {
    const options = parseOptions(['--format', 'pdf'], { values: ['format'] })
    expect(() => oneOf(options, 'format', ['markdown', 'csv'])).toThrow(
      /must be markdown or csv, found "pdf"/,
    )
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and keeps that of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}')
  })
})
