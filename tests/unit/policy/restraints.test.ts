import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { createRestraints, type Restraints } from '../../../src/policy/restraints'
import { createSessionMemory } from '../../../src/policy/session-memory'

const TAB = { id: 1, host: 'ehr.test' }
const ADDRESS = 'https://ehr.test/order?visit=1'
const order = (drugId: string, mark = 7) => ({ drugId, mark, isOpenedHere: false })
const ORDERS = [order('tofacitinib'), order('baricitinib')]

/** Who is shown now; undefined while the page does not say. */
let patient: string | undefined
let restraints: Restraints
/** How often the patient was looked for. */
let reads: number
const held = async () => (await restraints.ofOrders(TAB, ADDRESS, ORDERS)).restraints

beforeEach(() => {
  const stored = new Map<string, unknown>()
  patient = 'first'
  reads = 0
  restraints = createRestraints({
    memory: createSessionMemory({
      now: () => new Date(),
      hash: async (text) => createHash('sha256').update(text).digest('hex'),
      storage: {
        readAll: async () => Object.fromEntries(stored),
        async write(values) {
          for (const [key, value] of Object.entries(values)) stored.set(key, value)
        },
        async remove(keys) {
          for (const key of keys) stored.delete(key)
        },
      },
    }),
    async readPatientKey() {
      reads++
      return patient
    },
  })
})

describe('what keeps a card closed', () => {
  it('is that it opened for this patient, drug and order form, also under another query', async () => {
    expect(await restraints.opened(TAB, ADDRESS, order('tofacitinib'))).toBe(true)
    expect(await held()).toEqual(['opened', null])
    const later = await restraints.ofOrders(TAB, 'https://ehr.test/order?visit=2', ORDERS)
    expect(later.restraints).toEqual(['opened', null])
    const elsewhere = await restraints.ofOrders(TAB, 'https://ehr.test/renew', ORDERS)
    expect(elsewhere.restraints).toEqual([null, null])
    const otherForm = await restraints.ofOrders(TAB, ADDRESS, [order('tofacitinib', 8)])
    expect(otherForm.restraints).toEqual([null])
  })

  it('is an answer of today, in every order form of this drug, until it is taken back', async () => {
    await restraints.answered(TAB, 'tofacitinib', true)
    expect(await held()).toEqual(['answered', null])
    expect((await restraints.ofOrders(TAB, 'https://ehr.test/renew', ORDERS)).restraints).toEqual([
      'answered',
      null,
    ])
    expect((await restraints.ofTab(TAB, ['baricitinib', 'tofacitinib'])).answered).toEqual(['tofacitinib'])
    await restraints.answered(TAB, 'tofacitinib', false)
    expect(await held()).toEqual([null, null])
  })

  it('is "not again for this patient", for all drugs', async () => {
    await restraints.silence(TAB, 'patient', true)
    expect(await held()).toEqual(['snoozed', 'snoozed'])
    expect(await restraints.ofTab(TAB, [])).toMatchObject({ isSnoozed: true, isQuietSite: false })
    await restraints.silence(TAB, 'patient', false)
    expect(await held()).toEqual([null, null])
  })

  it('is "never by itself on this site", for all patients, also when none is read', async () => {
    await restraints.silence(TAB, 'site', true)
    patient = undefined
    expect(await held()).toEqual(['quiet-site', 'quiet-site'])
    expect((await restraints.ofOrders({ id: 1, host: 'other.test' }, ADDRESS, ORDERS)).restraints).toEqual([
      null,
      null,
    ])
  })

  it('never holds for the next patient, and not while nobody knows who is shown', async () => {
    await restraints.opened(TAB, ADDRESS, order('tofacitinib'))
    await restraints.answered(TAB, 'baricitinib', true)
    await restraints.silence(TAB, 'patient', true)
    for (const next of ['second', undefined]) {
      patient = next
      expect(await held()).toEqual([null, null])
      expect(await restraints.ofTab(TAB, ['baricitinib'])).toEqual({
        hasPatient: next !== undefined,
        isSnoozed: false,
        isQuietSite: false,
        answered: [],
      })
    }
    patient = 'first'
    expect(await held()).toEqual(['snoozed', 'snoozed'])
  })

  it('is not looked for as long as nothing is remembered of anybody', async () => {
    expect(await restraints.ofOrders(TAB, ADDRESS, ORDERS)).toEqual({
      restraints: [null, null],
      hasPatient: false,
    })
    await restraints.silence(TAB, 'site', true)
    await held()
    expect(reads).toBe(0)
    const again = [{ ...order('tofacitinib'), isOpenedHere: true }]
    expect((await restraints.ofOrders(TAB, ADDRESS, again)).hasPatient).toBe(true)
  })

  it('is told of a patient who was just read without another look at the page', async () => {
    await restraints.answered(TAB, 'baricitinib', true)
    await restraints.silence(TAB, 'patient', true)
    reads = 0
    const drugIds = ['baricitinib', 'tofacitinib']
    expect(await restraints.ofPatient('first', TAB.host, drugIds)).toEqual(
      await restraints.ofTab(TAB, drugIds),
    )
    expect(reads).toBe(1)
    expect(await restraints.ofPatient(undefined, null, drugIds)).toEqual({
      hasPatient: false,
      isSnoozed: false,
      isQuietSite: false,
      answered: [],
    })
    expect(reads).toBe(1)
  })

  it('remembers nothing of a patient nobody can read', async () => {
    patient = undefined
    expect(await restraints.opened(TAB, ADDRESS, order('tofacitinib'))).toBe(false)
    await restraints.answered(TAB, 'tofacitinib', true)
    await expect(restraints.silence(TAB, 'patient', true)).rejects.toThrow('no patient')
    patient = 'first'
    expect(await held()).toEqual([null, null])
  })
})
