import { describe, expect, it } from 'vitest'
import { badgeFor } from '../../../entrypoints/background/badge-for'
import { messagesIn } from '../../../src/i18n/messages'
import { judgeSite, readTabState, type TabState } from '../../../src/messages/tab-state'
import { computeEffective } from '../../../src/policy/effective-settings'
import { siteState } from '../../../src/policy/site-state'

const DRUG = {
  drugId: 'baricitinib',
  surfaceForm: 'OLUMIANT',
  certainty: 'exact',
  count: 1,
  frameId: 0,
} as const

function badge(user: object, managed: object | undefined, found: Partial<TabState> = {}) {
  const settings = computeEffective(user, managed, ['fr'])
  const state: TabState = { ...readTabState(null), site: { state: 'on' }, ...found }
  return badgeFor(judgeSite(state, siteState(settings, 'ehr.test')), settings, null, messagesIn('fr'))
}

describe('the badge', () => {
  it('is empty only where we run, watch every drug and found nothing', () => {
    expect(badge({}, undefined).text).toBe('')
    expect(badge({}, { sitesAllow: ['ehr.test'] }).text).toBe('')
    expect(badge({}, undefined, { drugs: [DRUG] }).text).toBe('1')
  })

  it.each([
    ['is switched off by the user', { enabled: false }, undefined, 'choix dans les options'],
    [
      'is switched off by the organisation',
      {},
      { enabled: false, disabledReason: 'maintenance du 12' },
      'maintenance du 12',
    ],
    ['is switched off without a reason', {}, { enabled: false }, 'choix de votre organisation'],
    ['is managed without a list of sites', {}, { language: 'fr' }, "n'a autorisé aucun site"],
    ['is not allowed here', {}, { sitesAllow: ['x.test'] }, 'pas dans la liste des sites autorisés'],
    ['is off for this site', { sitesDeny: ['ehr.test'] }, undefined, 'désactivé pour ce site'],
  ])('says why where the extension %s, whatever the frames still answer', (_, user, managed, reason) => {
    const { text, title } = badge(user, managed, { drugs: [DRUG] })
    expect(text).toBe('off')
    expect(title).toContain(reason)
  })

  it('says that no script answers, which no setting makes good', () => {
    const { text, title } = badge({}, undefined, { site: { state: 'silent' } })
    expect(text).toBe('off')
    expect(title).toContain('ne fonctionne pas sur cette page')
  })

  it('says that the page has to be loaded again, unless we are off there', () => {
    const outdated = { site: { state: 'outdated' } } as const
    const { text, title } = badge({}, undefined, outdated)
    expect(text).toBe('↻')
    expect(title).toContain('Rechargez cette page quand vous le pourrez')
    const off = badge({ sitesDeny: ['ehr.test'] }, undefined, outdated)
    expect(off.text).toBe('off')
    expect(off.title).not.toContain('Rechargez')
  })

  it('says so behind the count where the new version already runs on a page of the old one', () => {
    const { text, title } = badge({}, undefined, { isLeftBehind: true, drugs: [DRUG] })
    expect(text).toBe('1↻')
    expect(title).toMatch(/1 médicament.*rechargez cette page quand vous le pourrez$/)
    expect(badge({}, undefined, { isLeftBehind: true }).text).toBe('↻')
  })

  it('says in silent mode that warnings are off, found or not', () => {
    for (const drugs of [[], [DRUG]]) {
      const { text, title } = badge({ silentMode: true }, undefined, { drugs })
      expect(text).toBe('muet')
      expect(title).toContain('les avertissements sont coupés')
    }
  })

  it('says which drugs are not watched', () => {
    const managed = { sitesAllow: ['ehr.test'], drugs: ['baricitinib'] }
    expect(badge({}, managed).text).toBe('*')
    const { text, title } = badge({}, managed, { drugs: [DRUG] })
    expect(text).toBe('1*')
    expect(title).toContain('tofacitinib, upadacitinib, filgotinib, abrocitinib')
  })
})
