/**
 * `rules sign`: the bytes of a pack or overlay, as they are, in the file that the extension accepts. What `rules check`
 * refuses is not signed. The same file and key give the same bytes again (Ed25519 has no chance in it).
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { MAX_BYTES } from '../pack-delivery/fetch-pack'
import { signedMessage, writeSignedFile } from '../pack-delivery/signed-file'
import { verifyPack } from '../pack-delivery/verify-pack'
import { builtInBase } from '../rulespack/custom-pack-base'
import { checkCustomPack } from './check-custom-pack'
import { publicKeyText } from './sign-keygen'

/** What was signed, in one line. Throws one sentence where nothing was written. */
export async function signPack(file: string, keyFile: string, out: string): Promise<string> {
  if ([file, keyFile].some((input) => resolve(input) === resolve(out))) {
    throw new Error(`${out} would be overwritten: name another file with --out`)
  }
  const { problems, summary } = checkCustomPack(file)
  const [first] = problems
  if (first) {
    const { path, expected, found } = first
    throw new Error(
      `${file} is not signed, it has ${problems.length} problem(s), the first: ${path} expected ${expected}, found ${found}`,
    )
  }
  const payload = readFileSync(file)
  const privateKey = readPrivateKey(keyFile)
  const key = publicKeyText(createPublicKey(privateKey))
  const signed = writeSignedFile({ key, payload, signature: sign(null, signedMessage(payload), privateKey) })
  if (signed.length > MAX_BYTES) throw new Error(`${file} is too large: signed, at most ${MAX_BYTES} bytes`)
  // Read as the extension will read it, before anybody has to find out in a hospital.
  const verdict = await verifyPack(
    signed,
    { keys: [key], revoked: [], jurisdiction: basedOnOf(payload) },
    builtInBase(),
  )
  if (!verdict.ok)
    throw new Error(`${file} is not signed: the extension would refuse it (${verdict.refusal.kind})`)
  writeFileSync(out, signed)
  return `${summary}: ${out}, signed with ${key}`
}

/** Of a pack and of an overlay alike; the check before has seen that it is there. */
function basedOnOf(payload: Buffer): string {
  const text = new TextDecoder().decode(payload)
  return (JSON.parse(text) as { readonly basedOn: string }).basedOn
}

function readPrivateKey(file: string): KeyObject {
  const pem = readFileSync(file, 'utf8')
  let key: KeyObject | undefined
  try {
    key = createPrivateKey(pem)
  } catch {
    // Said below, without what the library says of the bytes of a private key.
  }
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new Error(`${file} holds no Ed25519 private key: make one with rules keygen`)
  }
  return key
}
