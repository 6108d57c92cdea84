// The options and the popup as an organisation's settings make them.

import { render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { OptionsView } from '../../../entrypoints/options/options-view'
import type { Status } from '../../../entrypoints/options/read-status'
import { supportReport } from '../../../entrypoints/options/support-report'
import { PopupView } from '../../../entrypoints/popup/popup-view'
import { disabledReason } from '../../../entrypoints/popup/state-sentence'
import { type Outcome, SAMPLE_KINDS, SAMPLES } from '../../../entrypoints/self-test/samples'
import { SelfTestView } from '../../../entrypoints/self-test/self-test-view'
import { assess } from '../../../src/assess/assess'
import { messagesIn } from '../../../src/i18n/messages'
import { pageMessagesIn } from '../../../src/i18n/page-messages'
import type { TabState } from '../../../src/messages/tab-state'
import type { Settings } from '../../../src/model/settings'
import { computeEffective } from '../../../src/policy/effective-settings'
import { siteState } from '../../../src/policy/site-state'
import { siteSwitch } from '../../../src/policy/site-switch'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'
import { OrganisationNote } from '../../../src/ui/organisation-note'
import pageCss from '../../../src/ui/page.css?inline'
import { textsOf } from '../../../src/ui/texts'
import { mountPoint } from './mount-point'

const container = mountPoint()

const PACK = builtInPack('fr')
const part = (name: string) => container.querySelector<HTMLElement>(`[data-part="${name}"]`)
const effective = (user: object, managed?: object) => computeEffective(user, managed, ['fr', 'eu'])

function statusOf(user: object, managed?: object): Status {
  return {
    version: '1.2.3',
    browser: 'Firefox/153.0, linux x86-64',
    install: 'managed',
    settings: effective(user, managed),
    packs: [{ id: 'fr', version: '1.0.0', sha256: 'abc', isInForce: true }],
    delivery: { kind: 'not-set' },
    permissions: ['scripting', 'storage'],
    hosts: ['https://*/*'],
    faults: [],
  }
}

function showOptions(user: object, managed?: object): Partial<Settings>[] {
  const saved: Partial<Settings>[] = []
  const status = statusOf(user, managed)
  const { language } = status.settings.values
  render(
    <OptionsView
      messages={pageMessagesIn(language)}
      effective={status.settings}
      status={status}
      packs={[PACK]}
      ownPack={null}
      packNotices={[]}
      isSaved={false}
      counters={null}
      onDeleteCounters={() => {}}
      records={{ kept: 0, delivery: null }}
      onExportRecords={() => {}}
      onDeleteRecords={() => {}}
      copyText={async () => true}
      onSave={(values) => saved.push(values)}
    />,
    container,
  )
  return saved
}

const row = (name: string) => container.querySelector<HTMLElement>(`[data-setting="${name}"]`)
const control = (name: string) => container.querySelector<HTMLInputElement>(`#${name}`)
const submit = () => container.querySelector<HTMLButtonElement>('button[type="submit"]')?.click()

describe('the language', () => {
  it('is chosen by its own name, and spoken at once', () => {
    const saved = showOptions({ language: 'de' })
    const names = [...container.querySelectorAll('#language option')].map(({ textContent }) => textContent)
    expect(names).toEqual([
      'Français',
      'English',
      'Deutsch',
      'Español',
      'Italiano',
      'Nederlands',
      'Português',
    ])
    expect(container.querySelector('h1')?.textContent).toBe('Optionen von Vigie JAK')
    expect(container.querySelector('[data-pack="fr"]')?.textContent).toMatch(/geprüft am \d\d\.\d\d\.\d{4}/)
    const select = control('language') as HTMLElement as HTMLSelectElement
    select.value = 'nl'
    submit()
    expect(saved).toEqual([{ language: 'nl' }])
  })

  it('set wrongly by policy is ignored, with those that there are', () => {
    showOptions({}, { sitesAllow: ['ehr.test'], language: 'sv' })
    expect(container.querySelector('.problem')?.textContent).toMatch(
      /"sv" ne convient pas\. Attendu : "fr" \| "en" \| "de" \| "es" \| "it" \| "nl" \| "pt"\./,
    )
  })
})

describe('the options of a managed install', () => {
  const MANAGED = {
    mode: 'reference',
    language: 'fr',
    autoOpen: false,
    sitesAllow: ['ehr.test'],
    sitesDeny: ['old.test'],
    localContact: 'poste 4567',
    userMayChange: ['autoOpen', 'sitesDeny'],
  }

  it('lock what the organisation set, and say who set it', () => {
    showOptions({}, MANAGED)
    expect(control('mode')?.disabled).toBe(true)
    expect(row('mode')?.textContent).toContain('fixé par votre organisation')
    expect(control('sitesAllow')?.disabled).toBe(true)
    expect(control('autoOpen')?.disabled).toBe(false)
    expect(row('autoOpen')?.textContent).toContain('proposé par votre organisation, modifiable')
    expect(row('enabled')?.textContent).toContain('valeur par défaut')
  })

  it('have the label of a checkbox beside it', () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(pageCss)
    document.adoptedStyleSheets.push(sheet)
    showOptions({}, {})
    const box = control('autoOpen')?.getBoundingClientRect()
    const label = row('autoOpen')?.querySelector('label')?.getBoundingClientRect()
    expect(label?.left).toBeGreaterThan(box?.right ?? Number.POSITIVE_INFINITY)
    expect(label?.top).toBeLessThan(box?.bottom ?? 0)
    document.adoptedStyleSheets.pop()
  })

  it('save only what the user changed, and never a host of the organisation', () => {
    const saved = showOptions({ sitesDeny: ['own.test'] }, MANAGED)
    expect(control('sitesDeny')?.value).toBe('own.test')
    expect(row('sitesDeny')?.textContent).toContain('Désactivés par votre organisation : old.test')
    submit()
    expect(saved).toEqual([{ sitesDeny: ['own.test'] }])
    control('autoOpen')?.click()
    submit()
    expect(saved[1]).toEqual({ sitesDeny: ['own.test'], autoOpen: true })
  })

  it('show every effective value with its origin, also those that the form has not', () => {
    showOptions({ silentMode: true }, MANAGED)
    const line = (name: string) => container.querySelector(`[data-effective="${name}"]`)?.textContent
    expect(line('localContact')).toContain('poste 4567')
    expect(line('localContact')).toContain('fixé par votre organisation, verrouillé')
    expect(line('silentMode')).toContain('votre choix')
    expect(line('silentMode')).toContain('silentModeoui')
    expect(line('orderSelectors')).toContain('orderSelectorsaucune valeur')
    expect(line('mode')).not.toContain('"')
    expect(container.querySelectorAll('[data-effective]')).toHaveLength(24)
    expect(container.querySelector('[data-status="where"]')?.textContent).toBe('Seulement sur : ehr.test')
  })

  it('explain each ignored value with its place and what was expected', () => {
    showOptions({}, { sitesAllow: ['ehr.test', 'https://ehr.test'], colour: 1 })
    const sentences = [...container.querySelectorAll('.problem')].map(({ textContent }) => textContent)
    expect(sentences).toContain(
      '« sitesAllow[1] » (réglages de votre organisation) est ignoré : "https://ehr.test" ne convient pas. Attendu : ["ehr.example.org", "*.example.org"].',
    )
    expect(sentences.some((sentence) => sentence?.includes('« colour »'))).toBe(true)
    expect(container.querySelector('[data-status="where"]')?.textContent).toMatch(/^Nulle part/)
  })
})

