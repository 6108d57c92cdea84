// The folder of policies that only one browser sees: the machine's own stays as it is, whatever becomes of that browser.
// A plain command stands in for the browser.

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPolicyFolder, type PolicyFolder } from './policy-folder'

const FOREIGN = '{"HomepageLocation":"https://intranet.example"}'

describe('a policy folder', () => {
  let work: string
  let managed: string
  const folders: PolicyFolder[] = []

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'vigie-jak-machine-'))
    managed = join(work, 'policies', 'managed')
    await mkdir(managed, { recursive: true })
    // Of the same name as ours, and beside it: a hospital's own that these tests meet on a machine.
    await writeFile(join(managed, 'vigie-jak.json'), FOREIGN)
    await writeFile(join(managed, 'other.json'), FOREIGN)
    await writeFile(join(work, 'kept-in-sight'), 'yes')
  })
  afterAll(async () => {
    for (const folder of folders) await folder.remove()
    await rm(work, { recursive: true, force: true })
  })

  const create = async (executablePath: string) => {
    const folder = await createPolicyFolder({
      executablePath,
      systemFolder: work,
      file: 'policies/managed/vigie-jak.json',
    })
    folders.push(folder)
    await folder.write({ ours: true })
    return folder
  }
  const expectMachineAsItWas = async () => {
    expect((await readdir(managed)).sort()).toEqual(['other.json', 'vigie-jak.json'])
    for (const name of await readdir(managed)) {
      expect(await readFile(join(managed, name), 'utf8')).toBe(FOREIGN)
    }
    expect(await readFile('/proc/self/mountinfo', 'utf8')).not.toContain(work)
  }

  it('shows a browser our file in place of the machine’s policies, and nothing else is changed', async () => {
    const { executablePath } = await create('/bin/sh')
    const script = 'cat "$0"; ls "$1"; cat "$2"'
    const words = [join(managed, 'vigie-jak.json'), managed, join(work, 'kept-in-sight')]
    const { stdout } = await promisify(execFile)(executablePath, ['-c', script, ...words])
    expect(stdout).toBe('{\n  "ours": true\n}vigie-jak.json\nyes')
    await expectMachineAsItWas()
  })

  it('never overwrites a policy that is not ours, nor while it is in use or after it was killed', async () => {
    const { executablePath } = await create('/bin/sh')
    const browser = spawn(executablePath, ['-c', 'echo started; exec sleep 600'])
    await once(browser.stdout, 'data')
    await expectMachineAsItWas()
    browser.kill('SIGKILL')
    await once(browser, 'exit')
    await expectMachineAsItWas()
  })

  it('is gone when it is removed', async () => {
    const folder = await create('/bin/true')
    await folder.remove()
    await expect(readFile(folder.executablePath)).rejects.toThrow('ENOENT')
    await expectMachineAsItWas()
  })
})
