import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { builtInPack } from '../../../src/rulespack/built-in'
import { slicePack } from '../../../src/rulespack/slice-pack'

const PACK = builtInPack('fr')

describe('the slice of a pack for one drug', () => {
  it.each(PACK.drugs.map(({ drugId }) => [drugId]))('assesses %s like the whole pack', (drugId) => {
    const slice = slicePack(PACK, drugId)
    for (const { id } of PACK.drugs.find((drug) => drug.drugId === drugId)?.indications ?? []) {
      for (const facts of [{}, { ageYears: 70, smoking: 'yes' }, { ageYears: 14, weightKg: 45 }]) {
        const request = { drugId, indicationId: id, facts, language: 'fr' } as const
        expect(assess(slice, request)).toEqual(assess(PACK, request))
      }
    }
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
