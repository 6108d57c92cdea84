import { afterEach, describe, expect, it, vi } from 'vitest'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../src/model/language'
import type { PatientReading } from '../../../src/model/patient'
import type { RulesPack } from '../../../src/model/rules-pack'
import type { Words } from '../../../src/model/words'
import { closeCard, NARROW, openCardIn, SCREEN } from './card-in-language'

afterEach(() => {
  closeCard()
  vi.restoreAllMocks()
})

/** Below an order as wide as the page. */
const WIDE = {
  ...SCREEN,
  order: { left: 100, top: 100, right: 1266, bottom: 330 },
  field: { left: 100, top: 100, right: 1266, bottom: 330 },
}
const DRUGS = ['tofacitinib', 'baricitinib'] as const
/** Spoken, not seen. */
const isHidden = (element: Element) => element.closest('.visually-hidden') !== null

function answer(root: ShadowRoot, selector: string, value: string | null) {
  const control = root.querySelector<HTMLInputElement>(selector) as HTMLInputElement
  if (value === null) control.checked = true
  else control.value = value
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Buttons, answers and folds whose words do not fit, and whatever stands out of the card. */
function cutOff(root: ShadowRoot): string[] {
  const edge = root.querySelector('.card')?.getBoundingClientRect().right ?? 0
  const seen = [...root.querySelectorAll<HTMLElement>('button, summary, .answer, select, legend, p')].filter(
    (element) => element.checkVisibility() && !isHidden(element),
  )
  return seen
    .filter(
      (element) =>
        element.getBoundingClientRect().right > edge + 1 ||
        (element.matches('button, .answer') && element.scrollWidth > element.clientWidth + 1),
    )
    .map((element) => `${element.tagName} ${element.textContent}`)
}

describe.each(INTERFACE_LANGUAGES)('the card in %s', (language) => {
  it.each([
    ['docked at 1366 × 768', SCREEN],
    ['below a wide order', WIDE],
    ['320 pixels wide', NARROW],
  ])('%s cuts off no word of a button and does not scroll sideways', async (_name, surroundings) => {
    for (const drugId of DRUGS) {
      const { root } = await openCardIn(language, drugId, surroundings)
      answer(root, 'input[name="ageYears"]', '70')
      await vi.waitFor(() => expect(root.querySelector('select[name="alternative"]')).not.toBeNull())
      for (const fold of root.querySelectorAll('details')) fold.open = true
      const body = root.querySelector('.card-body') as HTMLElement
      expect(body.scrollWidth).toBe(body.clientWidth)
      expect(cutOff(root)).toEqual([])
      closeCard()
    }
  })

  it('is not higher than in French', async () => {
    for (const surroundings of [SCREEN, WIDE, NARROW]) {
      for (const drugId of DRUGS) {
        const heights = []
        for (const shown of ['fr', language] as const) {
          const { root } = await openCardIn(shown, drugId, surroundings)
          heights.push(root.querySelector('.card-body')?.scrollHeight ?? Number.NaN)
          closeCard()
        }
        const [french = 0, ours = Number.NaN] = heights
        expect(ours).toBeLessThanOrEqual(french)
      }
    }
  })
})

/** Before each text of the rules, and before each word of the interface. */
const CLINICAL = '¶'
const INTERFACE = '§'

function markPack(pack: RulesPack): RulesPack {
  const marked = Object.entries(pack.texts.en).map(([id, text]) => [
    id,
    { ...text, text: CLINICAL + text.text },
  ])
  const markRow = <T extends { readonly text: { readonly fr: string; readonly en: string } }>(row: T): T => ({
    ...row,
    text: { ...row.text, en: CLINICAL + row.text.en },
  })
  return {
    ...pack,
    texts: { ...pack.texts, en: Object.fromEntries(marked) },
    secondTier: pack.secondTier.map(markRow),
    trials: pack.trials.map(markRow),
  }
}

const markWords = (mark: string) => (words: Words) =>
  Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key, key.startsWith('key.') ? word : mark + word]),
  )

const MARKED = {
  toPack: markPack,
  toWords: markWords(INTERFACE),
  toClinicalWords: markWords(CLINICAL),
} as const

/** Text and titles that stand in an element of another language than their own. */
function inWrongLanguage(root: ShadowRoot, language: InterfaceLanguage): string[] {
  const wrong: string[] = []
  const check = (text: string, element: Element | null) => {
    const spoken = element?.closest<HTMLElement>('[lang]')?.lang
    if (text.includes(CLINICAL) && (spoken !== 'en' || text.includes(INTERFACE))) wrong.push(text)
    if (text.includes(INTERFACE) && spoken !== language) wrong.push(text)
  }
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (nodes.nextNode()) check(nodes.currentNode.nodeValue ?? '', nodes.currentNode.parentElement)
  for (const element of root.querySelectorAll('*')) {
    for (const name of ['title', 'aria-label', 'placeholder'])
      check(element.getAttribute(name) ?? '', element)
  }
  return wrong
}

