/** `rules keygen`: an Ed25519 key pair. The private key goes to a file that only its owner reads; the public one is shown. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { toBase64 } from '../pack-delivery/base64'

const OWNER_ONLY = 0o600

/** The public key as the policy takes it. Throws where the file exists: a key that was lost cannot be made again. */
export function writeKeyPair(file: string): string {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: OWNER_ONLY, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Error(`${file} exists and is kept: name another file for the new key`)
  }
  return publicKeyText(publicKey)
}

/** The 32 bytes of a public key in base64, without the wrapping of a certificate. */
export function publicKeyText(publicKey: KeyObject): string {
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return toBase64(Buffer.from(x, 'base64url'))
}
