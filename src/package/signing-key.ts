/**
 * The key that signs the CRX, and with it the id of the extension: from a file or the environment, never from the
 * repository. RSA only: an ECDSA signature differs each time, so that nobody could make the same package again.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'

const FEWEST_BITS = 2048

export interface SigningKey {
  readonly privateKey: KeyObject
  /** X.509 SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array
  /** 16 bytes; the id in its own letters is `extensionId`. */
  readonly crxId: Uint8Array
  /** 32 letters from a to p. */
  readonly extensionId: string
}

/** @param name where the key came from, for the sentence of an error; the key itself never stands in one. */
export function readSigningKey(pem: string, name: string): SigningKey {
  let privateKey: KeyObject
  try {
    privateKey = createPrivateKey(pem)
  } catch {
    throw new Error(`${name} holds no private key in PEM without a password`)
  }
  const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 0
  if (privateKey.asymmetricKeyType !== 'rsa' || bits < FEWEST_BITS) {
    throw new Error(
      `${name} must hold an RSA key of ${FEWEST_BITS} bits or more: openssl genrsa -out FILE 4096`,
    )
  }
  return signingKey(privateKey)
}

/** For trying out and for tests: another id each time, and nobody can make an update for it. */
export function makeThrowAwayKey(): SigningKey {
  return signingKey(generateKeyPairSync('rsa', { modulusLength: FEWEST_BITS }).privateKey)
}

function signingKey(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const crxId = createHash('sha256').update(publicKey).digest().subarray(0, 16)
  return { privateKey, publicKey, crxId, extensionId: spellId(crxId) }
}

/** Chromium writes ids in hexadecimal with the letters a to p. */
function spellId(crxId: Buffer): string {
  return [...crxId.toString('hex')]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('')
}
