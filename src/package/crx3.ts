/**
 * ZIP and key in, signed CRX3 out, as Chromium's components/crx_file/crx3.proto says: magic, version, header, archive.
 * RSA with SHA-256 and PKCS #1 padding, so the same ZIP and key give the same bytes.
 */
import { sign } from 'node:crypto'
import type { SigningKey } from './signing-key'

const ascii = (text: string) => new TextEncoder().encode(text)

const MAGIC = ascii('Cr24')
const VERSION = 3
const CONTEXT = ascii('CRX3 SignedData\0')

/** Field numbers of the messages. */
const HEADER = { sha256WithRsa: 2, signedHeaderData: 10_000 }
const PROOF = { publicKey: 1, signature: 2 }
const SIGNED_DATA = { crxId: 1 }

export function writeCrx3(zip: Uint8Array, { privateKey, publicKey, crxId }: SigningKey): Uint8Array {
  const signedData = writeField(SIGNED_DATA.crxId, crxId)
  const signed = Buffer.concat([CONTEXT, littleEndian(signedData.length), signedData, zip])
  const signature = sign('sha256', signed, privateKey)
  const proof = Buffer.concat([
    writeField(PROOF.publicKey, publicKey),
    writeField(PROOF.signature, signature),
  ])
  const header = Buffer.concat([
    writeField(HEADER.sha256WithRsa, proof),
    writeField(HEADER.signedHeaderData, signedData),
  ])
  return Buffer.concat([MAGIC, littleEndian(VERSION), littleEndian(header.length), header, zip])
}

/** A protobuf field of bytes: tag (number and wire type 2), length, bytes. */
function writeField(number: number, bytes: Uint8Array): Buffer {
  const LENGTH_DELIMITED = 2
  return Buffer.concat([varint(number * 8 + LENGTH_DELIMITED), varint(bytes.length), bytes])
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80)
    rest >>>= 7
  }
  return Buffer.from([...bytes, rest])
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
