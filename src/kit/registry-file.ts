/**
 * A `.reg` file for Windows. A tree of values goes below one key: text as REG_SZ, truth and whole numbers as REG_DWORD,
 * lists of texts as a key of numbered values, anything deeper as JSON text. So Chromium reads them back
 * (components/policy/core/common/registry_dict.cc). What an earlier file left below the key is deleted first:
 * a host that was taken out must not stay allowed.
 */

export interface RegistryTree {
  /** Below HKEY_LOCAL_MACHINE. */
  readonly key: string
  readonly values: object
}

const ROOT = 'HKEY_LOCAL_MACHINE'
const LINE_END = '\r\n'

export function writeRegistryFile(trees: readonly RegistryTree[]): string {
  const lines = trees.flatMap(({ key, values }) => [`[-${ROOT}\\${key}]`, '', ...writeKey(key, values)])
  return ['Windows Registry Editor Version 5.00', '', ...lines].join(LINE_END)
}

function writeKey(key: string, values: object): string[] {
  const entries = Object.entries(values)
  const own = entries.filter(([, value]) => !isTextList(value))
  const lists = entries.filter(([, value]) => isTextList(value))
  return [
    `[${ROOT}\\${key}]`,
    ...own.map(([name, value]) => `${quote(name)}=${writeValue(value)}`),
    '',
    ...lists.flatMap(([name, list]) => writeKey(`${key}\\${name}`, numbered(list as string[]))),
  ]
}

/** Policies count from 1. */
export function numbered(list: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(list.map((text, index) => [String(index + 1), text]))
}

export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function writeValue(value: unknown): string {
  if (typeof value === 'boolean') return `dword:0000000${value ? 1 : 0}`
  if (Number.isInteger(value)) return `dword:${((value as number) >>> 0).toString(16).padStart(8, '0')}`
  return writeText(typeof value === 'string' ? value : JSON.stringify(value))
}

/** A text with a line break cannot stand in quotes; it goes as the bytes of UTF-16, with its closing zero. */
function writeText(text: string): string {
  if (!/[\r\n]/.test(text)) return quote(text)
  const bytes = [...`${text}\0`.split('')].flatMap((unit) => {
    const code = unit.charCodeAt(0)
    return [code & 0xff, code >> 8]
  })
  return `hex(1):${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, (sign) => `\\${sign}`)}"`
}
