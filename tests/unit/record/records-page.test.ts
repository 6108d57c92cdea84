// docs/RECORDS.md says what the code does: its samples are what the code writes, its tables hold the fields and figures
// of the code.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DWELL_BUCKETS } from '../../../src/model/counters'
import { INTERACTION_FIELDS } from '../../../src/model/interaction'
import { OVERRIDE_REASONS } from '../../../src/model/override-reasons'
import { BATCH, FIRST_PAUSE_MS, LONGEST_PAUSE_MS } from '../../../src/record/deliver'
import { toCsv, toFeedback } from '../../../src/record/export-records'
import { MAX_INTERACTIONS } from '../../../src/record/record-store'
import { MAX_MESSAGE, TIMEOUT_MS } from '../../../src/record/send-otlp'
import { ATTRIBUTES, toOtlp } from '../../../src/record/to-otlp'
import { interaction } from './interactions'

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/RECORDS.md'), 'utf8')

const SAMPLES = [
  interaction(1, { id: '6f1c2b1e-8d0a-4a53-9c1e-2f6f0a7b1c01' }),
  interaction(2, {
    id: '0b9d7a52-3c44-4f0e-8a67-5d2e9c8b4f02',
    drugId: 'baricitinib',
    packVersion: '1.1.0',
    isByItself: false,
    dwellMs: 41_200,
    isNoteCopied: true,
    reason: 'action-unsuccessful',
  }),
]

/** The content of the fenced block of this kind. */
function block(kind: string): string {
  const found = [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\`$`, 'gm'))]
  expect(found, `one block of ${kind}`).toHaveLength(1)
  return found[0]?.[1] ?? ''
}

/** First cells of the rows of the table below a heading, without their code marks. */
function firstColumn(heading: string): string[] {
  const part = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = [...part.matchAll(/^\| (.+?) \|/gm)].map(([, cell = '']) => cell.replaceAll('`', ''))
  return rows.filter((cell) => !/^-+$/.test(cell)).slice(1)
}

describe('the page about records', () => {
  it('shows the CSV as it is exported', () => {
    expect(block('csv').replaceAll('\n', '\r\n')).toBe(toCsv(SAMPLES))
  })

  it('shows the feedback of CDS Hooks as it is exported', () => {
    expect(block('ndjson')).toBe(toFeedback(SAMPLES))
  })

  it('shows the request to the receiver as it is sent', () => {
    const options = { fields: INTERACTION_FIELDS, appVersion: '0.1.0', workstation: 'W-12' }
    expect(JSON.parse(block('json'))).toEqual(toOtlp(SAMPLES.slice(1), options))
  })

  it('explains every field, in the order of the code, with the name it is delivered under', () => {
    expect(firstColumn('What a record holds')).toEqual(['id', ...INTERACTION_FIELDS])
    for (const [field, name] of Object.entries(ATTRIBUTES)) {
      expect(page).toMatch(new RegExp(`^\\| \`${field}\` \\|.*\`${name.replaceAll('.', '\\.')}\``, 'm'))
    }
  })

  it('names every reason and every counter', () => {
    for (const code of OVERRIDE_REASONS) expect(page).toContain(`\`${code}\``)
    const seconds = Object.values(DWELL_BUCKETS).filter(Number.isFinite)
    expect(page).toContain(`${seconds.map((ms) => ms / 1000).join(', ')} s`)
  })

  it('gives the limits of the code', () => {
    const limits = new Map<string, number | string>([
      ['records kept on a workstation', MAX_INTERACTIONS],
      ['records in one request', BATCH],
      ['time for one request', `${TIMEOUT_MS / 1000} s`],
      ['first pause after a failure', `${FIRST_PAUSE_MS / 60_000} min`],
      ['longest pause', `${LONGEST_PAUSE_MS / 3_600_000} h`],
      ['sentence of the receiver that is kept', `${MAX_MESSAGE} characters`],
    ])
    for (const [what, limit] of limits) expect(page).toContain(`| ${what} | ${limit} |`)
  })
})
