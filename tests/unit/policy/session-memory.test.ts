import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { SessionStorage } from '../../../src/platform/session-storage'
import { createSessionMemory, type RememberedFact } from '../../../src/policy/session-memory'

let sessions = 0

/** A browser session: what is written lives as long as this object. */
function createSession() {
  const stored = new Map<string, unknown>()
  let time = new Date('2026-03-02T09:00:00')
  const storage: SessionStorage = {
    readAll: async () => Object.fromEntries(stored),
    async write(values) {
      for (const [key, value] of Object.entries(values)) stored.set(key, value)
    },
    async remove(keys) {
      for (const key of keys) stored.delete(key)
    },
  }
  const now = () => time
  const secret = `secret of session ${++sessions}`
  const hash = async (text: string) =>
    createHash('sha256')
      .update(secret + text)
      .digest('hex')
  return {
    storage,
    stored,
    now,
    setTime(text: string) {
      time = new Date(text)
    },
    /** A background that has just been started. */
    open: (limit?: number) => createSessionMemory({ storage, hash, now, ...(limit ? { limit } : {}) }),
  }
}

const PATIENT = 'key-of-the-patient'
const OPENED: RememberedFact = {
  kind: 'opened',
  patient: PATIENT,
  drugId: 'tofacitinib',
  place: 'https://ehr.test/order',
  mark: 7,
}
const FACTS: readonly RememberedFact[] = [
  OPENED,
  { ...OPENED, mark: 8 },
  { ...OPENED, place: 'https://ehr.test/other' },
  { ...OPENED, drugId: 'baricitinib' },
  { ...OPENED, patient: 'key-of-another' },
  { kind: 'answered', patient: PATIENT, drugId: 'tofacitinib' },
  { kind: 'answered', patient: PATIENT, drugId: 'baricitinib' },
  { kind: 'snoozed', patient: PATIENT },
  { kind: 'snoozed', patient: 'key-of-another' },
  { kind: 'quiet-site', host: 'ehr.test' },
]
const knownOf = async (memory: ReturnType<typeof createSessionMemory>) => {
  const { knows } = await memory.recall()
  const known = await Promise.all(FACTS.map(knows))
  return FACTS.filter((_, index) => known[index])
}

describe('the memory of the session', () => {
  it('knows each fact alone, and no other by it', async () => {
    for (const fact of FACTS) {
      const memory = createSession().open()
      await memory.remember(fact)
      expect(await knownOf(memory)).toEqual([fact])
      await memory.forget(fact)
      expect(await knownOf(memory)).toEqual([])
    }
  })

  it('outlives a background that goes to sleep, and ends with the session', async () => {
    const session = createSession()
    await session.open().remember(OPENED)
    expect(await knownOf(session.open())).toEqual([OPENED])
    expect(await knownOf(createSession().open())).toEqual([])
  })

  it('holds neither patient, drug nor address, and nothing that another session could compare', async () => {
    const [one, other] = [createSession(), createSession()]
    for (const fact of FACTS) {
      await one.open().remember(fact)
      await other.open().remember(fact)
    }
    const text = JSON.stringify([...one.stored])
    for (const word of [PATIENT, 'tofacitinib', 'baricitinib', 'ehr.test']) expect(text).not.toContain(word)
    const facts = [...one.stored.keys()].filter((key) => key.startsWith('remembered:'))
    expect(facts).toHaveLength(FACTS.length)
    expect(facts.filter((key) => other.stored.has(key))).toEqual([])
  })

  it('is bounded: the oldest facts go first', async () => {
    const session = createSession()
    const memory = session.open(3)
    for (const [index, fact] of FACTS.entries()) {
      session.setTime(`2026-03-02T09:0${index}:00`)
      await memory.remember(fact)
    }
    expect(await knownOf(memory)).toEqual(FACTS.slice(-3))
  })

  it('keeps an answer for the day only, and the rest until the browser closes', async () => {
    const session = createSession()
    const memory = session.open()
    for (const fact of FACTS) await memory.remember(fact)
    session.setTime('2026-03-02T23:59:00')
    expect(await knownOf(memory)).toEqual(FACTS)
    session.setTime('2026-03-03T00:01:00')
    expect(await knownOf(memory)).toEqual(FACTS.filter(({ kind }) => kind !== 'answered'))
  })

  it('says whether anything silences at all', async () => {
    const memory = createSession().open()
    await memory.remember(OPENED)
    expect((await memory.recall()).hasAny('snoozed', 'quiet-site')).toBe(false)
    await memory.remember({ kind: 'snoozed', patient: PATIENT })
    expect((await memory.recall()).hasAny('snoozed', 'quiet-site')).toBe(true)
  })
})
