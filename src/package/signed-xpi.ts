/**
 * The XPI that Mozilla signed is ours only if it holds our files, byte by byte, and the signature beside them. Said
 * before it is offered to a hospital's workstations.
 */
import { unzipSync } from 'fflate'
import type { Files } from './zip-files'

const SIGNATURE = 'META-INF/'

/** Throws with the first file that differs. */
export function checkSignedXpi(xpi: Uint8Array, build: Files): void {
  const inside = new Map(Object.entries(unzipSync(xpi)).filter(([name]) => !name.endsWith('/')))
  if (![...inside.keys()].some((name) => name.startsWith(SIGNATURE))) {
    throw new Error('the XPI is not signed: it has no META-INF folder')
  }
  const ours = [...inside.keys()].filter((name) => !name.startsWith(SIGNATURE))
  for (const name of new Set([...ours, ...build.keys()])) {
    const [theirs, expected] = [inside.get(name), build.get(name)]
    if (theirs === undefined || expected === undefined || Buffer.compare(theirs, expected) !== 0) {
      throw new Error(`the XPI differs from this build in ${name}`)
    }
  }
}
