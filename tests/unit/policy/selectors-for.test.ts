import { describe, expect, it } from 'vitest'
import { selectorsFor } from '../../../src/policy/selectors-for'

describe('the selectors for a host', () => {
  const given = { 'ehr.test': ['#banner'], '*.hospital.test': ['.patient', '.problems'], 'x.test': ['p'] }

  it('are those of every pattern that fits one of the hosts, in one order', () => {
    const hosts = ['orders.hospital.test', 'ehr.test']
    expect(selectorsFor(given, hosts)).toEqual(['.patient', '.problems', '#banner'])
    expect(selectorsFor(Object.fromEntries(Object.entries(given).reverse()), hosts)).toEqual(
      selectorsFor(given, hosts),
    )
  })

  it('are none where no host is known or named', () => {
    expect(selectorsFor(given, [null, undefined, 'other.test'])).toEqual([])
    expect(selectorsFor({}, ['ehr.test'])).toEqual([])
  })
})
