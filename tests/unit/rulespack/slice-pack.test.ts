import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { builtInPack, JURISDICTIONS } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'

const PACK = builtInPack('fr')

const DRUGS = JURISDICTIONS.flatMap((id) => builtInPack(id).drugs.map(({ drugId }) => [id, drugId] as const))

const FACTS = [
  {},
  { ageYears: 70, smoking: 'yes' },
  { ageYears: 14, weightKg: 45 },
  { ageYears: 50, tnfBlockerFailed: 'no' },
]

describe('the slice of a pack for one drug', () => {
  it.each(DRUGS)('of %s assesses %s like the whole pack', (jurisdiction, drugId) => {
    const pack = builtInPack(jurisdiction)
    const slice = slicePack(pack, drugId)
    for (const { id } of pack.drugs.find((drug) => drug.drugId === drugId)?.indications ?? []) {
      for (const facts of FACTS) {
        const request = { drugId, indicationId: id, facts, language: 'fr' } as const
        expect(assess(slice, request)).toEqual(assess(pack, request))
      }
    }
  })

  it('says that the jurisdiction has not authorised the drug', () => {
    expect(() => slicePack(builtInPack('us'), 'filgotinib')).toThrow('filgotinib is not authorised in us')
  })

  it('holds no sentence, dose or question of another drug', () => {
    const { sources, ...rest } = slicePack(PACK, 'tofacitinib')
    const slice = JSON.stringify(rest)
    expect(sources.length).toBeLessThan(PACK.sources.length)
    expect(slice).not.toMatch(/Rinvoq|Cibinqo|Jyseleca|recurrentInfection":|baricitinib-ra/)
    expect(slice.length).toBeLessThan(JSON.stringify(PACK).length * 0.75)
  })

  it('can travel in an extension message', () => {
    const slice = slicePack(PACK, 'abrocitinib')
    expect(structuredClone(slice)).toEqual(slice)
  })

  it('refuses a drug that the pack does not have', () => {
    expect(() => slicePack(PACK, 'ruxolitinib')).toThrow('has no drug "ruxolitinib"')
  })
})
