/**
 * Files in, a ZIP out that depends on nothing but their names and bytes: sorted, one date, one mode, and a deflate in
 * JavaScript, since that of Node gives other bytes from one version to the next.
 */
import { zipSync } from 'fflate'

export type Files = ReadonlyMap<string, Uint8Array>

/** A regular file that all may read, as Unix writes it. */
const MODE = 0o100644 << 16
const UNIX = 3

export function zipFiles(files: Files): Uint8Array {
  const names = [...files.keys()].sort()
  // The first moment that a ZIP knows; local, as a ZIP writes time, so that its bytes are the same in every zone.
  const mtime = new Date(1980, 0, 1)
  const entries = names.map((name) => [name, files.get(name) ?? new Uint8Array()] as const)
  return zipSync(Object.fromEntries(entries), { level: 9, mtime, os: UNIX, attrs: MODE })
}
