// Before all tests: two clones of the commit, in folders of other names, in other time zones and languages, each with
// its own `npm ci` and its own build, packaged with one throw-away key.

import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const KEY_BITS = 2048
const BASE_URL = 'https://extensions.example/vigie-jak/'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Output folders of `npm run package`, one for each clone. */
    readonly outs: readonly [string, string]
  }
}

const CLONES = [
  { name: 'first', env: { TZ: 'UTC', LANG: 'C.UTF-8' } },
  { name: 'the second é', env: { TZ: 'Pacific/Kiritimati', LANG: 'fr_FR.UTF-8' } },
] as const

export default async function makeClones(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-jak-package-'))
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: KEY_BITS })
  const keyFile = join(folder, 'key.pem')
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const outs = CLONES.map(({ name }) => join(folder, `${name} out`)) as [string, string]
  const stop = () => rm(folder, { recursive: true, force: true })
  try {
    await Promise.all(
      CLONES.map(async ({ name, env }, index) => {
        const clone = join(folder, name)
        await run(folder, env, 'git', 'clone', '--quiet', ROOT, clone)
        await run(clone, env, 'npm', 'ci', '--prefer-offline')
        const words = ['--key', keyFile, '--base-url', BASE_URL, '--out', outs[index] ?? '']
        await run(clone, env, 'npm', 'run', 'package', '--', ...words)
      }),
    )
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('outs', outs)
  return stop
}

function run(cwd: string, env: object, command: string, ...words: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd, env: { ...process.env, ...env } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${words.join(' ')} ended with ${code}\n${said}`)),
    )
  })
}
