import { beforeAll, describe, expect, it } from 'vitest'
import { plain } from '../../../src/cds-hooks/markdown'
import type { CdsHooksCard } from '../../../src/cds-hooks/response'
import type { Assessment } from '../../../src/model/assessment'
import { JURISDICTIONS } from '../../../src/rulespack/built-in'
import { lineOf, SHARED_CASES } from '../../rules-cases'
import { runRules } from '../cli/run-rules'

type Answers = ReadonlyMap<string, Record<string, unknown>>

/** The answers of a command to the shared cases, by id. */
async function answersOf(...args: readonly string[]): Promise<Answers> {
  const { code, stdout, stderr } = await runRules(args, SHARED_CASES.map(lineOf).join('\n'))
  if (code !== 0)
    throw new Error(`rules ${args.join(' ')} ended with ${code}: ${stderr}${stdout.slice(0, 500)}`)
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return new Map(answers.map((answer) => [answer.id, answer]))
}

let assessed: Answers
let exported: Answers

beforeAll(async () => {
  assessed = await answersOf('assess')
  exported = await answersOf('export', 'cds-hooks')
}, 60_000)

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
