import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { AssessmentError } from '../../../src/assess/assessment-error'
import type { Language } from '../../../src/model/language'
import { PACK } from './every-situation'

const ask = (request: object) =>
  assess(PACK, { drugId: 'baricitinib', facts: {}, language: 'fr', ...request } as Parameters<
    typeof assess
  >[1])

describe('an assessment that cannot be made', () => {
  it.each([
    [
      'a drug outside the pack',
      { drugId: 'ruxolitinib' },
      /"ruxolitinib" is not assessed in jurisdiction "fr"/,
    ],
    [
      'an indication of another drug',
      { indicationId: 'crohns-disease-induction' },
      /is not an indication of/,
    ],
    ['an unknown fact name', { facts: { smoker: 'yes' } }, /"smoker" is not a fact name/],
    ['an age below 0', { facts: { ageYears: -1 } }, /"ageYears" must be a number between 0 and 130/],
    ['an age above 130', { facts: { ageYears: 131 } }, /between 0 and 130/],
    ['an age in a string', { facts: { ageYears: '70' } }, /found "70"/],
    ['an age that is no number', { facts: { ageYears: Number.NaN } }, /must be a number/],
    ['a weight of 0', { facts: { weightKg: 0 } }, /"weightKg" must be a number/],
    ['an answer "maybe"', { facts: { smoking: 'maybe' } }, /"yes", "no" or "unknown", found "maybe"/],
    ['an empty answer', { facts: { smoking: null } }, /found null/],
    ['facts that are no object', { facts: ['smoking'] }, /"facts" must be an object/],
    ['a language without texts', { language: 'de' as Language }, /Language "de" is not available/],
  ])('says in one clear sentence: %s', (_name, request, sentence) => {
    expect(() => ask(request)).toThrow(AssessmentError)
    expect(() => ask(request)).toThrow(sentence)
  })
})

describe('a dose', () => {
  const signedBy = { role: 'hospital pharmacist', date: '2026-12-01', smpcRevision: '2026-09' }
  const signed = {
    ...PACK,
    doses: PACK.doses.map((row) => ({ ...row, evidence: { ...row.evidence, signedBy } })),
    readings: PACK.readings.map((reading) => ({ ...reading, signedBy })),
  }
  const isSigned = (pack: typeof PACK) =>
    assess(pack, {
      drugId: 'baricitinib',
      facts: { ageYears: 70 },
      indicationId: 'rheumatoid-arthritis',
      language: 'fr',
    }).dose.signed

  it('is signed once its row and every declared reading are', () => {
    expect(isSigned(signed)).toBe(true)
    expect(isSigned({ ...signed, doses: PACK.doses })).toBe(false)
    expect(isSigned({ ...signed, readings: PACK.readings })).toBe(false)
  })
})

describe('an assessment', () => {
  it('asks nothing and concludes nothing outside the restriction', () => {
    const { scope, items, statements, indicator, dose, missing, firstLine } = ask({
      indicationId: 'covid-19',
      facts: { ageYears: 80, smoking: 'yes' },
    })
    expect({ scope, items, indicator, missing, kind: dose.kind }).toEqual({
      scope: 'out-of-scope',
      items: [],
      indicator: 'info',
      missing: [],
      kind: 'none',
    })
    expect(statements.map(({ id }) => id)).toEqual(['out-of-scope'])
    expect(firstLine).toContain('hors du champ de la restriction ANSM 2023')
  })

  it('says the visible word of each state', () => {
    const no = { smoking: 'no', cardiovascular: 'no', malignancy: 'no', vte: 'no', recurrentInfection: 'no' }
    const word = (facts: object) => ask({ facts: { ageYears: 40, ...no, ...facts } }).indicatorWord
    expect(word({})).toBe('reminder')
    expect(word({ vte: 'unknown' })).toBe('incomplete')
    expect(word({ recurrentInfection: 'yes' })).toBe('dose')
    expect(word({ vte: 'yes' })).toBe('caution')
    expect(word({ vte: 'yes', smoking: 'yes' })).toBe('restriction')
  })

  it('folds the sentence of the authority under the restriction, marked as a quotation or as a translation', () => {
    const quote = (language: Language) =>
      ask({ facts: { ageYears: 70 }, language }).statements.find(({ id }) => id === 'restriction')?.quote
    expect(quote('fr')?.kind).toBe('quotation')
    expect(quote('fr')?.text).toContain(
      "ne doivent être utilisés qu'en l'absence d'alternative thérapeutique",
    )
    expect(quote('en')?.kind).toBe('unofficial-translation')
  })

  it('names what is missing, and that not answered is not no', () => {
    const { conclusion, missing } = ask({ facts: { ageYears: 40 }, indicationId: 'rheumatoid-arthritis' })
    expect(missing).toEqual(['smoking', 'cardiovascular', 'malignancy', 'vte', 'recurrentInfection'])
    expect(conclusion.join(' ')).toContain("« Non renseigné » n'est pas « non »")
  })

  it('never says "may apply" once the restriction applies', () => {
    const { conclusion } = ask({ facts: { ageYears: 70 }, indicationId: 'rheumatoid-arthritis' })
    expect(conclusion.join(' ')).not.toContain("peut s'appliquer")
    expect(conclusion[1]).toMatch(/^Évaluation incomplète : tabac, /)
  })

  it('reminds of the skin examination, the risks, the patient card and the French prescribing conditions', () => {
    expect(ask({}).advice.map(({ id }) => id)).toEqual([
      'skin',
      'discuss',
      'risks',
      'patient-card',
      'prescribing',
    ])
  })

  it('always says what is not assessed, pregnancy first', () => {
    expect(ask({}).notAssessed.text).toMatch(/^Non évalué ici : grossesse \(contre-indication\)/)
  })
})
