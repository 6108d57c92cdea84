// A card over a page, in a language of the interface, in the box that its surroundings give it.
import { vi } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { wordsIn } from '../../../src/i18n/messages'
import { clinicalLanguage, type InterfaceLanguage } from '../../../src/model/language'
import type { Certainty } from '../../../src/model/mention'
import type { PatientReading } from '../../../src/model/patient'
import type { RulesPack } from '../../../src/model/rules-pack'
import type { Mode } from '../../../src/model/settings'
import type { Words } from '../../../src/model/words'
import cardCss from '../../../src/render/card.css?inline'
import type { CardWindow } from '../../../src/render/card-link'
import type { Surroundings } from '../../../src/render/card-position'
import { createCardWindow } from '../../../src/render/card-window'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'

const same = <T>(given: T): T => given
const NOTHING_HELD = { hasPatient: false, isSnoozed: false, isQuietSite: false, answered: [] }
export const SCREEN: Surroundings = {
  viewport: { width: 1366, height: 768 },
  order: null,
  field: null,
  buttons: [],
}
/** The width of a page of 1280 pixels under a zoom of 400 %. */
export const NARROW: Surroundings = { ...SCREEN, viewport: { width: 320, height: 640 } }

interface Changes {
  readonly certainty?: Certainty
  readonly mode?: Mode
  readonly isIntendedUseAccepted?: boolean
  readonly page?: PatientReading
  readonly toPack?: (pack: RulesPack) => RulesPack
  readonly toWords?: (words: Words) => Words
  readonly toClinicalWords?: (words: Words) => Words
}

let host: HTMLElement | null = null
let card: CardWindow | null = null

export function closeCard(): void {
  card?.close()
  host?.remove()
}

export async function openCardIn(
  language: InterfaceLanguage,
  drugId: string,
  surroundings: Surroundings,
  changes: Changes = {},
): Promise<{ root: ShadowRoot; card: CardWindow }> {
  const { mode = 'assisted', isIntendedUseAccepted = true, page = { suggestions: [] } } = changes
  const { toPack = same, toWords = same, toClinicalWords = same } = changes
  host = document.createElement('div')
  document.body.append(host)
  const root = host.attachShadow({ mode: 'closed' })
  const words = toWords(wordsIn(language))
  /** What the card shows a moment after the rules; what evaluates nothing reads no patient. */
  const awaited = new Set(mode === 'assisted' && isIntendedUseAccepted ? ['restraints', 'patient'] : [])
  card = createCardWindow({
    host: {
      root,
      adopt(css) {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        root.adoptedStyleSheets.push(sheet)
      },
    },
    place: null,
    rememberPlace: () => {},
    css: cardCss,
    words,
    assess: (pack, patient, drugName) => assess(pack, patient, { drugName }),
    readRules: async () => ({
      pack: toPack(slicePack(builtInPack(language === 'fr' ? 'fr' : 'eu'), drugId)),
      language,
      words,
      clinicalWords: toClinicalWords(wordsIn(clinicalLanguage(language))),
      mode,
      organisation: { contact: '', protocolUrl: '', text: '' },
      packNotices: [],
      requireReason: true,
      isIntendedUseAccepted,
      appVersion: '0.0.0',
      isCounted: false,
    }),
    acceptIntendedUse: async () => {},
    answered: () => {},
    openPrint: async () => {},
    async readRestraints() {
      awaited.delete('restraints')
      return NOTHING_HELD
    },
    silence: async () => NOTHING_HELD,
    cardEnded: () => {},
    async readPatient() {
      awaited.delete('patient')
      return page
    },
    onPatientCheck: () => {},
  })
  card.setBox(surroundings)
  card.open(
    {
      mention: { drugId, surfaceForm: drugId, certainty: changes.certainty ?? 'exact' },
      placeKind: 'field',
      otherDrugs: [],
      opening: { isByItself: false, verdict: { isOrder: true, reasons: ['drug-field'], signs: ['dose'] } },
    },
    false,
  )
  await vi.waitFor(() => {
    if (!root.querySelector('[data-part="more"]') || awaited.size > 0) throw new Error('no card yet')
  })
  return { root, card }
}
