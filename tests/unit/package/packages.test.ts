// What the packages are made of, without a build: small files stand in for one.

import { createHash, createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { XMLParser } from 'fast-xml-parser'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FIREFOX_ID } from '../../../src/model/extension-id'
import { type Ingredients, makePackages } from '../../../src/package/make-packages'
import type { Build } from '../../../src/package/read-build'
import { writeSbom } from '../../../src/package/sbom'
import { checkSignedXpi } from '../../../src/package/signed-xpi'
import { readSigningKey } from '../../../src/package/signing-key'
import { zipFiles } from '../../../src/package/zip-files'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const pem = (type: 'rsa' | 'ec', size = 2048) => {
  const { privateKey } =
    type === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: size })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
}
const PEM = pem('rsa')
const key = readSigningKey(PEM, 'key.pem')

const build = (minimumVersion: string): Build => ({
  files: new Map([
    ['manifest.json', bytes('{"version":"1.2.3"}')],
    ['_locales/fr/messages.json', bytes('{}')],
  ]),
  version: '1.2.3',
  minimumVersion,
})

const ingredients: Ingredients = {
  product: { name: 'vigie-jak', version: '1.2.3', license: 'Apache-2.0' },
  chrome: build('133'),
  edge: build('133'),
  firefox: build('142.0'),
  sources: new Map([['README.md', bytes('# Vigie JAK')]]),
  shipped: [{ name: 'preact', version: '11.2.0', license: 'MIT' }],
  key,
  isThrowAway: false,
  baseUrl: 'https://extensions.example/vigie & jak/',
}

function part(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const found = files.get(path)
  if (found === undefined) throw new Error(`No ${path}, only ${[...files.keys()].join(', ')}`)
  return found
}
const text = (files: ReadonlyMap<string, Uint8Array>, path: string) =>
  Buffer.from(part(files, path)).toString()

describe('a ZIP', () => {
  it('depends on names and bytes alone: not on the order, the clock or the time zone', () => {
    const files = [...build('1').files]
    const first = zipFiles(new Map(files))
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Kiritimati'
    try {
      expect(zipFiles(new Map(files.reverse()))).toEqual(first)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
    expect(Object.keys(unzipSync(first))).toEqual(['_locales/fr/messages.json', 'manifest.json'])
  })
})

/** Reads protobuf fields of bytes, as a reader that knows nothing of our writer. */
function readFields(message: Buffer): ReadonlyMap<number, Buffer> {
  const fields = new Map<number, Buffer>()
  let at = 0
  const varint = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  while (at < message.length) {
    const tag = varint()
    expect(tag & 7).toBe(2)
    const length = varint()
    fields.set(tag >>> 3, message.subarray(at, at + length))
    at += length
  }
  return fields
}

describe('a CRX', () => {
  const files = makePackages(ingredients)
  const crx = Buffer.from(part(files, 'chrome/vigie-jak-1.2.3.crx'))
  const headerEnd = 12 + crx.readUInt32LE(8)
  const header = readFields(crx.subarray(12, headerEnd))
  const proof = readFields(header.get(2) ?? Buffer.alloc(0))
  const signedData = header.get(10_000) ?? Buffer.alloc(0)

  it('is the store ZIP behind a header of version 3', () => {
    expect(crx.subarray(0, 4).toString()).toBe('Cr24')
    expect(crx.readUInt32LE(4)).toBe(3)
    expect(new Uint8Array(crx.subarray(headerEnd))).toEqual(part(files, 'chrome/vigie-jak-1.2.3-chrome.zip'))
  })

  it('carries a signature that its own public key confirms', () => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(signedData.length)
    const signed = Buffer.concat([
      Buffer.from('CRX3 SignedData\0'),
      size,
      signedData,
      crx.subarray(headerEnd),
    ])
    const publicKey = createPublicKey({ key: proof.get(1) ?? Buffer.alloc(0), type: 'spki', format: 'der' })
    expect(
      createVerify('sha256')
        .update(signed)
        .verify(publicKey, proof.get(2) ?? Buffer.alloc(0)),
    ).toBe(true)
  })

  it('has the id of its key', () => {
    const hash = createHash('sha256')
      .update(proof.get(1) ?? Buffer.alloc(0))
      .digest()
      .subarray(0, 16)
    expect(readFields(signedData).get(1)).toEqual(hash)
    const letters = [...hash.toString('hex')].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)])
    expect(key.extensionId).toBe(letters.join(''))
  })

  it('is the same for the same ZIP and key, and another for another key', () => {
    const again = makePackages({ ...ingredients, key: readSigningKey(PEM, 'key.pem') })
    expect(again).toEqual(files)
    const other = makePackages({ ...ingredients, key: readSigningKey(pem('rsa'), 'other.pem') })
    expect(part(other, 'chrome/vigie-jak-1.2.3.crx')).not.toEqual(part(files, 'chrome/vigie-jak-1.2.3.crx'))
    expect(part(other, 'chrome/vigie-jak-1.2.3-chrome.zip')).toEqual(
      part(files, 'chrome/vigie-jak-1.2.3-chrome.zip'),
    )
  })

  it('says in its name when nobody can make an update for it', () => {
    const trial = makePackages({ ...ingredients, isThrowAway: true })
    expect([...trial.keys()].filter((path) => path.endsWith('.crx'))).toEqual([
      'chrome/vigie-jak-1.2.3-throw-away.crx',
      'edge/vigie-jak-1.2.3-throw-away.crx',
    ])
  })
})

