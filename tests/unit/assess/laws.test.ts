import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseDose, strength } from '../../../src/assess/choose-dose'
import type { Assessment, Citation, DoseKind, Indicator } from '../../../src/model/assessment'
import type { PatientFacts } from '../../../src/model/facts'
import {
  ADULT_AGES,
  adultCases,
  answer,
  answersOf,
  type Case,
  drugsAndIndications,
  factorsOf,
  minorCases,
  PACK,
} from './every-situation'

const INDICATORS: readonly Indicator[] = ['info', 'warning', 'critical']
const KINDS: readonly DoseKind[] = ['standard', 'see-label', 'adjusted', 'not-recommended']

const place = (found: Case) => JSON.stringify(found)

interface Essence {
  readonly level: number
  readonly statements: readonly string[]
  readonly dose: DoseKind
}

/** What the first law compares; each case is met many times as a neighbour, so it is assessed once. */
function createEssence(): (found: Case) => Essence {
  const known = new Map<string, Essence>()
  return (found) => {
    const key = Object.values({ ...found, facts: factsKey(found) }).join(' ')
    const before = known.get(key)
    if (before) return before
    const { indicator, statements, dose } = answer(found)
    const essence = {
      level: INDICATORS.indexOf(indicator),
      statements: statements.map(({ id }) => id),
      dose: dose.kind,
    }
    known.set(key, essence)
    return essence
  }
}

const factsKey = ({ drugId, facts }: Case) =>
  [facts.ageYears, ...factorsOf(drugId).map((fact) => facts[fact])].join()

/** Each case with one factor more: an answer that was not yes, or a birthday into the next age band. */
function* oneMoreFactor(): Generator<{ before: Case; after: Case }> {
  for (const before of adultCases()) {
    for (const fact of factorsOf(before.drugId)) {
      if (before.facts[fact] === 'yes') continue
      yield { before, after: { ...before, facts: { ...before.facts, [fact]: 'yes' } } }
    }
    const { ageYears } = before.facts
    if (ageYears === undefined) continue
    const next = ADULT_AGES.find((age) => age > ageYears)
    if (next) yield { before, after: { ...before, facts: { ...before.facts, ageYears: next } } }
  }
}

describe('laws of the assessment, over every drug, indication, age band and answer of an adult', () => {
  it('one more met factor never lowers the indicator and never removes a statement', () => {
    const essence = createEssence()
    let tried = 0
    for (const { before, after } of oneMoreFactor()) {
      const [less, more] = [essence(before), essence(after)]
      tried += 1
      if (more.level < less.level) expect.fail(`lower indicator: ${place(before)} → ${place(after)}`)
      if (!less.statements.every((id) => more.statements.includes(id))) {
        expect.fail(`statement lost: ${place(before)} → ${place(after)}`)
      }
      if (less.dose === 'depends' || more.dose === 'depends') continue
      if (KINDS.indexOf(more.dose) < KINDS.indexOf(less.dose)) {
        expect.fail(`weaker dose: ${place(before)} ${less.dose} → ${more.dose}`)
      }
    }
    expect(tried).toBeGreaterThan(40_000)
  }, 120_000)

  it('one more met factor never weakens the dose that holds, even among unknown facts', () => {
    for (const { before, after } of oneMoreFactor()) {
      for (const row of PACK.doses.filter(
        (row) => row.drugId === before.drugId && row.population === 'adult',
      )) {
        const [less, more] = [before, after].map(({ facts }) => strength(chooseDose(row, facts).outcome))
        if ((more ?? 0) < (less ?? 0)) expect.fail(`${row.id}: ${place(before)} → ${place(after)}`)
      }
    }
  }, 120_000)

  it('an unknown never gives info with complete, and complete means that nothing is missing', () => {
    for (const found of adultCases()) {
      const { items, indicator, complete, missing } = answer(found)
      const isUnknown = items.some(({ result }) => result === 'unknown')
      if (isUnknown && (indicator === 'info' || complete)) expect.fail(place(found))
      if (complete !== (missing.length === 0)) expect.fail(place(found))
    }
  }, 120_000)

  it('every statement, item, dose, advice and limit has a citation with an address', () => {
    const cited = ({ sourceIds, authority, title, date, url }: Citation) =>
      sourceIds.length > 0 && authority !== '' && title !== '' && date !== '' && /^https?:\/\//.test(url)
    for (const found of adultCases()) {
      const { statements, items, dose, advice, notAssessed, conclusion } = answer(found)
      const parts = [...statements, ...items, ...advice, dose, notAssessed].map(({ citation }) => citation)
      if (!parts.every(cited) || !dose.readIn.every(cited)) expect.fail(place(found))
      if (statements.length === 0 || conclusion.length === 0) expect.fail(`nothing said: ${place(found)}`)
    }
  }, 120_000)

  it('shows no number without evidence, and only numbers of the rows for this drug and indication', () => {
    for (const cases of [adultCases(), minorCases()]) {
      for (const found of cases) {
        const { dose } = answer(found)
        const numbers = [...dose.text.matchAll(/(\d+) mg/g)].map(([, number]) => Number(number))
        if (dose.hasNumber !== numbers.length > 0) expect.fail(`hasNumber: ${place(found)}`)
        if (numbers.length === 0) continue
        if (dose.signed || dose.readIn.length === 0) expect.fail(`unsigned numbers: ${place(found)}`)
        const allowed = PACK.doses
          .filter(
            (row) => row.drugId === found.drugId && row.indicationIds.includes(found.indicationId ?? ''),
          )
          .flatMap(({ usual, branches }) => [usual, ...branches])
          .flatMap(({ regimens }) => regimens.map(({ amountMg }) => amountMg))
        if (!numbers.every((number) => allowed.includes(number))) expect.fail(place(found))
      }
    }
  }, 120_000)

  it('ends every dose with its limits', () => {
    for (const found of adultCases()) {
      if (!answer(found).dose.text.includes('hors insuffisance rénale ou hépatique et interactions')) {
        expect.fail(place(found))
      }
    }
  }, 120_000)
})

