import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

function rules(
  args: readonly string[],
  input: string,
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('node_modules/.bin/tsx', ['src/cli/rules.ts', ...args], { cwd: ROOT })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(input)
  })
}

const LINE = { jurisdiction: 'fr', drugId: 'upadacitinib', facts: { ageYears: 70 } }

describe('rules export cds-hooks', () => {
  it('answers each line it can, gives the error of each it cannot, and ends with 1', async () => {
    const lines = [
      JSON.stringify({ id: 'good', ...LINE }),
      'not JSON',
      JSON.stringify({ id: 'bad', ...LINE, facts: { ageYears: -1 } }),
      JSON.stringify({ id: 'last', ...LINE, language: 'en' }),
    ]
    const { code, out, err } = await rules(['export', 'cds-hooks'], lines.join('\n'))
    const answers = out
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
    expect(err).toContain('2 of 4 lines')
  })

  it('knows no other format', async () => {
    const { code, err } = await rules(['export', 'pdf'], '')
    expect(code).toBe(2)
    expect(err).toContain('export cds-hooks')
  })
})
