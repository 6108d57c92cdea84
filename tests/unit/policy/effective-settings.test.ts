import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeEffective } from '../../../src/policy/effective-settings'
import { DEFAULT_SETTINGS } from '../../../src/policy/settings-schema'

const JURISDICTIONS = ['fr', 'eu']
const effective = (user: unknown, managed: unknown, isForced = false) =>
  computeEffective(user, managed, JURISDICTIONS, isForced)

describe('effective settings', () => {
  it('are the safe defaults where nobody said anything', () => {
    const { values, origins, locked, isManaged, problems } = effective(undefined, undefined)
    expect(values).toEqual(DEFAULT_SETTINGS)
    expect(isManaged).toBe(false)
    expect(new Set(Object.values(origins))).toEqual(new Set(['default']))
    expect(locked).not.toContain('language')
    expect(problems).toEqual([])
  })

  it('let the organisation win over the user and say so', () => {
    const { values, origins, locked } = effective({ language: 'en', mode: 'assisted' }, { language: 'fr' })
    expect(values.language).toBe('fr')
    expect(origins.language).toBe('managed')
    expect(locked).toContain('language')
    expect(origins.mode).toBe('user')
    expect(locked).not.toContain('mode')
  })

  it('take a managed value as a default where the organisation leaves it to the user', () => {
    const managed = { language: 'en', autoOpen: false, userMayChange: ['language', 'autoOpen'] }
    const { values, origins, locked } = effective({ language: 'fr' }, managed)
    expect([values.language, origins.language]).toEqual(['fr', 'user'])
    expect([values.autoOpen, origins.autoOpen]).toEqual([false, 'managed'])
    expect(locked).not.toContain('autoOpen')
  })

  it('lock everything when the list of what is left to the user is wrong', () => {
    const { values, locked } = effective(
      { language: 'en' },
      { language: 'fr', userMayChange: ['language', 'colour'] },
    )
    expect(values.language).toBe('fr')
    expect(locked).toContain('language')
  })

  it('let the organisation alone say where a managed install runs', () => {
    const user = { sitesAllow: ['elsewhere.test'] }
    expect(effective(user, { language: 'fr' }).values.sitesAllow).toEqual([])
    expect(effective(user, undefined, true).values.sitesAllow).toEqual([])
    expect(effective(user, { sitesAllow: ['ehr.test'] }).values.sitesAllow).toEqual(['ehr.test'])
    const managed = { sitesAllow: ['ehr.test'], userMayChange: ['sitesAllow'] }
    expect(effective(user, managed).values.sitesAllow).toEqual(['elsewhere.test'])
  })

  it('are managed on a forced install also before its values arrive', () => {
    expect(effective(undefined, {}, true).isManaged).toBe(true)
  })

  it('never switch a site back on that the user switched off, where that is left to the user', () => {
    const managed = { sitesDeny: ['b.test'], userMayChange: ['sitesDeny'] }
    const { values, own } = effective({ sitesDeny: ['a.test'] }, managed)
    expect(values.sitesDeny).toEqual(['a.test', 'b.test'])
    expect(own.sitesDeny).toEqual(['a.test'])
  })

  it('keep the user from switching sites off where the organisation set and locked the list', () => {
    expect(effective({ sitesDeny: ['ehr.test'] }, { sitesDeny: [] }).values.sitesDeny).toEqual([])
  })

  it('leave to the organisation what only it may set, and explain it', () => {
    const { values, problems } = effective({ drugs: ['tofacitinib'], extraText: 'x' }, undefined)
    expect(values.drugs).toEqual(DEFAULT_SETTINGS.drugs)
    expect(problems.map(({ name, kind, from }) => [name, kind, from])).toEqual([
      ['drugs', 'organisation-only', 'user'],
      ['extraText', 'organisation-only', 'user'],
    ])
  })

  it('ignore a wrong value, explain it, and keep the others', () => {
    const { values, problems } = effective(null, { mode: 'loud', language: 'en', colour: 1 })
    expect(values.mode).toBe('assisted')
    expect(values.language).toBe('en')
    expect(problems.map(({ name }) => name)).toEqual(['mode', 'colour'])
    expect(problems[0]?.expected).toBe('"assisted" | "reference"')
    expect(problems[0]?.found).toBe('"loud"')
  })

  it('never throw and always give every setting, whatever the layers hold', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (user, managed) => {
        const { values } = effective(user, managed)
        expect(Object.keys(values).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort())
      }),
    )
  })
})
