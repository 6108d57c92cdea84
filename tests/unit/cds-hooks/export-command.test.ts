import { describe, expect, it } from 'vitest'
import { runRules } from '../cli/run-rules'

const LINE = { jurisdiction: 'fr', drugId: 'upadacitinib', facts: { ageYears: 70 } }

describe('rules export cds-hooks', () => {
  it('answers each line it can, gives the error of each it cannot, and ends with 1', async () => {
    const lines = [
      JSON.stringify({ id: 'good', ...LINE }),
      'not JSON',
      JSON.stringify({ id: 'bad', ...LINE, facts: { ageYears: -1 } }),
      JSON.stringify({ id: 'last', ...LINE, language: 'en' }),
    ]
    const { code, stdout, stderr } = await runRules(['export', 'cds-hooks'], lines.join('\n'))
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map((answer) => Object.keys(answer))).toEqual([
      ['id', 'cards'],
      ['id', 'error'],
      ['id', 'error'],
      ['id', 'cards'],
    ])
    expect(answers[0].cards[0]).toMatchObject({ indicator: 'critical' })
    expect(answers[0].cards[0].uuid).not.toBe(answers[3].cards[0].uuid)
    expect(code).toBe(1)
    expect(stderr).toContain('2 of 4 lines')
  })

  it('knows no other format', async () => {
    const { code, stderr } = await runRules(['export', 'pdf'])
    expect(code).toBe(2)
    expect(stderr).toContain('export cds-hooks')
  })
})
