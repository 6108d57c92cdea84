import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkCustomPack } from '../../../src/cli/check-custom-pack'

const folder = mkdtempSync(join(tmpdir(), 'custom-pack-'))
afterAll(() => rmSync(folder, { recursive: true }))

function check(content: unknown) {
  const file = join(folder, 'custom.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return checkCustomPack(file)
}

const OVERLAY = { basedOn: 'fr', id: 'chu', version: '1.0.0', contact: { fr: 'Poste 1', en: 'Extension 1' } }

describe('rules check FILE', () => {
  it('says what was read', () => {
    expect(check(OVERLAY)).toEqual({ problems: [], summary: expect.stringContaining('overlay chu 1.0.0') })
  })

  it('explains every error with its path, what was expected and what was found', () => {
    const { problems } = check({ ...OVERLAY, version: 1, contact: { fr: 'Poste 1' } })
    expect(problems.map(({ path, expected, found }) => [path, expected, found])).toEqual([
      ['version', 'string', '1'],
      ['contact.en', 'string', 'nothing'],
    ])
  })

  it('names the document of a pack in which a path lies', () => {
    const { problems } = check({
      basedOn: 'fr',
      pack: { id: 'chu', jurisdiction: 'fr', drugs: [] },
      texts: { fr: {}, en: 3 },
    })
    const paths = problems.map(({ path }) => path)
    expect(paths).toContain('pack.version')
    expect(paths).toContain('texts.en')
  })

  it('says that a file is not JSON', () => {
    expect(check('{').problems).toEqual([expect.objectContaining({ expected: 'a JSON file' })])
  })
})
