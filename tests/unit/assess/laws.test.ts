import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseDose, strength } from '../../../src/assess/choose-dose'
import type { Assessment, Citation, DoseKind, Indicator } from '../../../src/model/assessment'
import type { PatientFacts } from '../../../src/model/facts'
import type { RulesPack } from '../../../src/model/rules-pack'
import {
  ADULT_AGES,
  adultCases,
  answer,
  answersOf,
  type Case,
  drugsAndIndications,
  factorsOf,
  metAnswer,
  minorCases,
  PACK,
  PACKS,
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
function createEssence(pack: RulesPack): (found: Case) => Essence {
  const known = new Map<string, Essence>()
  return (found) => {
    const key = Object.values({ ...found, facts: factsKey(pack, found) }).join(' ')
    const before = known.get(key)
    if (before) return before
    const { indicator, statements, dose } = answer(pack, found)
    const essence = {
      level: INDICATORS.indexOf(indicator),
      statements: statements.map(({ id }) => id),
      dose: dose.kind,
    }
    known.set(key, essence)
    return essence
  }
}

const factsKey = (pack: RulesPack, { drugId, facts }: Case) =>
  [facts.ageYears, ...factorsOf(pack, drugId).map((fact) => facts[fact])].join()

/** Each case with one factor more: an answer by which it was not met, or a birthday into the next age band. */
function* oneMoreFactor(pack: RulesPack): Generator<{ before: Case; after: Case }> {
  for (const before of adultCases(pack)) {
    for (const fact of factorsOf(pack, before.drugId)) {
      const met = metAnswer(pack, fact)
      if (before.facts[fact] === met) continue
      yield { before, after: { ...before, facts: { ...before.facts, [fact]: met } } }
    }
    const { ageYears } = before.facts
    if (ageYears === undefined) continue
    const next = ADULT_AGES.find((age) => age > ageYears)
    if (next) yield { before, after: { ...before, facts: { ...before.facts, ageYears: next } } }
  }
}

describe.each(PACKS)('laws of the assessment, pack %s, over every situation of an adult', (_id, pack) => {
  it('one more met factor never lowers the indicator and never removes a statement', () => {
    const essence = createEssence(pack)
    let tried = 0
    for (const { before, after } of oneMoreFactor(pack)) {
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
    expect(tried).toBeGreaterThan(20_000)
  }, 120_000)

  it('one more met factor never weakens the dose that holds, even among unknown facts', () => {
    for (const { before, after } of oneMoreFactor(pack)) {
      for (const row of pack.doses.filter(
        (row) => row.drugId === before.drugId && row.population === 'adult',
      )) {
        const [less, more] = [before, after].map(({ facts }) => strength(chooseDose(row, facts).outcome))
        if ((more ?? 0) < (less ?? 0)) expect.fail(`${row.id}: ${place(before)} → ${place(after)}`)
      }
    }
  }, 120_000)

  it('an unknown never gives info with complete, and complete means that nothing is missing', () => {
    for (const found of adultCases(pack)) {
      const { items, indicator, complete, missing } = answer(pack, found)
      const isUnknown = items.some(({ result }) => result === 'unknown')
      if (isUnknown && (indicator === 'info' || complete)) expect.fail(place(found))
      if (complete !== (missing.length === 0)) expect.fail(place(found))
    }
  }, 120_000)

  it('every statement, item, dose, advice and limit has a citation with an address', () => {
    const cited = ({ sourceIds, authority, title, date, url }: Citation) =>
      sourceIds.length > 0 && authority !== '' && title !== '' && date !== '' && /^https?:\/\//.test(url)
    for (const found of adultCases(pack)) {
      const { statements, items, dose, advice, notAssessed, conclusion } = answer(pack, found)
      const parts = [...statements, ...items, ...advice, dose, notAssessed].map(({ citation }) => citation)
      if (!parts.every(cited) || !dose.readIn.every(cited)) expect.fail(place(found))
      if (statements.length === 0 || conclusion.length === 0) expect.fail(`nothing said: ${place(found)}`)
    }
  }, 120_000)

  it('shows no number without evidence, and only numbers of the rows for this drug and indication', () => {
    for (const cases of [adultCases(pack), minorCases(pack)]) {
      for (const found of cases) {
        const { dose } = answer(pack, found)
        const numbers = [...dose.text.matchAll(/(\d+) mg/g)].map(([, number]) => Number(number))
        if (dose.hasNumber !== numbers.length > 0) expect.fail(`hasNumber: ${place(found)}`)
        if (numbers.length === 0) continue
        if (dose.signed || dose.readIn.length === 0) expect.fail(`unsigned numbers: ${place(found)}`)
        const allowed = pack.doses
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
    for (const found of adultCases(pack)) {
      if (!answer(pack, found).dose.text.includes('hors insuffisance rénale ou hépatique et interactions')) {
        expect.fail(place(found))
      }
    }
  }, 120_000)
})

interface PaediatricRow {
  readonly drugId: string
  readonly indicationIds: readonly string[]
  readonly ageYears: number
  readonly weightKg: number
  /** The rule for a child at higher risk was not read. */
  readonly onlyWithoutFactor?: true
}

const AD = ['atopic-dermatitis']
const JIA = ['juvenile-idiopathic-arthritis']
const EUROPEAN: readonly PaediatricRow[] = [
  { drugId: 'upadacitinib', indicationIds: AD, ageYears: 12, weightKg: 30 },
  { drugId: 'tofacitinib', indicationIds: JIA, ageYears: 2, weightKg: 40 },
]
const PAEDIATRIC: { readonly [jurisdiction: string]: readonly PaediatricRow[] } = {
  fr: EUROPEAN,
  eu: [
    ...EUROPEAN,
    {
      drugId: 'baricitinib',
      indicationIds: [...AD, ...JIA],
      ageYears: 2,
      weightKg: 10,
      onlyWithoutFactor: true,
    },
  ],
  us: [
    { drugId: 'upadacitinib', indicationIds: AD, ageYears: 12, weightKg: 40 },
    { drugId: 'upadacitinib', indicationIds: JIA, ageYears: 2, weightKg: 10 },
  ],
}

describe('laws of the assessment under 18', () => {
  it.each(PACKS)(
    'shows a number only to the paediatric rows of the pack: %s',
    (jurisdiction, pack) => {
      for (const found of minorCases(pack)) {
        const isAllowed = (PAEDIATRIC[jurisdiction] ?? []).some(
          ({ drugId, indicationIds, ageYears, weightKg, onlyWithoutFactor }) =>
            found.drugId === drugId &&
            indicationIds.includes(found.indicationId ?? '') &&
            (found.facts.ageYears ?? 0) >= ageYears &&
            (found.facts.weightKg ?? weightKg) >= weightKg &&
            !(onlyWithoutFactor && found.facts.smoking === 'yes'),
        )
        if (answer(pack, found).dose.hasNumber !== isAllowed) expect.fail(place(found))
      }
    },
    120_000,
  )

  it('asks the weight when the age is known and under 18, and never else', () => {
    const asks = (facts: PatientFacts) =>
      answer(PACK, { drugId: 'upadacitinib', indicationId: 'atopic-dermatitis', facts }).missing.includes(
        'weightKg',
      )
    expect([asks({}), asks({ ageYears: 18 }), asks({ ageYears: 17 })]).toEqual([false, false, true])
    expect(asks({ ageYears: 17, weightKg: 50 })).toBe(false)
  })
})

describe.each(PACKS)('laws of the assessment, pack %s, at random', (_id, pack) => {
  const arbitraryCase = fc.constantFrom(...drugsAndIndications(pack)).chain(({ drugId, indicationId }) =>
    fc
      .record({
        answers: fc.constantFrom(...answersOf(pack, drugId)),
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
        expect(answer(pack, { ...found, facts })).toEqual(answer(pack, found))
      }),
    )
  })

  it('reads a fact left out like an unknown one', () => {
    fc.assert(
      fc.property(arbitraryCase, (found) => {
        const known = Object.entries(found.facts).filter(([, value]) => value !== 'unknown')
        expect(answer(pack, { ...found, facts: Object.fromEntries(known) as PatientFacts })).toEqual(
          answer(pack, found),
        )
      }),
    )
  })

  it('concludes the same in both languages', () => {
    fc.assert(
      fc.property(arbitraryCase, (found) => {
        const [fr, en] = [answer(pack, found, 'fr'), answer(pack, found, 'en')]
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
        const assessment = answer(pack, found)
        expect(structuredClone(assessment)).toEqual(assessment)
      }),
    )
  })
})
