// Rules of a hospital, signed as its pharmacist signs them: by `rules keygen` and `rules sign`, file in, file out.

import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeKeyPair } from '../../src/cli/sign-keygen'
import { signPack } from '../../src/cli/sign-pack'
import { hospitalPack } from '../unit/pack-delivery/signed-packs'

export interface SignedRules {
  readonly signed: string
  /** Of the file before it was signed, in hexadecimal: what `sha256sum` says of it. */
  readonly sha256: string
}

export interface HospitalRules {
  /** Makes the key if there is none of this name, and gives its public part. */
  key(name: string): string
  sign(version: string, keyName: string): Promise<SignedRules>
  remove(): Promise<void>
}

export async function createHospitalRules(): Promise<HospitalRules> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-jak-rules-'))
  const keys = new Map<string, string>()
  const keyFile = (name: string) => join(folder, `${name}.pem`)
  const key = (name: string) => {
    const known = keys.get(name) ?? writeKeyPair(keyFile(name))
    keys.set(name, known)
    return known
  }
  return {
    key,
    async sign(version, keyName) {
      key(keyName)
      const file = join(folder, 'chu.json')
      const content = JSON.stringify(hospitalPack(version), null, 2)
      await writeFile(file, content)
      const out = join(folder, 'chu.signed.json')
      await signPack(file, keyFile(keyName), out)
      const sha256 = createHash('sha256').update(content).digest('hex')
      return { signed: await readFile(out, 'utf8'), sha256 }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
