import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/assess/assess'
import type { PatientFacts } from '../../../src/model/facts'
import type { PatientSuggestion } from '../../../src/model/patient'
import { builtInPack } from '../../../src/rulespack/built-in'
import { pageFacts } from '../../../src/ui/page-facts'
import { raise } from '../../../src/ui/raise'
import { birthdayOf65 } from '../../../src/ui/turns-65'

const pack = builtInPack('fr')
const NO_FACTOR: PatientFacts = {
  ageYears: 40,
  smoking: 'no',
  cardiovascular: 'no',
  malignancy: 'no',
  vte: 'no',
  recurrentInfection: 'no',
}
const NO_AGE: PatientFacts = { ...NO_FACTOR }
delete (NO_AGE as { ageYears?: number }).ageYears
const age = (value: number): PatientSuggestion => ({ fact: 'ageYears', value, sourceText: `${value} ans` })
const smoking = (value: 'yes' | 'no' | 'unknown'): PatientSuggestion => ({
  fact: 'smoking',
  value,
  sourceText: `Tabac : ${value}`,
})

function show(facts: PatientFacts, suggestions: readonly PatientSuggestion[], rejected: string[] = []) {
  const assessWith = (given: PatientFacts) =>
    assess(pack, {
      drugId: 'baricitinib',
      indicationId: 'rheumatoid-arthritis',
      facts: given,
      language: 'fr',
    })
  const onPage = pageFacts(suggestions, pack.questions, facts, new Set(rejected))
  return { base: assessWith(facts), onPage, ...raise(assessWith, facts, onPage) }
}

describe('what the page says before it is confirmed', () => {
  it('raises the conclusion, and says by what', () => {
    const { base, assessment, unconfirmed } = show(NO_AGE, [age(70)])
    expect(base.indicator).toBe('warning')
    expect(assessment.indicator).toBe('critical')
    expect(assessment.dose.kind).toBe('adjusted')
    expect(assessment.missing).toContain('ageYears')
    expect(assessment.complete).toBe(false)
    expect(unconfirmed).toEqual(['ageYears'])
  })

  it('never lowers or completes it', () => {
    for (const suggestions of [[age(40)], [age(40), smoking('no')], [smoking('unknown')]]) {
      const { base, assessment, unconfirmed } = show(NO_AGE, suggestions)
      expect(assessment.indicator).toBe(base.indicator)
      expect(assessment.conclusion).toEqual(base.conclusion)
      expect(assessment.complete).toBe(false)
      expect(unconfirmed).toEqual([])
    }
  })

  it('takes the graver of two things that the page says, and shows both', () => {
    const { assessment, onPage } = show(NO_AGE, [age(40), age(70)])
    expect(assessment.indicator).toBe('critical')
    expect(onPage.map(({ isContradicted }) => isContradicted)).toEqual([true, true])
  })

  it('stays open beside a "don\'t know", and keeps its words in sight beside another answer', () => {
    const doubtful = show({ ...NO_FACTOR, smoking: 'unknown' }, [smoking('yes')])
    expect(doubtful.onPage[0]?.standing).toBe('pending')
    expect(doubtful.assessment.indicator).toBe('critical')
    const answered = show(NO_FACTOR, [smoking('yes')])
    expect(answered.onPage[0]?.standing).toBe('differs')
    expect(answered.assessment.indicator).toBe('info')
  })

  it('counts no more once it is rejected', () => {
    const { assessment, base, onPage } = show(NO_AGE, [age(70)], ['ageYears/70'])
    expect(onPage[0]?.standing).toBe('rejected')
    expect(assessment).toEqual(base)
  })

  it('shows no adult dose beside an age under 18', () => {
    const { assessment, isMinor } = show(NO_AGE, [age(12)])
    expect(isMinor).toBe(true)
    expect(assessment.dose.hasNumber).toBe(false)
    expect(assessment.indicator).toBe('warning')
  })
})

describe('whatever the page says and whatever was answered', () => {
  const RANKS = ['info', 'warning', 'critical']
  const answer = fc.constantFrom('yes', 'no', 'unknown')
  const facts = fc.record(
    {
      ageYears: fc.integer({ min: 18, max: 100 }),
      smoking: answer,
      cardiovascular: answer,
      malignancy: answer,
      vte: answer,
      recurrentInfection: answer,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<PatientFacts>
  const said = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 100 }).map(age),
      fc.record({
        fact: fc.constantFrom('smoking', 'cardiovascular', 'malignancy', 'vte', 'recurrentInfection'),
        value: answer,
        sourceText: fc.constant('mots de la page'),
      }),
    ),
    { maxLength: 6 },
  ) as fc.Arbitrary<PatientSuggestion[]>

  it('never lowers a conclusion and never completes one', () => {
    fc.assert(
      fc.property(facts, said, (given, suggestions) => {
        const { base, assessment } = show(given, suggestions)
        expect(RANKS.indexOf(assessment.indicator)).toBeGreaterThanOrEqual(RANKS.indexOf(base.indicator))
        expect(assessment.missing).toEqual(base.missing)
        if (assessment.complete) expect(base.complete).toBe(true)
        const ids = assessment.statements.map(({ id }) => id)
        for (const { id } of base.statements) expect(ids).toContain(id)
      }),
    )
  })
})

describe('the 65th birthday', () => {
  it('is told when it comes within the year of a prescription', () => {
    expect(birthdayOf65('1962-03-14', '2026-11-29')).toBe('2027-03-14')
    expect(birthdayOf65('1961-11-30', '2026-11-29')).toBe('2026-11-30')
    expect(birthdayOf65('1962-11-29', '2026-11-29')).toBe('2027-11-29')
  })

  it('is not told when it is past, today or later', () => {
    expect(birthdayOf65('1958-03-14', '2026-11-29')).toBeNull()
    expect(birthdayOf65('1961-11-29', '2026-11-29')).toBeNull()
    expect(birthdayOf65('1962-11-30', '2026-11-29')).toBeNull()
  })
})
