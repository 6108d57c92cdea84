import { render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { OptionsView } from '../../../entrypoints/options/options-view'
import type { Status } from '../../../entrypoints/options/read-status'
import { PopupView } from '../../../entrypoints/popup/popup-view'
import { assess } from '../../../src/assess/assess'
import { messagesIn } from '../../../src/i18n/messages'
import { pageMessagesIn } from '../../../src/i18n/page-messages'
import type { TabState } from '../../../src/messages/tab-state'
import type { Language } from '../../../src/model/language'
import type { RulesPack } from '../../../src/model/rules-pack'
import { computeEffective } from '../../../src/policy/effective-settings'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'
import { Further } from '../../../src/ui/further'
import { OfficialText } from '../../../src/ui/official-text'
import { isOutOfDate, isoDay } from '../../../src/ui/out-of-date'
import { textsOf } from '../../../src/ui/texts'
import { mountPoint } from './mount-point'
import { showForm } from './show-form'

const container = mountPoint()

const FRENCH = builtInPack('fr')
const OFF: TabState = {
  site: { state: 'off', reason: 'site-not-allowed' },
  drugs: [],
  unreadableAreas: 0,
  silentFrames: 0,
  isCapped: false,
  defeats: [],
  isSurfaceMissing: false,
  isLeftBehind: false,
}
const SETTINGS = computeEffective(undefined, undefined, ['fr'])
const STATUS: Status = {
  version: '0.0.0',
  browser: '',
  install: 'own',
  settings: SETTINGS,
  packs: [],
  delivery: { kind: 'not-set' },
  permissions: [],
  hosts: [],
  faults: [],
}
const LONG_AGO = { reviewedOn: '2001-01-01', reviewBy: '2001-12-31' }
const textsFor = (drugId: string, language: Language = 'fr') =>
  textsOf(slicePack(FRENCH, drugId), language, messagesIn(language))
const part = (name: string) => container.querySelector<HTMLElement>(`[data-part="${name}"]`)

describe('what stands beside the restriction', () => {
  it('is closed, each warning with its topic, its source and "to be checked"', () => {
    render(<Further texts={textsFor('baricitinib')} showsDoses />, container)
    const section = part('second-tier') as HTMLDetailsElement
    expect(section.open).toBe(false)
    expect(section.querySelector('summary')?.textContent).toBe('Autres mises en garde du RCP (non évaluées)')
    expect([...section.querySelectorAll('.topic')].map(({ textContent }) => textContent)).toEqual([
      'Contre-indications',
      'Fonction rénale',
      'Fonction hépatique',
      'Interactions',
      'Bilan biologique',
      'Vaccins',
    ])
    for (const item of section.querySelectorAll('li')) {
      expect(item.textContent).toContain('à vérifier')
      expect(item.querySelector('a')?.href).toMatch(/^https?:/)
    }
    expect(section.textContent).toMatch(/2\smg une fois par jour/)
  })

  it('speaks English too, and of one drug only', () => {
    render(<Further texts={textsFor('filgotinib', 'en')} showsDoses />, container)
    expect(part('second-tier')?.textContent).toMatch(/15 to less than 60\smL\/min/)
    expect(part('second-tier')?.textContent).not.toMatch(/probenecid|contre/i)
  })

  it('gives the figures of the trials with their sources', () => {
    render(<Further texts={textsFor('upadacitinib')} showsDoses />, container)
    expect(part('trials')?.querySelector('summary')?.textContent).toBe('Données')
    expect(part('trials')?.textContent).toMatch(/HR 1,33 \(IC à 95\s%\s: 0,91 à 1,94\)/)
    expect(part('trials')?.textContent).not.toContain('B023')
    for (const item of part('trials')?.querySelectorAll('li') ?? [])
      expect(item.querySelector('a')).not.toBeNull()
  })

  it('lists for every presentation who may renew it', () => {
    render(<Further texts={textsFor('tofacitinib')} showsDoses />, container)
    const rows = [...(part('prescribing')?.querySelectorAll('tbody tr') ?? [])]
    expect(rows).toHaveLength(3)
    const prolonged = rows.find(({ textContent }) => textContent?.includes('11 mg'))
    expect(prolonged?.textContent).toContain('dermatologie, médecine interne, rhumatologie')
    expect(prolonged?.textContent).not.toContain('gastro')
    render(<Further texts={textsFor('abrocitinib')} showsDoses />, container)
    expect(part('prescribing')?.querySelector('tbody tr td:last-child')?.textContent).toBe('Oui')
  })

  it('shows no adult dose in reference mode', () => {
    render(<OfficialText texts={textsFor('baricitinib')} drugName="Olumiant" isReference />, container)
    expect(part('second-tier')?.textContent).not.toMatch(/\d\smg/)
    expect(part('second-tier')?.textContent).toContain('voir RCP 4.2')
    expect(part('trials')).toBeNull()
  })

  it('shows no adult dose under 18', async () => {
    showForm(container, { drugId: 'baricitinib' })
    expect(part('second-tier')?.textContent).toMatch(/2\smg/)
    const age = container.querySelector<HTMLInputElement>('input[name="ageYears"]') as HTMLInputElement
    age.value = '14'
    age.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(part('second-tier')?.textContent).not.toMatch(/\d\smg/))
    expect(part('trials')).toBeNull()
  })
})

