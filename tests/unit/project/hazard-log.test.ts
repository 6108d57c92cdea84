import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')
const log = readFileSync(join(ROOT, 'docs/SAFETY.md'), 'utf8')

/** Rows of the hazard table: `| H1 | cause | effect | control | tests/…: "name of the test" |`. */
const rows = log
  .split('\n')
  .filter((line) => /^\| H\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const testFiles = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.test\.tsx?$/.test(name),
)

describe('the hazard log', () => {
  it('has rows, each with a cause, an effect, a control and a test', () => {
    expect(rows.length).toBeGreaterThanOrEqual(10)
    for (const cells of rows) expect(cells.slice(1, -1).every((cell) => cell.length > 0)).toBe(true)
  })

  it('gives each row a number of its own', () => {
    const ids = rows.map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  for (const cells of rows) {
    const [, id = '', , , , proof = ''] = cells
    it(`${id} names tests that exist`, () => {
      const named = [...proof.matchAll(/`([^`]+\.test\.tsx?)`: "([^"]+)"/g)]
      expect(named.length, `${id} names no test as \`tests/…\`: "name"`).toBeGreaterThan(0)
      for (const [, file = '', name = ''] of named) {
        expect(testFiles.map((path) => `tests/${path}`)).toContain(file)
        expect(readFileSync(join(ROOT, file), 'utf8')).toContain(name)
      }
    })
  }
})
