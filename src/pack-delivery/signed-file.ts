/**
 * The file that `rules sign` writes and the extension reads: JSON that holds the bytes of the pack as they are, the
 * signature over them, and the public key that it can be checked with. One content has one writing; a file that is
 * written otherwise (cut, converted, formatted) is none.
 */
import * as z from 'zod'
import { fromBase64, toBase64 } from './base64'

const FORMAT = 'vigie-jak-signed-pack-1'
export const KEY_BYTES = 32
const SIGNATURE_BYTES = 64

export interface SignedFile {
  /** Ed25519 public key in base64: names the key, and is trusted only if the policy lists it. */
  readonly key: string
  readonly signature: Uint8Array
  /** The pack or overlay, as the organisation wrote it. */
  readonly payload: Uint8Array
}

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  key: z.string(),
  signature: z.string(),
  payload: z.string(),
})

export function writeSignedFile({ key, signature, payload }: SignedFile): string {
  const content = { format: FORMAT, key, signature: toBase64(signature), payload: toBase64(payload) }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** Null for anything that `writeSignedFile` does not write. Says nothing about the signature. */
export function readSignedFile(text: string): SignedFile | null {
  const parsed = fileSchema.safeParse(parseJson(text))
  if (!parsed.success) return null
  const key = fromBase64(parsed.data.key)
  const signature = fromBase64(parsed.data.signature)
  const payload = fromBase64(parsed.data.payload)
  if (key?.length !== KEY_BYTES || signature?.length !== SIGNATURE_BYTES || !payload) return null
  const file = { key: parsed.data.key, signature, payload }
  return writeSignedFile(file) === text ? file : null
}

/** What is signed: the payload behind the format's name, so that no signature made for something else counts here. */
export function signedMessage(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(`${FORMAT}\n`)
  const message = new Uint8Array(prefix.length + payload.length)
  message.set(prefix)
  message.set(payload, prefix.length)
  return message
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
