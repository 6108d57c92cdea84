import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type AssessmentRequest, assess } from '../../../src/assess/assess'
import { link, plain } from '../../../src/cds-hooks/markdown'
import { stableUuid } from '../../../src/cds-hooks/stable-uuid'
import { toCdsHooksCards } from '../../../src/cds-hooks/to-cds-hooks-cards'
import { messagesIn } from '../../../src/i18n/messages'
import type { Language } from '../../../src/model/language'
import { CARD_REASONS } from '../../../src/model/override-reasons'
import { builtInPack } from '../../../src/rulespack/built-in'
import { reasons } from '../../../src/ui/form-options'
import { textsOf } from '../../../src/ui/texts'
import { SHARED_CASES } from '../../rules-cases'

/** The card as HL7 describes it; strict, so that no key of ours slips in. */
const responseSchema = z.strictObject({
  cards: z.array(
    z.strictObject({
      uuid: z.uuid(),
      summary: z.string().min(1).max(140),
      detail: z.string().min(1),
      indicator: z.enum(['info', 'warning', 'critical']),
      source: z.strictObject({ label: z.string().min(1), url: z.url() }),
      links: z.array(z.strictObject({ label: z.string().min(1), url: z.url(), type: z.literal('absolute') })),
      overrideReasons: z
        .array(
          z.strictObject({
            code: z.string().min(1),
            system: z.literal('http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes'),
            display: z.string().min(1),
          }),
        )
        .length(12),
    }),
  ),
})

const REQUEST: AssessmentRequest = {
  drugId: 'upadacitinib',
  indicationId: 'atopic-dermatitis',
  facts: { ageYears: 70, smoking: 'no', cardiovascular: 'no', malignancy: 'no', vte: 'no' },
  language: 'fr',
}

function cardOf(language: Language = 'fr', options = {}) {
  const pack = builtInPack('fr')
  const { cards } = toCdsHooksCards(assess(pack, { ...REQUEST, language }), pack, language, options)
  const [card] = cards
  if (!card) throw new Error('no card')
  return card
}

describe('a CDS Hooks card', () => {
  it('has the official shape for every shared case, in both languages', () => {
    for (const { jurisdiction, drugId, indicationId, facts } of SHARED_CASES) {
      for (const language of ['fr', 'en'] as const) {
        const pack = builtInPack(jurisdiction)
        const response = toCdsHooksCards(
          assess(pack, { drugId, indicationId, facts, language }),
          pack,
          language,
        )
        expect(responseSchema.safeParse(response).error?.issues).toBeUndefined()
      }
    }
  })

  it('names the authority and its document, and links to it and to the SmPC', () => {
    const { source, links } = cardOf()
    const pack = builtInPack('fr')
    const official = pack.sources.find(({ id }) => id === pack.sourceIds[0])
    expect(source).toEqual({ label: expect.stringContaining('ANSM'), url: official?.url })
    expect(links.map(({ type }) => type)).toEqual(['absolute', 'absolute'])
    expect(links[0]?.url).toBe(official?.url)
    expect(links[1]?.label).toMatch(/rinvoq/i)
  })

  it('offers the reasons of the card in the page, in its order and words', () => {
    for (const language of ['fr', 'en'] as const) {
      const shown = reasons(textsOf(builtInPack('fr'), language, messagesIn(language))).slice(1)
      // A short answer of the card that shares its code with a reason cannot be told from it by the code alone.
      const coded = shown.filter(([id]) =>
        CARD_REASONS.some((reason) => reason.id === id && reason.code === id),
      )
      const offered = cardOf(language).overrideReasons
      expect(offered.map(({ code, display }) => [code, display])).toEqual(
        coded.map(([id, text]) => [id, text]),
      )
    }
  })

  it('says that doses are not signed, and the limits of a dose', () => {
    const { detail } = cardOf()
    const pack = builtInPack('fr')
    expect(detail).toContain(plain(pack.texts.fr['dose.limits']?.text ?? '?'))
    expect(detail).toContain(plain(pack.texts.fr['dose.notSigned']?.text ?? '?'))
    expect(detail).toContain(plain(pack.texts.fr['packLine.notSigned']?.text ?? '?'))
  })

  it('says that rules are out of date once their day is past', () => {
    const { reviewBy } = builtInPack('fr')
    expect(cardOf('en', { today: reviewBy }).detail).not.toMatch(/^Rules/)
    expect(cardOf('en', { today: '2999-01-01' }).detail).not.toBe(cardOf('en').detail)
    expect(cardOf('en', { today: '2999-01-01' }).detail.endsWith(cardOf('en').detail)).toBe(true)
  })

  it('is the same for the same case, and another for another case', () => {
    expect(cardOf('fr', { caseId: 'a' })).toEqual(cardOf('fr', { caseId: 'a' }))
    const ids = ['a', 'b', 'c', 1, 2].map((caseId) => cardOf('fr', { caseId }).uuid)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('refuses an assessment of another pack or language', () => {
    const pack = builtInPack('fr')
    const assessment = assess(pack, REQUEST)
    expect(() => toCdsHooksCards(assessment, { ...pack, version: '9.9.9' }, 'fr')).toThrow('9.9.9')
    expect(() => toCdsHooksCards(assessment, pack, 'en')).toThrow('"en"')
  })
})

describe('Markdown', () => {
  it('shows a sentence as it is written', () => {
    expect(plain('a * b_c [d](e) <f> `g`')).toBe('a \\* b\\_c \\[d\\](e) \\<f\\> \\`g\\`')
    expect(plain('1. first')).toBe('1\\. first')
    expect(plain('- item')).toBe('\\- item')
    expect(plain('two\nlines')).toBe('two lines')
    expect(plain('5 mg – 65 ans')).toBe('5 mg – 65 ans')
  })
  it('keeps an address in its brackets', () => {
    expect(link('a]', 'https://x.example/a>b')).toBe('[a\\]](<https://x.example/a%3Eb>)')
  })
})

describe('stableUuid', () => {
  it('has the form of a UUID of version 8 and few collisions', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) =>
      stableUuid(['fr', '1.0.0', 'upadacitinib', String(i)]),
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })
})