describe('laws of the assessment under 18', () => {
  it('shows a number only to the two paediatric rows of the French pack', () => {
    for (const found of minorCases()) {
      const { ageYears = 0, weightKg = 40 } = found.facts
      const isAllowed =
        (found.drugId === 'upadacitinib' &&
          found.indicationId === 'atopic-dermatitis' &&
          ageYears >= 12 &&
          weightKg >= 30) ||
        (found.drugId === 'tofacitinib' &&
          found.indicationId === 'juvenile-idiopathic-arthritis' &&
          ageYears >= 2 &&
          weightKg >= 40)
      if (answer(found).dose.hasNumber !== isAllowed) expect.fail(place(found))
    }
  }, 120_000)

  it('asks the weight when the age is known and under 18, and never else', () => {
    const asks = (facts: PatientFacts) =>
      answer({ drugId: 'upadacitinib', indicationId: 'atopic-dermatitis', facts }).missing.includes(
        'weightKg',
      )
    expect([asks({}), asks({ ageYears: 18 }), asks({ ageYears: 17 })]).toEqual([false, false, true])
    expect(asks({ ageYears: 17, weightKg: 50 })).toBe(false)
  })
})

describe('laws of the assessment, at random', () => {
  const arbitraryCase = fc.constantFrom(...drugsAndIndications()).chain(({ drugId, indicationId }) =>
    fc
      .record({
        answers: fc.constantFrom(...answersOf(drugId)),
        ageYears: fc.option(fc.integer({ min: 0, max: 130 }), { nil: undefined }),
        weightKg: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
      })
      .map(({ answers, ...numbers }) => {
        const known = Object.entries(numbers).filter(([, value]) => value !== undefined)
        return { drugId, indicationId, facts: { ...answers, ...Object.fromEntries(known) } as PatientFacts }
      }),
  )

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.infiniteStream(fc.nat()), (found, random) => {
        const shuffled = Object.entries(found.facts)
          .map((entry) => ({ entry, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        const facts = Object.fromEntries(shuffled) as PatientFacts
        expect(answer({ ...found, facts })).toEqual(answer(found))
      }),
    )
  })

  it('reads a fact left out like an unknown one', () => {
    fc.assert(
      fc.property(arbitraryCase, (found) => {
        const known = Object.entries(found.facts).filter(([, value]) => value !== 'unknown')
        expect(answer({ ...found, facts: Object.fromEntries(known) as PatientFacts })).toEqual(answer(found))
      }),
    )
  })

  it('concludes the same in both languages', () => {
    fc.assert(
      fc.property(arbitraryCase, (found) => {
        const [fr, en] = [answer(found, 'fr'), answer(found, 'en')]
        const essence = ({ indicator, complete, missing, dose, statements }: Assessment) => ({
          indicator,
          complete,
          missing,
          dose: dose.kind,
          numbers: dose.text.match(/\d+ mg/g),
          statements: statements.map(({ id }) => id),
        })
        expect(essence(en)).toEqual(essence(fr))
      }),
    )
  })

  it('gives an answer that an extension message can carry', () => {
    fc.assert(
      fc.property(arbitraryCase, (found) => {
        const assessment = answer(found)
        expect(structuredClone(assessment)).toEqual(assessment)
      }),
    )
  })
})