describe('the support report', () => {
  it('holds settings, versions and hashes, and of the sites of the user only the number', () => {
    const status = statusOf(
      { sitesDeny: ['clinic-of-someone.test'], sitesAllow: ['https://wrong.test/patient/42'] },
      { language: 'fr', userMayChange: ['sitesAllow'] },
    )
    const report = supportReport(status)
    expect(JSON.parse(report)).toMatchObject({
      version: '1.2.3',
      packs: [{ id: 'fr', sha256: 'abc' }],
      settings: {
        language: { value: 'fr', origin: 'managed', isLocked: true },
        sitesDeny: { value: { sites: 1 }, origin: 'user' },
      },
    })
    expect(report).not.toContain('clinic-of-someone')
    expect(report).not.toContain('patient/42')
  })
})

describe('the popup', () => {
  const found: TabState = {
    site: { state: 'on' },
    drugs: [{ drugId: 'baricitinib', surfaceForm: 'OLUMIANT', certainty: 'exact', count: 2, frameId: 0 }],
    unreadableAreas: 0,
    silentFrames: 0,
    isCapped: false,
    defeats: [],
    isSurfaceMissing: false,
    isLeftBehind: false,
  }

  function showPopup(user: object, managed?: object) {
    const settings = effective(user, managed)
    const { values } = settings
    const { language } = values
    const site = siteState(settings, 'ehr.test')
    render(
      <PopupView
        messages={messagesIn(language)}
        language={language}
        values={values}
        state={{ ...found, site }}
        areas={null}
        host="ehr.test"
        siteSwitch={siteSwitch(settings, 'ehr.test')}
        ignoredCount={settings.problems.length}
        disabledReason={disabledReason(settings, messagesIn(language))}
        pack={PACK}
        packNotices={[]}
        drugIds={PACK.drugs.map(({ drugId }) => drugId)}
        sliceFor={(drugId) => slicePack(PACK, drugId)}
        explain={() => ({ kind: 'not-covered', name: 'Jakavi', reason: { fr: 'raison', en: 'reason' } })}
        assess={(slice, patient, drugName) => assess(slice, patient, { drugName })}
        restraints={{ hasPatient: false, isSnoozed: false, isQuietSite: false, answered: [] }}
        openPrint={async () => {}}
        onSilence={() => {}}
        onForgetAnswer={() => {}}
        isIntendedUseAccepted
        appVersion="0.0.0"
        onAccept={() => {}}
        onSwitchSite={() => {}}
        onOptions={() => {}}
        onOpenCard={() => {}}
      />,
      container,
    )
  }

  it('marks clinical texts as English where it speaks another language, and says so', async () => {
    showPopup({ language: 'it' })
    expect(part('pack')?.textContent).toMatch(/^Regole fr .*, riviste il /)
    const name = container.querySelector<HTMLInputElement>('input[name="drugName"]') as HTMLInputElement
    name.value = 'Jakavi'
    name.dispatchEvent(new Event('input', { bubbles: true }))
    await vi.waitFor(() => {
      container.querySelector<HTMLButtonElement>('.explain button')?.click()
      expect(part('explanation')?.textContent).toBe('Non interessato da questa restrizione: Jakavi. reason')
    })
    expect(part('explanation')?.querySelector('[lang="en"]')?.textContent).toBe('reason')
    const drug = container.querySelector<HTMLSelectElement>('select[name="drugId"]') as HTMLSelectElement
    drug.value = 'baricitinib'
    drug.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() =>
      expect(part('clinical-language')?.textContent).toBe('I testi clinici e le note sono in inglese.'),
    )
    expect(part('first-line')?.lang).toBe('en')
  })

  it('offers to switch a site off, and on again what the user switched off', () => {
    showPopup({})
    expect(part('switch-site')?.textContent).toBe('Désactiver sur ehr.test')
    showPopup({ sitesDeny: ['ehr.test'] })
    expect(part('switch-site')?.textContent).toBe('Réactiver sur ehr.test')
  })

  it('offers nothing where the organisation switched the site off, and says so', () => {
    showPopup({}, { sitesAllow: ['ehr.test'], sitesDeny: ['ehr.test'], userMayChange: ['sitesDeny'] })
    expect(part('switch-site')).toBeNull()
    expect(part('off-by-organisation')?.textContent).toContain('ehr.test')
  })

  it('offers nothing where the organisation keeps its sites on', () => {
    showPopup({}, { sitesAllow: ['ehr.test'], sitesDeny: [] })
    expect(part('state')?.textContent).toBe('Vigie JAK lit cette page.')
    expect(part('switch-site')).toBeNull()
  })

  it('says in silent mode that warnings are off, with what was counted and no card to open', () => {
    showPopup({ silentMode: true })
    expect(part('state')?.textContent).toMatch(/^Mode silencieux\s: les avertissements sont coupés/)
    expect(part('found')?.textContent).toContain('baricitinib («\u00a0OLUMIANT\u00a0»)\u00a0: 2')
    expect(part('found')?.querySelector('button')).toBeNull()
  })

  it('names the drugs that are not watched', () => {
    showPopup({}, { sitesAllow: ['ehr.test'], drugs: ['baricitinib', 'tofacitinib'] })
    expect(container.textContent).toMatch(
      /Non surveillés ici, par choix de votre organisation\s: upadacitinib, filgotinib, abrocitinib\./,
    )
  })

  it('gives the reason of the organisation that switched it off', () => {
    showPopup({}, { enabled: false, disabledReason: 'maintenance du 12' })
    expect(part('state')?.textContent).toContain('maintenance du 12')
  })
})

