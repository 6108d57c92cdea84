import { describe, expect, it } from 'vitest'
import drugs from '../../../rules/drugs.json'
import sources from '../../../rules/sources.json'
import rows from '../../../rules/trials.json'
import type { RawPack } from '../../../src/rulespack/pack-schema'
import { readTrials } from '../../../src/rulespack/trials'

const DRUGS = new Set(drugs.drugs.map(({ id }) => id))
const packOf = (...drugIds: string[]) =>
  ({ jurisdiction: 'fr', drugs: drugIds.map((drugId) => ({ drugId })) }) as unknown as RawPack

describe('the trials that ship', () => {
  it('load without a problem; the class effect is shown for every drug, B023 for its own', () => {
    const { rows: all, problems } = readTrials(rows, packOf(...DRUGS), DRUGS, sources)
    expect(problems).toEqual([])
    expect([...new Set(all.map(({ trial }) => trial))]).toEqual(['ORAL Surveillance', 'B023'])
    const ofUpadacitinib = readTrials(rows, packOf('upadacitinib'), DRUGS, sources).rows
    expect([...new Set(ofUpadacitinib.map(({ trial }) => trial))]).toEqual(['ORAL Surveillance'])
  })

  it('give no hazard ratio of thromboembolism, infection or death in ORAL Surveillance', () => {
    const text = JSON.stringify(rows.filter(({ trial }) => trial === 'ORAL Surveillance'))
    expect(text).not.toMatch(/1[.,]96|2[.,]97|1[.,]76/)
    expect(rows.find(({ id }) => id === 'oral-vte')?.numbers.every(({ unit }) => unit === 'mg')).toBe(true)
  })

  it('turn red on a figure that is not the listed one, and on what is no list', () => {
    const copy = structuredClone(rows)
    const mace = copy.find(({ id }) => id === 'oral-mace')
    if (mace) mace.en = mace.en.replace('1.33', '1.53')
    const { problems } = readTrials(copy, packOf(...DRUGS), DRUGS, sources)
    expect(problems.map(({ document, path }) => `${document} ${path}`)).toEqual(['trials [1].en'])
    expect(readTrials({}, packOf(...DRUGS), DRUGS, sources).problems).toHaveLength(1)
  })
})
