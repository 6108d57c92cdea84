import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleInput, kitOf } from './example'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
const folder = mkdtempSync(join(tmpdir(), 'vigie-jak-policy-'))
afterAll(() => rmSync(folder, { recursive: true }))

function policy(...words: string[]) {
  return spawnSync(execPath, [TSX, 'src/cli/policy.ts', ...words], { cwd: ROOT, encoding: 'utf8' })
}

describe('the policy command', () => {
  it('writes the kit of the example, and says which files', () => {
    const out = join(folder, 'kit')
    const { status, stdout, stderr } = policy('--config', 'docs/hospital.example.json', '--out', out)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const kit = kitOf(exampleInput())
    expect(stdout.trim().split('\n')).toEqual([...kit.keys()].map((path) => join(out, path)))
    for (const [path, { bytes }] of kit) {
      expect(new Uint8Array(readFileSync(join(out, path)))).toEqual(bytes)
    }
  })

  it('writes nothing from a faulty config, and names file, path and remedy', () => {
    const config = join(folder, 'faulty.json')
    const out = join(folder, 'nothing')
    writeFileSync(config, JSON.stringify({ ...exampleInput(), hosts: ['https://dpi.example'], settings: {} }))
    const { status, stderr } = policy('--config', config, '--out', out)
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/faulty\.json: hosts\[0\]: expected: a host name without scheme/),
      expect.stringMatching(/faulty\.json: settings\.mode: for the hospital to choose/),
    ])
    expect(existsSync(out)).toBe(false)
  })

  it('says what a file is not, and how it is called', () => {
    const config = join(folder, 'broken.json')
    writeFileSync(config, '{ "hosts": [')
    expect(policy('--config', config, '--out', folder).stderr).toMatch(/broken\.json is no JSON/)
    expect(policy('--config', join(folder, 'none.json'), '--out', folder).stderr).toMatch(
      /cannot be read \(ENOENT\)/,
    )
    expect(policy('--config', config)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Usage: policy'),
    })
  })
})