describe('what the organisation adds to the card', () => {
  const texts = textsOf(slicePack(PACK, 'baricitinib'), 'fr', messagesIn('fr'))

  it('is marked as its own and not the authority’s', () => {
    const note = { contact: 'poste 4567', protocolUrl: 'https://intranet.test/jak', text: '<b>Voir</b> RCP' }
    render(<OrganisationNote note={note} texts={texts} />, container)
    expect(part('organisation')?.textContent).toContain(
      "Ce qui suit vient de votre organisation, pas de l'autorité (ANSM).",
    )
    expect(part('organisation')?.textContent).toContain('<b>Voir</b> RCP')
    expect(part('organisation')?.querySelector('b')).toBeNull()
    const link = part('organisation')?.querySelector('a')
    expect(link?.href).toBe('https://intranet.test/jak')
    expect(link?.rel).toBe('noreferrer noopener')
  })

  it('is nothing where it adds nothing', () => {
    render(<OrganisationNote note={{ contact: '', protocolUrl: '', text: '' }} texts={texts} />, container)
    expect(container.childElementCount).toBe(0)
  })
})

describe('the self-test', () => {
  const show = (outcomes: readonly (readonly [string, Outcome])[]) =>
    render(<SelfTestView messages={pageMessagesIn('fr')} outcomes={new Map(outcomes)} isOver />, container)
  const right = SAMPLE_KINDS.map((kind) => [kind, SAMPLES[kind].expected] as const)

  it('says that all was read as expected only if it was', () => {
    show(right)
    expect(part('verdict')?.textContent).toBe('Tout a été lu comme attendu : 19 sur 19.')
  })

  it('names what was not read, and what was read that must not be', () => {
    show([...right.filter(([kind]) => kind !== 'closedRoot'), ['password', 'read']])
    expect(part('verdict')?.textContent).toBe('2 sur 19 ne sont pas comme attendu.')
    const missing = [...container.querySelectorAll('.missing th')].map(({ textContent }) => textContent)
    expect(missing).toEqual(['composant fermé (shadow root)', 'mot de passe'])
  })
})
