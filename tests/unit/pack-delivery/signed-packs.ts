/** Keys, packs and signed files of a hospital, made as its staff would make them. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { RAW_PACKS } from '../../../rules/index'
import { publicKeyText } from '../../../src/cli/sign-keygen'
import { signedMessage, writeSignedFile } from '../../../src/pack-delivery/signed-file'

// biome-ignore lint/suspicious/noExplicitAny: a test changes untyped data at will
type Raw = any

export interface Key {
  readonly publicKey: string
  readonly privateKey: KeyObject
}

export function newKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { publicKey: publicKeyText(publicKey), privateKey }
}

/** The pack of a jurisdiction as a hospital takes it over, under its own id and version. */
export function hospitalPack(version: string, jurisdiction = 'fr'): Raw {
  const raw = RAW_PACKS.find((documents) => documents.jurisdiction === jurisdiction)
  const { pack, texts } = structuredClone({ pack: raw?.pack, texts: raw?.texts }) as Raw
  return {
    basedOn: jurisdiction,
    pack: { ...pack, id: 'chu-exemple', version },
    texts: { fr: texts.fr, en: texts.en },
  }
}

export function hospitalOverlay(version: string, extra: object = {}): Raw {
  const contact = { fr: 'Pharmacie : poste 45 12', en: 'Pharmacy: extension 45 12' }
  return { basedOn: 'fr', id: 'chu-exemple', version, contact, ...extra }
}

/** @param content a value, or the very bytes. */
export function signed(content: unknown, { publicKey, privateKey }: Key): string {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content))
  const signature = sign(null, signedMessage(bytes), privateKey)
  return writeSignedFile({ key: publicKey, payload: bytes, signature })
}
