import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { wordsIn } from '../../../src/i18n/messages'
import type { PatientReading } from '../../../src/model/patient'
import type { Mode } from '../../../src/model/settings'
import cardCss from '../../../src/render/card.css?inline'
import type { CardWindow } from '../../../src/render/card-link'
import { createCardWindow } from '../../../src/render/card-window'
import { frenchRules } from '../french-rules'

/** The card over a page of which the test says what it shows. */
let host: HTMLElement
let root: ShadowRoot
let card: CardWindow
/** Null: the page cannot be read. */
let page: PatientReading | null
let mode: Mode
let reads: number
let checkPatient: () => void
let copied: string

const smoker = { fact: 'smoking', value: 'yes', sourceText: 'Tabac : 1 paquet par jour' } as const
const aged = (value: number, birthDate?: string) => ({
  fact: 'ageYears' as const,
  value,
  ...(birthDate && { birthDate }),
  sourceText: `${value} ans`,
})
const subject = {
  mention: { drugId: 'baricitinib', surfaceForm: 'OLUMIANT', certainty: 'exact' },
  placeKind: 'text',
  otherDrugs: [],
  opening: {
    isByItself: false,
    verdict: { isOrder: false, reasons: ['no-prescribing-signs'], signs: [] },
  },
} as const

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

const NOTHING_HELD = { hasPatient: false, isSnoozed: false, isQuietSite: false, answered: [] }

beforeEach(() => {
  page = { key: 'a', suggestions: [aged(68, '1958-03-14'), smoker] }
  mode = 'assisted'
  reads = 0
  copied = ''
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied = text
  })
  host = document.createElement('div')
  document.body.append(host)
  root = host.attachShadow({ mode: 'closed' })
  card = createCardWindow({
    host: { root, adopt: (css) => root.adoptedStyleSheets.push(sheetOf(css)) },
    place: null,
    rememberPlace: () => {},
    css: cardCss,
    words: wordsIn('fr'),
    assess: (pack, patient, drugName) => assess(pack, patient, { drugName }),
    readRules: async (drugId) => frenchRules(drugId, { mode }),
    acceptIntendedUse: async () => {},
    answered: () => {},
    openPrint: async () => {},
    readRestraints: async () => NOTHING_HELD,
    silence: async () => NOTHING_HELD,
    cardEnded: () => {},
    async readPatient() {
      reads++
      if (!page) throw new Error('not readable')
      return page
    },
    onPatientCheck(check) {
      checkPatient = check
    },
  })
})
afterEach(() => {
  card.close()
  host.remove()
  vi.restoreAllMocks()
})

const text = (selector: string) => (root.querySelector(selector)?.textContent ?? '').replaceAll('\u00a0', ' ')
const shows = (name: string, wanted: string | RegExp) =>
  vi.waitFor(() => expect(text(`[data-part="${name}"]`)).toMatch(wanted))
const standing = (fact: string) =>
  [...root.querySelectorAll<HTMLElement>(`[data-part="suggestion"][data-fact="${fact}"]`)].map(
    ({ dataset }) => dataset.standing,
  )
const age = () => root.querySelector<HTMLInputElement>('input[name="ageYears"]')
const checked = () => root.querySelectorAll('input:checked').length

