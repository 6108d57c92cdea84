import { describe, expect, it } from 'vitest'
import { computeEffective } from '../../../src/policy/effective-settings'
import { siteState } from '../../../src/policy/site-state'

const state = (host: string | null, user: object, managed?: object) =>
  siteState(computeEffective(user, managed, ['fr']), host)

describe('where the extension runs', () => {
  it('is everywhere without a policy', () => {
    expect(state('ehr.test', {})).toEqual({ state: 'on' })
    expect(state(null, {})).toEqual({ state: 'on' })
  })

  it('is nowhere on a managed install that allows no site', () => {
    expect(state('ehr.test', {}, { language: 'fr' })).toEqual({ state: 'off', reason: 'no-site-allowed' })
  })

  it('is only on the allowed sites, subdomains by a star', () => {
    const managed = { sitesAllow: ['ehr.test', '*.hospital.test'] }
    expect(state('ehr.test', {}, managed)).toEqual({ state: 'on' })
    expect(state('a.ehr.test', {}, managed)).toEqual({ state: 'off', reason: 'site-not-allowed' })
    expect(state('x.y.hospital.test', {}, managed)).toEqual({ state: 'on' })
    expect(state('evilhospital.test', {}, managed)).toEqual({ state: 'off', reason: 'site-not-allowed' })
    expect(state(null, {}, managed)).toEqual({ state: 'off', reason: 'site-not-allowed' })
  })

  it('is not on a site that was switched off, and not at all when disabled', () => {
    expect(state('ehr.test', { sitesDeny: ['ehr.test'] })).toEqual({ state: 'off', reason: 'site-denied' })
    expect(state('ehr.test', { enabled: false })).toEqual({ state: 'off', reason: 'disabled' })
  })
})
