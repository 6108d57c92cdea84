// How long each thing took under real policy, for the table that is printed when all tests are over (measured-table.ts).
// Nothing is judged by it.

import { appendFile } from 'node:fs/promises'
import { inject } from 'vitest'
import type { BrowserKind } from '../drive/find-browser'

/** The rows of the table, in this order. */
export const THINGS = [
  'started: installed by force, managed values there',
  'edited policy: switched off on an open page',
  'edited policy: back on the open page, without a reload',
  'edited policy: kept off a blocked host',
  'edited policy: a wrong value ignored and named',
  'updated to a new version, settings kept',
  'rules of the organisation in force',
  'rules: changed on their way, refused and said',
  'rules: cut, refused and said',
  'rules: older, refused and said',
  'rules: too large, refused and said',
  'rules: signed by a key that nobody named, refused and said',
  'rules: too slow, refused and said',
  'rules: signed with the next key, in force',
  'rules: key revoked, no longer in force',
  'rules: server gone, browser restarted, still in force',
  'records delivered, each once, after kills',
] as const
export type Thing = (typeof THINGS)[number]

export interface Measured {
  readonly kind: BrowserKind
  readonly what: Thing
  readonly ms: number
}

/** Noted once `work` is done; a thing that failed has no time. */
export async function measured<R>(kind: BrowserKind, what: Thing, work: () => Promise<R>): Promise<R> {
  const start = performance.now()
  const answer = await work()
  const row: Measured = { kind, what, ms: performance.now() - start }
  await appendFile(inject('measuredFile'), `${JSON.stringify(row)}\n`)
  return answer
}
