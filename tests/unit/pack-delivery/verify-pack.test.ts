import { sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64 } from '../../../src/pack-delivery/base64'
import { readSignedFile, signedMessage, writeSignedFile } from '../../../src/pack-delivery/signed-file'
import { verifyPack } from '../../../src/pack-delivery/verify-pack'
import { builtInBase } from '../../../src/rulespack/custom-pack-base'
import { hospitalOverlay, hospitalPack, newKey, signed } from './signed-packs'

const BASE = builtInBase()
const KEY = newKey()
const NEXT_KEY = newKey()
const POLICY = { keys: [KEY.publicKey], revoked: [], jurisdiction: 'fr' }
const FILE = signed(hospitalPack('1.2.0'), KEY)

async function told(file: string, policy: object = {}) {
  const verdict = await verifyPack(file, { ...POLICY, ...policy }, BASE)
  return verdict.ok ? `${verdict.verified.form} ${verdict.verified.version}` : verdict.refusal.kind
}

/** The parts of a signed file, some of them others. */
const rewritten = (parts: object) =>
  writeSignedFile({ ...(readSignedFile(FILE) as NonNullable<ReturnType<typeof readSignedFile>>), ...parts })

describe('a signed file', () => {
  it('is taken with a key of the policy, as pack or as overlay', async () => {
    expect(await told(FILE)).toBe('pack 1.2.0')
    expect(await told(signed(hospitalOverlay('2.0.0'), KEY))).toBe('overlay 2.0.0')
  })

  it('carries a signature that other tools can check', () => {
    const { payload, signature } = readSignedFile(FILE) ?? expect.fail('not read')
    const der = Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      Buffer.from(KEY.publicKey, 'base64'),
    ])
    const key = { key: der, format: 'der', type: 'spki' } as const
    expect(verify(null, signedMessage(payload), key, signature)).toBe(true)
  })

  it('may be signed by either of two keys while keys change', async () => {
    const both = { keys: [KEY.publicKey, NEXT_KEY.publicKey] }
    expect(await told(FILE, both)).toBe('pack 1.2.0')
    expect(await told(signed(hospitalPack('1.3.0'), NEXT_KEY), both)).toBe('pack 1.3.0')
  })

  it('is refused with a key that is not listed, or revoked, or both listed and revoked', async () => {
    expect(await told(FILE, { keys: [NEXT_KEY.publicKey] })).toBe('unknown-key')
    expect(await told(FILE, { keys: [NEXT_KEY.publicKey], revoked: [KEY.publicKey] })).toBe('revoked-key')
    expect(await told(FILE, { revoked: [KEY.publicKey] })).toBe('revoked-key')
  })

  it('is refused when somebody else signed it in the name of the key', async () => {
    const { payload } = readSignedFile(FILE) ?? expect.fail('not read')
    const signature = sign(null, signedMessage(payload), NEXT_KEY.privateKey)
    expect(await told(rewritten({ signature }))).toBe('wrong-signature')
  })

  it('is refused when its content was changed', async () => {
    expect(await told(rewritten({ payload: Buffer.from(JSON.stringify(hospitalPack('9.0.0'))) }))).toBe(
      'wrong-signature',
    )
  })

  it('is refused when the key signed the same bytes for something else', async () => {
    const { payload } = readSignedFile(FILE) ?? expect.fail('not read')
    expect(await told(rewritten({ signature: sign(null, payload, KEY.privateKey) }))).toBe('wrong-signature')
  })

  it('is refused with a key that fits every signature', async () => {
    // The neutral point as public key, with a signature that a lax check accepts for any message.
    const neutral = new Uint8Array(32)
    neutral[0] = 1
    const key = toBase64(neutral)
    const signature = new Uint8Array(64)
    signature[0] = 1
    expect(await told(rewritten({ key, signature }), { keys: [key] })).toBe('wrong-signature')
  })

  it.each([
    ['empty', ''],
    ['a page of a server', '<!doctype html><title>Sign in</title>'],
    ['cut at the end', FILE.slice(0, -40)],
    ['cut to its first half', FILE.slice(0, FILE.length / 2)],
    ['with a byte order mark', `\uFEFF${FILE}`],
    ['with other line ends', FILE.replaceAll('\n', '\r\n')],
    ['written on one line', JSON.stringify(JSON.parse(FILE))],
    ['with one more field', JSON.stringify({ ...JSON.parse(FILE), names: [] }, null, 2)],
    ['of another format', FILE.replace('signed-pack-1', 'signed-pack-2')],
    ['with a short signature', FILE.replace(/"signature": "[^"]+"/, '"signature": "AAAA"')],
    ['the pack itself, unsigned', JSON.stringify(hospitalPack('1.2.0'))],
    ['deep nesting', '['.repeat(100_000)],
  ])('is refused when it is %s', async (_, file) => {
    expect(await told(file)).toBe('not-signed-file')
  })

  it.each([
    ['no JSON', Buffer.from('{')],
    ['no pack', []],
    ['half a pack', { ...hospitalPack('1.0.0'), texts: { fr: {}, en: {} } }],
    ['names of drugs beside its rules', { ...hospitalPack('1.0.0'), names: { baricitinib: ['aspirin'] } }],
    ['a drug with names of its own', withNames()],
    ['the id of a pack that ships', { ...hospitalOverlay('1.0.0'), id: 'fr' }],
    ['a version without order', hospitalOverlay('next')],
    [
      'a dose in an overlay',
      hospitalOverlay('1.0.0', { extraText: { fr: 'Donner 4 mg.', en: 'Give 4 mg.' } }),
    ],
  ])('is refused when the key signed %s', async (_, content) => {
    expect(await told(signed(content, KEY))).toBe('wrong-rules')
  })

  it('is refused when it is for another jurisdiction than the one in force here', async () => {
    expect(await told(signed(hospitalPack('1.0.0', 'eu'), KEY))).toBe('other-jurisdiction')
    expect(await told(FILE, { jurisdiction: 'eu' })).toBe('other-jurisdiction')
  })

  it('is refused whichever byte of it is changed', async () => {
    const bytes = Buffer.from(signed(hospitalOverlay('1.0.0'), KEY))
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ change
        const verdict = await verifyPack(changed.toString('utf8'), POLICY, BASE)
        expect(verdict.ok).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

function withNames() {
  const raw = hospitalPack('1.0.0')
  raw.pack.drugs[0].names = ['aspirin']
  return raw
}
