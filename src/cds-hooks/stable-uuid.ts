/** The same parts give the same UUID, on every machine and without a clock: version 8 of RFC 9562, a hash of our own. */

const WORDS = 4
/** Odd constants, one per word, so that the four words of the hash go different ways. */
const MULTIPLIERS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const

export function stableUuid(parts: readonly string[]): string {
  const text = JSON.stringify(parts)
  const hex = Array.from({ length: WORDS }, (_, word) => hashWord(text, word)).join('')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)]
  return [...groups, hex.slice(20)].join('-')
}

function hashWord(text: string, word: number): string {
  const multiplier = MULTIPLIERS[word] ?? 1
  let hash = Math.imul(text.length + word + 1, multiplier)
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), multiplier)
    hash = (hash << 13) | (hash >>> 19)
  }
  hash = Math.imul(hash ^ (hash >>> 16), multiplier)
  hash ^= hash >>> 15
  return (hash >>> 0).toString(16).padStart(8, '0')
}
