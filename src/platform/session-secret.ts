/**
 * Hashes keyed with a random secret that lives in `storage.session` and nowhere else: within one run of the browser equal
 * texts give equal hashes, and after it nobody can tell what was hashed.
 */
import { toHex } from '../model/hex'
import { browser } from './extension-api'

const SECRET_KEY = 'sessionSecret'
const SECRET_BYTES = 32
const LOCK = 'vigie-jak-session-secret'

/** HMAC-SHA-256 in hexadecimal, 64 characters. */
export async function hashForSession(text: string): Promise<string> {
  const secret = await readSecret()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign'])
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))))
}

/** Under a lock: two callers at once must not make two secrets. */
function readSecret(): Promise<Uint8Array<ArrayBuffer>> {
  return navigator.locks.request(LOCK, async () => {
    const stored = (await browser.storage.session.get(SECRET_KEY))[SECRET_KEY]
    if (typeof stored === 'string' && stored.length === SECRET_BYTES * 2) return fromHex(stored)
    const made = crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
    await browser.storage.session.set({ [SECRET_KEY]: toHex(made) })
    return made
  })
}

const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
