import { describe, expect, it } from 'vitest'
import drugs from '../../../rules/drugs.json'
import rows from '../../../rules/second-tier.json'
import sources from '../../../rules/sources.json'
import trials from '../../../rules/trials.json'
import { builtInRules } from '../../../src/rulespack/built-in'
import type { RawPack } from '../../../src/rulespack/pack-schema'
import { readSecondTier } from '../../../src/rulespack/second-tier'
import { numbersOf, quantitiesOf } from '../../../src/rulespack/second-tier-numbers'
import { slicePack } from '../../../src/rulespack/slice-pack'

const DRUGS = new Set(drugs.drugs.map(({ id }) => id))
const packOf = (jurisdiction: string, drugIds = [...DRUGS]) =>
  ({ jurisdiction, drugs: drugIds.map((drugId) => ({ drugId })) }) as unknown as RawPack

type Row = (typeof rows)[number]

function read(spoil: (copy: Row[]) => void = () => {}, pack = packOf('fr')) {
  const copy = structuredClone(rows)
  spoil(copy)
  return readSecondTier(copy, pack, DRUGS, sources)
}
const at = (copy: Row[], id: string) => copy.find((row) => row.id === id) as Row

describe('the second-tier warnings that ship', () => {
  it('load without a problem, for jurisdictions that ship', () => {
    expect(read().problems).toEqual([])
    const named = new Set(rows.flatMap(({ jurisdictions }) => jurisdictions))
    expect([...named].sort()).toEqual(['eu', 'fr', 'uk', 'us'])
  })

  it('are in force with the trials in every pack, in the slice of a drug only its own', () => {
    const { packs, problems } = builtInRules()
    expect(problems).toEqual([])
    for (const pack of packs.values()) {
      expect(pack.secondTier.length).toBeGreaterThan(0)
      expect(pack.trials.length).toBeGreaterThan(0)
      for (const { drugId } of pack.drugs) {
        const { secondTier, trials, sources } = slicePack(pack, drugId)
        const shown = [...secondTier, ...trials]
        expect(shown.every(({ drugIds }) => drugIds.includes(drugId))).toBe(true)
        const cited = shown.flatMap(({ sourceIds }) => sourceIds)
        expect(cited.filter((id) => !sources.some((source) => source.id === id))).toEqual([])
      }
    }
  })

  it('never cross from the United States to Europe, nor back', () => {
    const of = (jurisdiction: string) => read(undefined, packOf(jurisdiction)).rows.map(({ id }) => id)
    expect(of('us')).toEqual(['abrocitinib-laboratory-us'])
    for (const jurisdiction of ['fr', 'eu', 'uk']) expect(of(jurisdiction)).not.toContain(of('us')[0])
    expect(of('uk').every((id) => of('eu').includes(id))).toBe(true)
  })

  it('are only those of drugs that the pack has', () => {
    const { rows: kept } = read(undefined, packOf('eu', ['filgotinib']))
    expect(kept.length).toBeGreaterThan(3)
    expect(kept.every(({ drugIds }) => drugIds.includes('filgotinib'))).toBe(true)
  })

  it('contraindicate what was read as a contraindication, and pregnancy for all five', () => {
    const contraindications = rows.filter(({ topic }) => topic === 'contraindication')
    expect(contraindications.map(({ drugIds }) => drugIds[0]).sort()).toEqual([...DRUGS].sort())
    for (const { fr, en } of contraindications) {
      expect(fr).toMatch(/^Contre-indiqué : .*grossesse/)
      expect(en).toMatch(/^Contraindicated: .*pregnancy/)
    }
    expect(at(rows, 'baricitinib-contraindication').en).toContain('severe hepatic impairment: warnings')
  })
})

describe('each number of the second tier and of the trials', () => {
  it.each([...rows, ...trials].map((row) => [row.id, row] as const))('of %s is the one read', (_id, row) => {
    const wanted = row.numbers.map(({ value }) => value)
    expect(numbersOf(row.fr, 'fr')).toEqual(wanted)
    expect(numbersOf(row.en, 'en')).toEqual(wanted)
    expect(quantitiesOf(row.fr, 'fr')).toEqual(quantitiesOf(row.en, 'en'))
    // The year of a text is about the source, not read in it.
    const noted = row.read.replaceAll(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? []
    const values = row.numbers.filter(({ unit }) => unit !== 'calendar year').map(({ value }) => value)
    expect(values.filter((value) => !noted.map(Number).includes(value))).toEqual([])
  })
})

describe('a second-tier warning turns red, with the place named, on', () => {
  it.each<[string, (copy: Row[]) => void, RegExp]>([
    [
      'a number changed in the French text',
      (copy) => {
        const row = at(copy, 'filgotinib-renal')
        row.fr = row.fr.replace('100 mg', '200 mg')
      },
      /^second-tier \[\d+\]\.fr: expected the numbers 15, 60, 100, 15, .*found "15, 60, 200, 15"$/,
    ],
    [
      'a number changed in the list',
      (copy) => {
        Object.assign(at(copy, 'baricitinib-renal').numbers[2] as object, { value: 4 })
      },
      /^second-tier \[\d+\]\.fr: expected the numbers 30, 60, 4, 30, 2023/,
    ],
    [
      'a unit that is another in one language',
      (copy) => {
        const row = at(copy, 'abrocitinib-laboratory')
        row.en = row.en.replace('150 × 10³/mm³', '150 × 10⁹/L')
      },
      /^second-tier \[\d+\]\.en: expected only listed quantities.*found "150 10⁹\/L"$/,
    ],
    [
      'a missing translation',
      (copy) => {
        at(copy, 'baricitinib-hepatic').en = ''
      },
      /^second-tier \[\d+\]\.en/,
    ],
    [
      'a source that does not exist',
      (copy) => {
        at(copy, 'upadacitinib-vaccines').sourceIds = ['LABEL_2099']
      },
      /sourceIds\[?.*expected a source with an address, found "LABEL_2099"$/,
    ],
    [
      'a sentence without a source',
      (copy) => {
        at(copy, 'upadacitinib-vaccines').sourceIds = []
      },
      /^second-tier \[\d+\]\.sourceIds/,
    ],
    [
      'an id used twice',
      (copy) => {
        copy.push(structuredClone(at(copy, 'tofacitinib-diabetes')))
      },
      /expected an id used once, found "tofacitinib-diabetes"$/,
    ],
    [
      'an unknown drug',
      (copy) => {
        at(copy, 'filgotinib-hepatic').drugIds = ['filgotinb']
      },
      /expected a known drug, found "filgotinb"$/,
    ],
    [
      'an unknown topic',
      (copy) => {
        at(copy, 'filgotinib-hepatic').topic = 'liver'
      },
      /expected one of contraindication, renal, .*found "liver"$/,
    ],
    [
      'what is not verified',
      (copy) => {
        at(copy, 'filgotinib-hepatic').verified = false
      },
      /^second-tier \[\d+\]\.verified: expected one of true, found false$/,
    ],
  ])('%s', (_name, spoil, sentence) => {
    expect(read(spoil).problems.map((found) => found.sentence)).toEqual(
      expect.arrayContaining([expect.stringMatching(sentence)]),
    )
  })
})
