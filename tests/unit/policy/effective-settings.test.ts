import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeEffective } from '../../../src/policy/effective-settings'
import { DEFAULT_SETTINGS } from '../../../src/policy/settings-defaults'

const JURISDICTIONS = ['fr']

describe('effective settings', () => {
  it('are the safe defaults where nobody said anything', () => {
    const effective = computeEffective(undefined, undefined, JURISDICTIONS)
    expect(effective.values).toEqual(DEFAULT_SETTINGS)
    expect(effective.isManaged).toBe(false)
    expect(new Set(Object.values(effective.origins))).toEqual(new Set(['default']))
  })

  it('let the organisation win over the user and say so', () => {
    const { values, origins } = computeEffective(
      { language: 'en', mode: 'assisted' },
      { language: 'fr' },
      JURISDICTIONS,
    )
    expect(values.language).toBe('fr')
    expect(origins.language).toBe('managed')
    expect(origins.mode).toBe('user')
  })

  it('never switch a site back on that the user switched off', () => {
    const { values } = computeEffective({ sitesDeny: ['a.test'] }, { sitesDeny: ['b.test'] }, JURISDICTIONS)
    expect(values.sitesDeny).toEqual(['a.test', 'b.test'])
  })

  it('ignore a wrong value, explain it, and keep the others', () => {
    const { values, problems } = computeEffective(
      null,
      { mode: 'loud', language: 'en', colour: 1 },
      JURISDICTIONS,
    )
    expect(values.mode).toBe('assisted')
    expect(values.language).toBe('en')
    expect(problems.map(({ name }) => name)).toEqual(['mode', 'colour'])
    expect(problems[0]?.expected).toBe('assisted | reference')
  })

  it('never throw and always give every setting, whatever the layers hold', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (user, managed) => {
        const { values } = computeEffective(user, managed, JURISDICTIONS)
        expect(Object.keys(values).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort())
      }),
    )
  })

  it('have one managed key for each setting, and no other', () => {
    const path = new URL('../../../public/managed_schema.json', import.meta.url)
    const schema = JSON.parse(readFileSync(path, 'utf8')) as { properties: Record<string, unknown> }
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort())
  })
})
