import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeKeyPair } from '../../../src/cli/sign-keygen'
import { signPack } from '../../../src/cli/sign-pack'
import { verifyPack } from '../../../src/pack-delivery/verify-pack'
import { builtInBase } from '../../../src/rulespack/custom-pack-base'

const folder = mkdtempSync(join(tmpdir(), 'sign-pack-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = (name: string) => join(folder, name)

const OVERLAY = {
  basedOn: 'eu',
  id: 'chu',
  version: '1.0.0',
  contact: { fr: 'Poste 1 – Élodie', en: 'Extension 1' },
}
/** With a byte order mark and odd spaces: what is signed is the file, not what it means. */
const overlay = path('overlay.json')
writeFileSync(overlay, `\uFEFF${JSON.stringify(OVERLAY, null, 3)}\n\n`)
const key = path('hospital.pem')
const publicKey = writeKeyPair(key)

describe('rules keygen', () => {
  it('gives the public key for the policy, and a private key that only its owner reads', () => {
    expect(Buffer.from(publicKey, 'base64')).toHaveLength(32)
    expect(statSync(key).mode & 0o777).toBe(0o600)
    expect(readFileSync(key, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/)
  })

  it('never writes over a key', () => {
    const before = readFileSync(key)
    expect(() => writeKeyPair(key)).toThrow('exists and is kept')
    expect(readFileSync(key)).toEqual(before)
  })
})

describe('rules sign', () => {
  it('makes the file that the extension accepts, the same each time', async () => {
    const [first, again] = [path('a.signed.json'), path('b.signed.json')]
    expect(await signPack(overlay, key, first)).toContain(`overlay chu 1.0.0`)
    await signPack(overlay, key, again)
    const text = readFileSync(first, 'utf8')
    expect(readFileSync(again, 'utf8')).toBe(text)
    const policy = { keys: [publicKey], revoked: [], jurisdiction: 'eu' }
    expect(await verifyPack(text, policy, builtInBase())).toMatchObject({
      ok: true,
      verified: { form: 'overlay', version: '1.0.0', key: publicKey, overlay: OVERLAY },
    })
    expect(Buffer.from(JSON.parse(text).payload, 'base64')).toEqual(readFileSync(overlay))
  })

  it('signs nothing that rules check refuses, and says what is wrong', async () => {
    const wrong = path('wrong.json')
    writeFileSync(wrong, JSON.stringify({ ...OVERLAY, contact: { fr: 'Poste 1' } }))
    await expect(signPack(wrong, key, path('wrong.signed.json'))).rejects.toThrow(
      'wrong.json is not signed, it has 1 problem(s), the first: contact.en expected string, found nothing',
    )
    expect(existsSync(path('wrong.signed.json'))).toBe(false)
  })

  it('takes an Ed25519 private key only, and shows nothing of another file', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    writeFileSync(path('ec.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
    for (const file of [path('ec.pem'), overlay]) {
      await expect(signPack(overlay, file, path('x.json'))).rejects.toThrow(
        `${file} holds no Ed25519 private key`,
      )
    }
  })

  it('never writes over the pack or the key', async () => {
    await expect(signPack(overlay, key, overlay)).rejects.toThrow('would be overwritten')
    await expect(signPack(overlay, key, key)).rejects.toThrow('would be overwritten')
  })
})
