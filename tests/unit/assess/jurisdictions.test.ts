import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { AssessmentError } from '../../../src/assess/assessment-error'
import { assessLine } from '../../../src/cli/assess-line'
import { LANGUAGES } from '../../../src/model/language'
import type { RulesPack } from '../../../src/model/rules-pack'
import { builtInPack } from '../../../src/rulespack/built-in'
import { adultCases, allFactors, answer, minorCases, PACK, PACKS } from './every-situation'

const [EU, UK, US] = ['eu', 'uk', 'us'].map(builtInPack) as [RulesPack, RulesPack, RulesPack]

const words = (pack: RulesPack) =>
  LANGUAGES.flatMap((language) => Object.values(pack.texts[language]).map(({ text }) => text)).join('\n')

describe('each jurisdiction speaks with its own authority', () => {
  it.each(PACKS)('%s never names the authority of another', (jurisdiction, pack) => {
    const others = { fr: /\bANSM\b/, eu: /\bEMA\b/, uk: /\bMHRA\b/, us: /\bFDA\b/ }
    for (const [other, name] of Object.entries(others)) {
      if (other !== jurisdiction) expect(words(pack)).not.toMatch(name)
    }
  })

  it('the American pack names no SmPC and no European restriction', () => {
    expect(words(US)).not.toMatch(/\bRCP\b|SmPC|\bAMM\b|restriction (EMA|ANSM|MHRA)|2023/)
  })

  it('carries no dose sentence that the pack does not use', () => {
    expect(words(UK)).not.toMatch(/(Xeljanz|Olumiant|Rinvoq|Cibinqo)[^.]*\d mg/)
    expect(words(US)).not.toMatch(/Jyseleca/)
  })
})

describe('the European pack', () => {
  it('gives adults the tiers and the doses of the French one', () => {
    for (const found of adultCases(PACK)) {
      // Only the European pack has paediatric rows here: with the age unknown it says that the dose depends on it.
      const isMaybeChild = found.facts.ageYears === undefined && found.drugId === 'baricitinib'
      if (isMaybeChild && found.indicationId === 'juvenile-idiopathic-arthritis') continue
      const [fr, eu] = [answer(PACK, found), answer(EU, found)]
      if (fr.indicator !== eu.indicator || fr.dose.text !== eu.dose.text || fr.dose.kind !== eu.dose.kind) {
        expect.fail(JSON.stringify(found))
      }
    }
  }, 120_000)

  const restriction = (drugId: string, language: 'fr' | 'en') =>
    assess(EU, { drugId, facts: { ageYears: 70 }, language }).statements.find(
      ({ tier }) => tier === 'restriction',
    )

  it('quotes the sentence in English and marks its French translation as unofficial', () => {
    expect(restriction('upadacitinib', 'en')?.quote?.kind).toBe('quotation')
    expect(restriction('upadacitinib', 'fr')?.quote?.kind).toBe('unofficial-translation')
  })

  it('quotes it only for the products whose text was read', () => {
    for (const drugId of ['tofacitinib', 'abrocitinib']) {
      const statement = restriction(drugId, 'en')
      expect(statement?.text).toContain('only if no suitable treatment alternative')
      expect(statement?.quote).toBeUndefined()
    }
  })

  it('names no French prescribing condition', () => {
    const { advice } = answer(EU, { drugId: 'abrocitinib', indicationId: undefined, facts: {} })
    expect(advice.map(({ id }) => id)).toEqual(['skin', 'discuss', 'risks', 'patient-card'])
  })
})

describe('the British pack', () => {
  it('shows a number for filgotinib only', () => {
    for (const cases of [adultCases(UK), minorCases(UK)]) {
      for (const found of cases) {
        if (found.drugId !== 'filgotinib' && answer(UK, found).dose.hasNumber)
          expect.fail(JSON.stringify(found))
      }
    }
  }, 120_000)

  it('says of tofacitinib that the text of its measures was not read, and quotes nothing', () => {
    const found = { drugId: 'tofacitinib', indicationId: undefined, facts: { ageYears: 70 } }
    const statement = answer(UK, found, 'en').statements.find(({ tier }) => tier === 'restriction')
    expect(statement?.text).toContain('date from 2020/2021; their wording was not read')
    expect(statement?.quote).toBeUndefined()
  })
})

