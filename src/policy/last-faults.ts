/** The last faults of the background, for the options: until the browser closes, and without anything of a page. */
import { browser } from '../platform/extension-api'
import { describeFault } from './describe-fault'

export interface Fault {
  /** ISO time. */
  readonly at: string
  /** What was asked: the name of a message or of an event. */
  readonly where: string
  readonly what: string
}

const KEY = 'lastFaults'
const MAX_FAULTS = 20

const LOCK = 'vigie-jak-last-faults'

export async function keepFault(where: string, error: unknown, now = new Date()): Promise<void> {
  await keepUnless(() => false, { at: now.toISOString(), where, what: describeFault(error) })
}

/** The same, once until the browser closes or the extension is updated. */
export async function keepFaultOnce(where: string, error: unknown, now = new Date()): Promise<void> {
  const fault = { at: now.toISOString(), where, what: describeFault(error) }
  await keepUnless((kept) => kept.where === where && kept.what === fault.what, fault)
}

/** Under a lock: of two faults at once none may be lost. */
async function keepUnless(isKnown: (kept: Fault) => boolean, fault: Fault): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const faults = await readFaults()
    if (faults.some(isKnown)) return
    await browser.storage.session.set({ [KEY]: [...faults, fault].slice(-MAX_FAULTS) })
  })
}

export async function readFaults(): Promise<readonly Fault[]> {
  return ((await browser.storage.session.get(KEY))[KEY] as Fault[] | undefined) ?? []
}
