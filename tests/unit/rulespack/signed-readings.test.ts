import { describe, expect, it } from 'vitest'
import { loadRulesPack } from '../../../src/rulespack/load-rules-pack'
import { frenchRules, type SpoilableRules } from './mutated-rules'

const SIGNED_BY = { role: 'hospital pharmacist', date: '2026-12-01', smpcRevision: '2026-09' }

function load(change: (reading: SpoilableRules) => void) {
  const rules = frenchRules()
  change(rules.pack.readings[0])
  return loadRulesPack(rules)
}
const signatureOf = (result: ReturnType<typeof load>) => result.ok && result.pack.readings[0]?.signedBy

describe('the signature of a declared reading', () => {
  it('is kept as it was written', () => {
    expect(signatureOf(load((reading) => Object.assign(reading, { signedBy: SIGNED_BY })))).toEqual(SIGNED_BY)
  })

  it("is nobody's where the pack was written before there was one", () => {
    expect(signatureOf(load((reading) => Reflect.deleteProperty(reading, 'signedBy')))).toBeNull()
  })

  it.each([{ ...SIGNED_BY, date: '2026-02-30' }, { ...SIGNED_BY, role: '' }, { role: 'pharmacist' }, 'yes'])(
    'makes the pack unusable as %j',
    (signedBy) => {
      expect(load((reading) => Object.assign(reading, { signedBy })).ok).toBe(false)
    },
  )
})