describe('a signing key', () => {
  it('that is none, too short, or never signs twice alike is refused by name, without its text', () => {
    const secret = 'c2VjcmV0'
    expect(() => readSigningKey(`-----BEGIN PRIVATE KEY-----\n${secret}\n`, 'a.pem')).toThrow(
      /^a\.pem holds no private key/,
    )
    expect(() => readSigningKey(secret, 'VIGIE_JAK_KEY')).toThrow(/^(?!.*c2VjcmV0)VIGIE_JAK_KEY/)
    expect(() => readSigningKey(pem('rsa', 1024), 'b.pem')).toThrow(
      /b\.pem must hold an RSA key of 2048 bits/,
    )
    expect(() => readSigningKey(pem('ec'), 'c.pem')).toThrow(/c\.pem must hold an RSA key/)
  })
})

describe('the update manifests', () => {
  const files = makePackages(ingredients)

  it('lead Chromium to the CRX, with its hash', () => {
    const { gupdate } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(
      text(files, 'edge/updates.xml'),
    )
    const crx = part(files, 'edge/vigie-jak-1.2.3.crx')
    expect(gupdate).toEqual({
      xmlns: 'http://www.google.com/update2/response',
      protocol: '2.0',
      app: {
        appid: key.extensionId,
        updatecheck: {
          codebase: 'https://extensions.example/vigie%20&%20jak/edge/vigie-jak-1.2.3.crx',
          version: '1.2.3',
          prodversionmin: '133',
          hash_sha256: createHash('sha256').update(crx).digest('hex'),
          size: String(crx.length),
        },
      },
    })
  })

  it('lead Firefox to the XPI, with its hash', () => {
    const xpi = part(files, 'firefox/vigie-jak-1.2.3-unsigned.xpi')
    expect(JSON.parse(text(files, 'firefox/updates.json')).addons[FIREFOX_ID].updates).toEqual([
      {
        version: '1.2.3',
        update_link: 'https://extensions.example/vigie%20&%20jak/firefox/vigie-jak-1.2.3-unsigned.xpi',
        update_hash: `sha256:${createHash('sha256').update(xpi).digest('hex')}`,
        applications: { gecko: { strict_min_version: '142.0' } },
      },
    ])
  })
})

describe('an XPI that came back from Mozilla', () => {
  const { files } = ingredients.firefox
  const signed = (extra: Readonly<Record<string, string>>, drop = '') =>
    zipFiles(
      new Map(
        [...files, ...Object.entries(extra).map(([name, content]) => [name, bytes(content)] as const)].filter(
          ([name]) => name !== drop,
        ),
      ),
    )
  const SIGNATURE = { 'META-INF/mozilla.rsa': 'signature' }

  it('is offered in place of the unsigned one', () => {
    const xpi = signed(SIGNATURE)
    const packages = makePackages({ ...ingredients, signedXpi: xpi })
    expect(part(packages, 'firefox/vigie-jak-1.2.3.xpi')).toBe(xpi)
    expect(text(packages, 'firefox/updates.json')).toContain(createHash('sha256').update(xpi).digest('hex'))
  })

  it('is refused when it is unsigned, or is not this build', () => {
    expect(() => checkSignedXpi(signed({}), files)).toThrow('not signed')
    expect(() => checkSignedXpi(signed({ ...SIGNATURE, 'extra.js': '' }), files)).toThrow('extra.js')
    expect(() => checkSignedXpi(signed(SIGNATURE, 'manifest.json'), files)).toThrow('manifest.json')
    expect(() => checkSignedXpi(signed({ ...SIGNATURE, 'manifest.json': '{}' }), files)).toThrow(
      'manifest.json',
    )
  })
})

describe('the bill of materials', () => {
  const shipped = [
    { name: '@wxt-dev/browser', version: '0.2.9', license: 'MIT' },
    { name: 'either', version: '1.0.0', license: '(MIT OR Apache-2.0)' },
    { name: 'preact', version: '11.2.0', license: 'MIT' },
  ]
  const sbom = writeSbom(ingredients.product, shipped)

  it('holds to the published schema of CycloneDX', async () => {
    const faults = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(sbom)
    expect(faults).toBeNull()
  })

  it('names each package with its version and licence', () => {
    const { components } = JSON.parse(sbom)
    expect(components.map(({ purl }: { purl: string }) => purl)).toEqual([
      'pkg:npm/%40wxt-dev/browser@0.2.9',
      'pkg:npm/either@1.0.0',
      'pkg:npm/preact@11.2.0',
    ])
    expect(components.map(({ licenses }: { licenses: unknown }) => licenses)).toEqual([
      [{ license: { id: 'MIT' } }],
      [{ expression: '(MIT OR Apache-2.0)' }],
      [{ license: { id: 'MIT' } }],
    ])
  })

  it('has no time and no serial number, which would differ each time', () => {
    expect(sbom).not.toMatch(/timestamp|serialNumber/)
    expect(writeSbom(ingredients.product, [...shipped].reverse())).toBe(sbom)
  })

  it('is not written for a package without a licence', () => {
    expect(() => writeSbom(ingredients.product, [{ name: 'bare', version: '1.0.0' }])).toThrow(
      'bare 1.0.0 names no licence',
    )
  })
})

describe('the checksums', () => {
  it('cover every other file', () => {
    const files = makePackages(ingredients)
    const lines = text(files, 'SHA256SUMS').trim().split('\n')
    const sums = new Map(lines.map((line) => line.split('  ').reverse() as [string, string]))
    const others = [...files.keys()].filter((path) => path !== 'SHA256SUMS')
    expect([...sums.keys()]).toEqual(others.sort())
    for (const path of others)
      expect(sums.get(path)).toBe(createHash('sha256').update(part(files, path)).digest('hex'))
  })
})
