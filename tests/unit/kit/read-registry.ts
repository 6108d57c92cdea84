// A strict reader of `.reg` files: what is not in its grammar is an error, as regedit would silently leave it out.

export type RegistryValue = string | number

/** Keys in order, each with its values; a key that is deleted is `null`. */
export function readRegistry(
  text: string,
): ReadonlyMap<string, Readonly<Record<string, RegistryValue>> | null> {
  const [mark, ...lines] = text.split('\r\n')
  if (mark !== 'Windows Registry Editor Version 5.00') throw new Error(`Not a .reg file: ${mark}`)
  if (/(^|[^\r])\n/.test(text)) throw new Error('A line does not end as Windows wants it')
  const keys = new Map<string, Record<string, RegistryValue> | null>()
  let current: Record<string, RegistryValue> | null = null
  for (const line of lines) {
    if (line === '') continue
    const key = /^\[(-?)(HKEY_LOCAL_MACHINE(?:\\[^\\[\]]+)+)\]$/.exec(line)
    if (key) {
      current = key[1] === '-' ? null : {}
      keys.delete(key[2] ?? '')
      keys.set(key[2] ?? '', current)
      continue
    }
    const value = /^("(?:[^"\\]|\\["\\])*")=(.+)$/.exec(line)
    if (!value || current === null) throw new Error(`Not understood: ${line}`)
    current[unquote(value[1] ?? '')] = readValue(value[2] ?? '')
  }
  return keys
}

function readValue(text: string): RegistryValue {
  if (/^dword:[0-9a-f]{8}$/.test(text)) return Number.parseInt(text.slice(6), 16)
  if (/^"(?:[^"\\]|\\["\\])*"$/.test(text)) return unquote(text)
  const bytes = /^hex\(1\):((?:[0-9a-f]{2},)*[0-9a-f]{2})$/.exec(text)?.[1]?.split(',')
  if (!bytes) throw new Error(`No value: ${text}`)
  const all = new TextDecoder('utf-16le').decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)))
  if (!all.endsWith('\0')) throw new Error('A text without its closing zero')
  return all.slice(0, -1)
}

function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(["\\])/g, '$1')
}
