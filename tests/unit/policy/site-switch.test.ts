import { describe, expect, it } from 'vitest'
import { computeEffective } from '../../../src/policy/effective-settings'
import { siteSwitch, switchSite } from '../../../src/policy/site-switch'
import { chooseWarnings, isSameChoice } from '../../../src/policy/warning-choice'

const effective = (user: object, managed?: object) => computeEffective(user, managed, ['fr'])
const switchOf = (user: object, managed?: object) => siteSwitch(effective(user, managed), 'ehr.test')

describe('what the user may do about a site', () => {
  it('is to switch it off and on where nobody says otherwise', () => {
    expect(switchOf({})).toBe('off')
    expect(switchOf({ sitesDeny: ['ehr.test'] })).toBe('on')
    expect(switchOf({ enabled: false })).toBe('none')
  })

  it('is nothing where the organisation switched it off, also if the user did too', () => {
    const managed = { sitesAllow: ['*.test'], sitesDeny: ['*.test'], userMayChange: ['sitesDeny'] }
    expect(switchOf({}, managed)).toBe('organisation')
    expect(switchOf({ sitesDeny: ['ehr.test'] }, managed)).toBe('organisation')
  })

  it('is nothing where the organisation locked its list', () => {
    expect(switchOf({ sitesDeny: ['ehr.test'] }, { sitesAllow: ['ehr.test'], sitesDeny: [] })).toBe('none')
  })

  it('is nothing on a managed install without allowed sites', () => {
    expect(switchOf({}, { language: 'fr' })).toBe('none')
  })

  it('changes only the own list, and switches on what a pattern of it switched off', () => {
    expect(switchSite(['a.test'], 'ehr.test', true)).toEqual(['a.test', 'ehr.test'])
    expect(switchSite(['ehr.test', 'a.test'], 'ehr.test', true)).toEqual(['a.test', 'ehr.test'])
    expect(switchSite(['*.ehr.test', 'a.test'], 'x.ehr.test', false)).toEqual(['a.test'])
  })
})

describe('the choice of warnings in a frame', () => {
  const { values } = effective(
    {},
    { orderSelectors: { '*.hospital.test': ['form'], 'ehr.test': ['#order'], 'x.test': ['p'] } },
  )
  const choose = (...hosts: (string | null)[]) => chooseWarnings(values, hosts)

  it('has the selectors of its own host and of the tab', () => {
    expect(choose('orders.hospital.test', 'ehr.test').orderSelectors).toEqual(['form', '#order'])
    expect(choose(null, null).orderSelectors).toEqual([])
  })

  it('is the same as long as nothing of it changes', () => {
    expect(isSameChoice(choose('ehr.test'), choose('ehr.test'))).toBe(true)
    expect(isSameChoice(choose('ehr.test'), choose('x.test'))).toBe(false)
    expect(isSameChoice(choose('ehr.test'), { ...choose('ehr.test'), isSilent: true })).toBe(false)
    expect(isSameChoice(choose('ehr.test'), { ...choose('ehr.test'), drugs: [] })).toBe(false)
  })
})
