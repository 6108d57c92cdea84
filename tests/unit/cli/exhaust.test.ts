import { describe, expect, it } from 'vitest'
import { exhaust } from '../../../src/cli/exhaust'
import { factSpaceOf } from '../../../src/cli/fact-space'
import type { DoseRank } from '../../../src/model/dose-row'
import type { RulesPack } from '../../../src/model/rules-pack'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'

type Mutable<T> = { -readonly [key in keyof T]: Mutable<T[key]> }

/** One drug with a paediatric neighbour, few enough facts for a test; all packs run in `rules exhaust`. */
const PACK = slicePack(builtInPack('fr'), 'abrocitinib')

function brokenAfter(change: (copy: Mutable<RulesPack>) => void): string {
  const copy = structuredClone(PACK) as Mutable<RulesPack>
  change(copy)
  return exhaust(copy).broken.join('\n')
}

describe('the exhaustive check', () => {
  it('tries every answer with every boundary −1, 0, +1, and finds nothing wrong', () => {
    const { numbers } = factSpaceOf(PACK, 'abrocitinib')
    const ages = new Set(numbers.map(({ ageYears }) => ageYears))
    expect([...ages]).toEqual([undefined, 17, 18, 19, 64, 65, 66])
    const { combinations, comparisons, broken } = exhaust(PACK)
    expect(broken).toEqual([])
    const indications = (PACK.drugs[0]?.indications.length ?? 0) + 1
    expect(combinations).toBe(numbers.length * 3 ** 4 * indications)
    expect(comparisons).toBeGreaterThan(combinations)
  })

  it('tries the weight at each boundary under 18', () => {
    const { numbers } = factSpaceOf(slicePack(builtInPack('fr'), 'upadacitinib'), 'upadacitinib')
    const weights = numbers.filter(({ ageYears }) => ageYears === 13).map(({ weightKg }) => weightKg)
    expect(weights).toEqual([undefined, 29, 30, 31])
    expect(numbers.filter(({ ageYears }) => ageYears === 18)).toEqual([{ ageYears: 18 }])
  })

  it.each<[string, RegExp, (copy: Mutable<RulesPack>) => void]>([
    [
      'a statement that a factor removes',
      /removes the statement caution/,
      ({ rules }) => {
        const rule = rules.find(({ id }) => id === 'caution')
        if (rule) rule.when = { all: [rule.when, { fact: 'smoking', is: 'no' }] }
      },
    ],
    [
      'a dose that a factor weakens',
      /weakens the dose/,
      ({ doses: [row] }) => {
        if (!row) return
        row.branches = row.branches.filter(({ id }) => id === 'higher-risk')
        const [branch] = row.branches
        if (branch) branch.when = { all: [branch.when, { fact: 'ageYears', below: 65 }] }
      },
    ],
    [
      'a lowest dose that a factor raises',
      /raises the lowest dose from 100 to 200 mg/,
      ({ doses: [row], texts }) => {
        const branch = row?.branches.find(({ id }) => id === 'age65')
        if (branch) branch.rank = 'lower-without-escalation' satisfies DoseRank
        for (const language of ['fr', 'en'] as const) {
          const text = texts[language]['dose.abro.65']
          if (text) text.text = text.text.replace('100 mg', '200 mg')
        }
      },
    ],
    [
      'an empty statement',
      /an empty statement/,
      ({ texts }) => {
        const text = texts.fr['concl.classEffects']
        if (text) text.text = ' '
      },
    ],
    [
      'a source without an address',
      /a statement without a source/,
      ({ sources }) => {
        for (const source of sources) if (source.id === 'ANSM_NOTICE') source.url = ''
      },
    ],
    [
      'a number that no row has',
      /999 mg, which no row has/,
      ({ texts }) => {
        const text = texts.fr['dose.abro.65']
        if (text) text.text = text.text.replace('100 mg', '999 mg')
      },
    ],
    [
      'a number shown to a child without a paediatric row',
      /100 mg, which no paediatric row has/,
      ({ texts }) => {
        for (const language of ['fr', 'en'] as const) {
          const text = texts[language]['dose.minor']
          if (text) text.text = 'Cibinqo 100 mg'
        }
      },
    ],
    [
      'an empty first line, in the other language too',
      /a first line of 0 characters/,
      ({ texts }) => {
        const text = texts.en['first.info']
        if (text) text.text = ''
      },
    ],
    [
      'languages that differ',
      /en does not conclude as fr/,
      ({ texts }) => {
        const text = texts.en['dose.abro.65']
        if (text) text.text = text.text.replace('100 mg', '150 mg')
      },
    ],
  ])('finds %s', (_name, law, change) => {
    expect(brokenAfter(change)).toMatch(law)
  })
})
