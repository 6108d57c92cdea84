import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { plain } from '../../../src/cds-hooks/markdown'
import type { CdsHooksCard } from '../../../src/cds-hooks/response'
import type { Assessment } from '../../../src/model/assessment'
import { JURISDICTIONS } from '../../../src/rulespack/built-in'
import { lineOf, SHARED_CASES } from '../../rules-cases'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** The command as `npm run rules` starts it; its answers by id. */
function rules(args: readonly string[]): Promise<ReadonlyMap<string, Record<string, unknown>>> {
  return new Promise((resolve, reject) => {
    const child = spawn('node_modules/.bin/tsx', ['src/cli/rules.ts', ...args], { cwd: ROOT })
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const lines = stdout.trim().split('\n')
      if (code === 0) resolve(new Map(lines.map((line) => JSON.parse(line)).map((one) => [one.id, one])))
      else reject(new Error(`rules ${args.join(' ')} ended with ${code}: ${stdout.slice(0, 500)}`))
    })
    child.stdin.end(SHARED_CASES.map(lineOf).join('\n'))
  })
}

let assessed: ReadonlyMap<string, Record<string, unknown>>
let exported: ReadonlyMap<string, Record<string, unknown>>

beforeAll(async () => {
  assessed = await rules(['assess'])
  exported = await rules(['export', 'cds-hooks'])
})

describe('the shared cases', () => {
  it('are fifty, each once, over every pack that ships', () => {
    expect(new Set(SHARED_CASES.map(({ id }) => id)).size).toBe(50)
    expect(new Set(SHARED_CASES.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(JURISDICTIONS))
  })

  for (const { id, title, indicator } of SHARED_CASES) {
    it(`conclude alike in assess and in the CDS Hooks card: ${title} (${id})`, () => {
      const { assessment } = assessed.get(id) as { readonly assessment: Assessment }
      const { cards } = exported.get(id) as { readonly cards: readonly CdsHooksCard[] }
      expect(cards).toHaveLength(1)
      const [card] = cards as [CdsHooksCard]
      expect(assessment.indicator).toBe(indicator)
      expect(card.indicator).toBe(assessment.indicator)
      expect(card.summary).toBe(assessment.firstLine)
      for (const sentence of assessment.conclusion) expect(card.detail).toContain(`\n\n${plain(sentence)}\n`)
      expect(card.detail).toContain(plain(assessment.dose.text))
      expect(card.detail).toContain(plain(assessment.notAssessed.text))
      for (const { text, quote, citation } of assessment.statements) {
        expect(card.detail).toContain(plain(text))
        if (quote) expect(card.detail).toContain(`> ${plain(quote.text)}`)
        expect(card.detail).toContain(`(<${citation.url}>)`)
      }
      for (const { text, citation } of assessment.advice) {
        expect(card.detail).toContain(`- ${plain(text)}`)
        expect(card.detail).toContain(`(<${citation.url}>)`)
      }
    })
  }
})
