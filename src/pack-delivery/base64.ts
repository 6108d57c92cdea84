/** Bytes as standard base64 (RFC 4648, section 4), read strictly: one text for one sequence of bytes. */

export function toBase64(bytes: Uint8Array): string {
  // A chunk at a time: a call takes no more than some ten thousand arguments.
  const CHUNK = 8192
  let binary = ''
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK))
  }
  return btoa(binary)
}

/** Null for anything that `toBase64` would not have written. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  let binary: string
  try {
    binary = atob(text)
  } catch {
    return null
  }
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  return toBase64(bytes) === text ? bytes : null
}