describe('rules past their review date', () => {
  it('are out of date from the day after', () => {
    expect(isOutOfDate({ reviewBy: '2027-01-31' }, '2027-01-31')).toBe(false)
    expect(isOutOfDate({ reviewBy: '2027-01-31' }, '2027-02-01')).toBe(true)
    expect(isoDay(new Date(2027, 0, 5, 0, 30))).toBe('2027-01-05')
  })

  const popup = (pack: RulesPack) =>
    render(
      <PopupView
        messages={messagesIn('fr')}
        language="fr"
        values={{ ...SETTINGS.values, mode: 'reference' }}
        siteSwitch="none"
        ignoredCount={0}
        state={OFF}
        areas={null}
        host={null}
        disabledReason=""
        pack={pack}
        packNotices={[]}
        drugIds={pack.drugs.map(({ drugId }) => drugId)}
        sliceFor={(drugId) => slicePack(pack, drugId)}
        explain={() => ({ kind: 'unknown' })}
        assess={(slice, patient, drugName) => assess(slice, patient, { drugName })}
        isIntendedUseAccepted
        appVersion="0.0.0"
        restraints={{ hasPatient: false, isSnoozed: false, isQuietSite: false, answered: [] }}
        onSilence={() => {}}
        onForgetAnswer={() => {}}
        onAccept={() => {}}
        onSwitchSite={() => {}}
        onOptions={() => {}}
        onOpenCard={() => {}}
        openPrint={async () => {}}
      />,
      container,
    )

  it('say so in the popup', () => {
    popup(FRENCH)
    expect(container.textContent).not.toContain('Règles à relire depuis le')
    popup({ ...FRENCH, ...LONG_AGO })
    expect(container.textContent).toContain('Règles à relire depuis le 31/12/2001')
  })

  it('say so in the options, beside how many doses are signed and how many sources there are', () => {
    const old = { ...FRENCH, id: 'old', jurisdiction: 'old', ...LONG_AGO }
    render(
      <OptionsView
        messages={pageMessagesIn('fr')}
        status={STATUS}
        copyText={async () => true}
        effective={SETTINGS}
        packs={[FRENCH, old]}
        ownPack={null}
        packNotices={[]}
        isSaved={false}
        counters={null}
        onDeleteCounters={() => {}}
        records={{ kept: 0, delivery: null }}
        onExportRecords={() => {}}
        onDeleteRecords={() => {}}
        onSave={() => {}}
      />,
      container,
    )
    const line = (id: string) => container.querySelector(`[data-pack="${id}"]`)?.textContent
    expect(line('fr')).toContain(`signées par un pharmacien : 0 sur ${FRENCH.doses.length}`)
    expect(line('fr')).toContain(`Sources : ${FRENCH.sources.length}`)
    expect(line('fr')).not.toContain('Règles à relire depuis')
    expect(line('old')).toContain('Règles à relire depuis le 31/12/2001')
    const choices = [...container.querySelectorAll<HTMLOptionElement>('#jurisdiction option')]
    expect(choices.map(({ value }) => value)).toEqual(['fr', 'old'])
  })
})