describe('the American pack', () => {
  const noFactor = (drugId: string) => allFactors(US, drugId, false)

  it('never assesses filgotinib, and says why', () => {
    const request = { drugId: 'filgotinib', facts: {}, language: 'en' } as const
    expect(() => assess(US, request)).toThrow(AssessmentError)
    expect(() => assess(US, request)).toThrow(/^filgotinib is not authorised in us: /)
    const line = { id: 1, jurisdiction: 'us', ...request }
    expect(() => assessLine(line)).toThrow(/^filgotinib is not authorised in us: /)
  })

  it('restricts by the TNF blocker alone, and only where the label asks for it', () => {
    for (const found of adultCases(US)) {
      const { indicator, items } = answer(US, found)
      const isLimited = items.some(
        ({ questionId, result }) => questionId === 'tnfBlockerFailed' && result === 'met',
      )
      if ((indicator === 'critical') !== isLimited) expect.fail(JSON.stringify(found))
    }
    const asks = (drugId: string, indicationId: string) =>
      answer(US, { drugId, indicationId, facts: {} }).missing.includes('tnfBlockerFailed')
    for (const id of [
      'atopic-dermatitis',
      'giant-cell-arteritis',
      'juvenile-idiopathic-arthritis',
      'other',
    ]) {
      expect(asks('upadacitinib', id)).toBe(false)
    }
    expect(asks('baricitinib', 'alopecia-areata')).toBe(false)
    expect(asks('baricitinib', 'rheumatoid-arthritis')).toBe(true)
    expect(asks('upadacitinib', 'crohns-disease-maintenance')).toBe(true)
  }, 120_000)

  it('does not reassure without the indication: the limit depends on it', () => {
    const facts = { ageYears: 40, ...noFactor('upadacitinib') }
    const { indicator, indicatorWord, firstLine } = answer(US, {
      drugId: 'upadacitinib',
      indicationId: undefined,
      facts,
    })
    expect([indicator, indicatorWord]).toEqual(['warning', 'incomplete'])
    expect(firstLine).toContain("on ne peut pas écarter la limite d'usage")
  })

  it('names the exception of October 2025 for upadacitinib in both bowel diseases, nowhere else', () => {
    const says = (drugId: string, indicationId: string) =>
      answer(US, { drugId, indicationId, facts: { tnfBlockerFailed: 'no' } }, 'en')
        .conclusion.join(' ')
        .includes('October 2025')
    for (const id of ['ulcerative-colitis-induction', 'ulcerative-colitis-maintenance']) {
      expect([says('upadacitinib', id), says('tofacitinib', id)]).toEqual([true, false])
    }
    expect(says('upadacitinib', 'crohns-disease-induction')).toBe(true)
    expect(says('upadacitinib', 'rheumatoid-arthritis')).toBe(false)
  })

  it('reads 65 years as a factor for upadacitinib in atopic dermatitis only', () => {
    const wordAt = (drugId: string, indicationId: string) =>
      answer(US, { drugId, indicationId, facts: { ageYears: 65, ...noFactor(drugId) } }).indicatorWord
    expect(wordAt('upadacitinib', 'atopic-dermatitis')).toBe('dose')
    expect(wordAt('upadacitinib', 'rheumatoid-arthritis')).toBe('reminder')
    expect(wordAt('abrocitinib', 'atopic-dermatitis')).toBe('reminder')
  })

  it('says the boxed warning to every patient', () => {
    for (const { drugId } of US.drugs) {
      const { statements } = answer(US, { drugId, indicationId: undefined, facts: {} })
      expect(statements.map(({ id }) => id)).toEqual(['boxed-warning'])
    }
  })
})