async function open() {
  card.open(subject, false)
  await vi.waitFor(() => expect(age()).not.toBeNull())
}
function typeAge(value: string) {
  const input = age() as HTMLInputElement
  input.value = value
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('the focus of the card', () => {
  it('goes to where the checklist begins, also when it is asked for before that is there', async () => {
    card.open(subject, false)
    card.focus()
    expect(age()).toBeNull()
    await vi.waitFor(() => expect(age()).not.toBeNull())
    expect(root.activeElement).toBe(age())
  })
})

describe('the patient in the card', () => {
  it('is named as far as the page says, and nothing is pre-set', async () => {
    await open()
    await shows('whose', 'Réponses pour : patient de 68 ans, né(e) en 1958. Autre patient')
    await vi.waitFor(() => expect(text('[data-fact="smoking"]')).toContain('Tabac : 1 paquet par jour'))
    expect(age()?.value).toBe('')
    expect(checked()).toBe(0)
  })

  it('raises the conclusion before anything is confirmed, and says so', async () => {
    await open()
    await shows('indicator', 'Restriction')
    await shows('unconfirmed', 'à confirmer : âge, tabac')
    expect(root.querySelector('button[value="none-of-the-others"]')).toBeNull()
  })

  it('is confirmed or rejected by one key each, and the focus goes on', async () => {
    await open()
    await shows('suggestion', '68 ans')
    const first = root.querySelector<HTMLButtonElement>('button[value="confirm/ageYears/68"]')
    first?.focus()
    card.press('confirm/ageYears/68')
    await vi.waitFor(() => expect(standing('ageYears')).toEqual(['confirmed']))
    expect(age()?.value).toBe('68')
    await vi.waitFor(() =>
      expect((root.activeElement as HTMLButtonElement | null)?.value).toBe('confirm/smoking/yes'),
    )
    card.press('reject/smoking/yes')
    await vi.waitFor(() => expect(standing('smoking')).toEqual(['rejected']))
    expect(checked()).toBe(0)
    await vi.waitFor(() => expect(root.querySelector('[data-part="unconfirmed"]')).toBeNull())
    expect(root.querySelector('button[value="none-of-the-others"]')).not.toBeNull()
    expect((root.activeElement as HTMLInputElement | null)?.name).toBe('smoking')
  })

  it('may be said to be two things: both are shown, neither is chosen', async () => {
    page = { key: 'a', suggestions: [aged(68), aged(41)] }
    await open()
    await shows('contradiction', 'deux choses')
    await shows('whose', 'patient affiché sur cette page')
    expect(standing('ageYears')).toEqual(['pending', 'pending'])
  })

  it('does not come into the note before it is confirmed', async () => {
    await open()
    await shows('unconfirmed', 'âge')
    card.press('copy-note')
    await vi.waitFor(() => expect(copied).toContain('baricitinib'))
    expect(copied).not.toContain('68 ans')
    expect(copied).toContain('tabac (actuel ou longue durée) : non renseigné')
  })

  it('takes the answers along when another one is shown, and says so', async () => {
    await open()
    await shows('whose', '1958')
    typeAge('77')
    page = { key: 'b', suggestions: [aged(32, '1994-11-02')] }
    checkPatient()
    await shows('cleared', 'effacées')
    await vi.waitFor(() => expect(age()?.value).toBe(''))
    await shows('whose', '32 ans, né(e) en 1994')
    expect(standing('smoking')).toEqual([])
  })

  it('takes the answers along when it cannot be read any more', async () => {
    await open()
    await shows('whose', '1958')
    typeAge('77')
    page = null
    checkPatient()
    await shows('cleared', 'effacées')
    await shows('whose', "n'a pas pu être lu")
    expect(age()?.value).toBe('')
  })

  it('never blocks the card when it cannot be read', async () => {
    page = null
    await open()
    await shows('whose', "n'a pas pu être lu")
    typeAge('70')
    await shows('conclusion', '65 ans et plus')
  })

  it('is not read in reference mode', async () => {
    mode = 'reference'
    card.open(subject, false)
    await vi.waitFor(() => expect(root.textContent).toContain("rien n'est calculé"))
    checkPatient()
    expect(reads).toBe(0)
    expect(root.querySelector('[data-part="whose"]')).toBeNull()
  })

  it('is told when the restriction begins within the year of the prescription', async () => {
    const soon = new Date()
    const birthDate = `${soon.getFullYear() - 65}-${String(soon.getMonth() + 1).padStart(2, '0')}-01`
    // The first of this month is past or today: the one of the next month is to come.
    const next = new Date(Date.UTC(soon.getFullYear() - 65, soon.getMonth() + 1, 1))
      .toISOString()
      .slice(0, 10)
    page = { key: 'a', suggestions: [aged(64, next)] }
    await open()
    await shows('turns-65', /Aura 65 ans le 01\//)
    page = { key: 'a', suggestions: [aged(65, birthDate)] }
    checkPatient()
    await vi.waitFor(() => expect(root.querySelector('[data-part="turns-65"]')).toBeNull())
  })
})