/** Soon 65, a smoker, and two ages: everything that the card can say of a page. */
const PAGE: PatientReading = {
  key: 'a',
  suggestions: [
    { fact: 'ageYears', value: 64, birthDate: bornSoon65(), sourceText: 'x' },
    { fact: 'ageYears', value: 70, sourceText: 'x' },
    { fact: 'smoking', value: 'yes', sourceText: 'x' },
  ],
}
function bornSoon65(): string {
  const date = new Date()
  date.setMonth(date.getMonth() + 3)
  return `${date.getFullYear() - 65}-${String(date.getMonth() + 1).padStart(2, '0')}-15`
}

describe('where the interface speaks another language than the clinical texts', () => {
  it('every clinical text is marked as English, and nothing else is', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    const { root, card } = await openCardIn('de', 'upadacitinib', SCREEN, {
      ...MARKED,
      page: PAGE,
      certainty: 'probable',
    })
    await vi.waitFor(() => expect(root.querySelector('[data-part="contradiction"]')).not.toBeNull())
    expect(inWrongLanguage(root, 'de')).toEqual([])
    answer(root, 'select[name="indicationId"]', 'rheumatoid-arthritis')
    answer(root, 'select[name="situation"]', 'renewal')
    answer(root, 'input[name="ageYears"]', '70')
    answer(root, 'input[name="smoking"][value="yes"]', null)
    await vi.waitFor(() => expect(root.querySelector('select[name="alternative"]')).not.toBeNull())
    answer(root, 'select[name="alternative"]', 'failed')
    await vi.waitFor(() => expect(root.querySelector('.alternative')).not.toBeNull())
    expect(root.querySelector('.reason-required')).not.toBeNull()
    expect(inWrongLanguage(root, 'de')).toEqual([])
    answer(root, 'input[name="ageYears"]', '700')
    await vi.waitFor(() => expect(root.querySelector('[role="alert"]')).not.toBeNull())
    card.press('copy-note')
    await vi.waitFor(() => expect(root.querySelector('.manual-note')).not.toBeNull())
    expect(inWrongLanguage(root, 'de')).toEqual([])
  })

  it.each([
    ['reference', true],
    ['assisted', false],
  ] as const)('so too in the mode %s, with the intended use accepted: %s', async (mode, isAccepted) => {
    const changes = { ...MARKED, mode, isIntendedUseAccepted: isAccepted }
    const { root } = await openCardIn('pt', 'tofacitinib', SCREEN, changes)
    expect(root.querySelector('[lang="en"]')).not.toBeNull()
    expect(inWrongLanguage(root, 'pt')).toEqual([])
  })

  it.each(['copy-note', 'copy-pharmacist-note'])('the text of %s is clinical as a whole', async (action) => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    const { root, card } = await openCardIn('it', 'baricitinib', SCREEN, MARKED)
    answer(root, 'input[name="ageYears"]', '70')
    card.press(action)
    await vi.waitFor(() => expect(root.querySelector('.manual-note textarea')).not.toBeNull())
    const note = root.querySelector('.manual-note textarea') as HTMLTextAreaElement
    expect(note.lang).toBe('en')
    expect(note.value).toContain(CLINICAL)
    expect(note.value).not.toContain(INTERFACE)
  })

  it('says so in one sentence, in sight without opening anything', async () => {
    const { root } = await openCardIn('nl', 'tofacitinib', SCREEN)
    const sentence = root.querySelector('[data-part="clinical-language"]')
    expect(sentence?.textContent).toBe('De klinische teksten en notities zijn in het Engels.')
    expect(sentence?.closest('details')).toBeNull()
  })

  it.each(['fr', 'en'] as const)('and is silent about it in %s', async (language) => {
    const { root } = await openCardIn(language, 'tofacitinib', SCREEN)
    expect(root.querySelector('[data-part="clinical-language"]')).toBeNull()
    expect(root.querySelector('.card [lang="en"]')).toBeNull()
  })

  it('the first line is read out as English, the loss of answers in the words of the interface', async () => {
    const { root, card } = await openCardIn('es', 'tofacitinib', SCREEN)
    const announcer = root.querySelector('[data-part="announcer"]') as HTMLElement
    await vi.waitFor(() => expect(announcer.textContent).toBe(root.querySelector('.first-line')?.textContent))
    expect(announcer.lang).toBe('en')
    answer(root, 'input[name="ageYears"]', '70')
    card.clearFor({
      mention: { drugId: 'tofacitinib', surfaceForm: 'Xeljanz', certainty: 'exact' },
      placeKind: 'text',
      otherDrugs: [],
      opening: {
        isByItself: false,
        verdict: { isOrder: false, reasons: ['no-prescribing-signs'], signs: [] },
      },
    })
    await vi.waitFor(() => expect(announcer.textContent).toContain('se han borrado'))
    expect(announcer.lang).toBe('es')
  })
})

it.each([
  ['de', 'j', 'yes'],
  ['de', 'u', 'unknown'],
  ['it', 's', 'yes'],
  ['nl', 'b', 'unknown'],
  ['fr', 's', 'unknown'],
] as const)('in %s the letter %s answers %s', async (language, key, value) => {
  const { root, card } = await openCardIn(language, 'tofacitinib', SCREEN)
  root.querySelector<HTMLInputElement>('input[name="smoking"]')?.focus()
  card.input(new KeyboardEvent('keydown', { key }))
  expect(root.querySelector<HTMLInputElement>('input[name="smoking"]:checked')?.value).toBe(value)
})
