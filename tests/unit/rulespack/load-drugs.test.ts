import { describe, expect, it } from 'vitest'
import { compileTerms } from '../../../src/rulespack/compile-terms'
import type { Drugs } from '../../../src/rulespack/drug-entry'
import { loadDrugs } from '../../../src/rulespack/load-drugs'
import { frenchRules, type SpoilableRules } from './mutated-rules'

function problemsAfter(spoil: (drugs: SpoilableRules['drugs']) => void): string[] {
  const { drugs, sources } = frenchRules()
  spoil(drugs)
  const result = loadDrugs(drugs, sources)
  return result.ok ? [] : result.problems.map(({ sentence }) => sentence)
}

describe('the names of the drugs', () => {
  it('load without a problem', () => {
    expect(problemsAfter(() => {})).toEqual([])
  })

  it.each<[string, (drugs: SpoilableRules['drugs']) => void, RegExp]>([
    [
      'a term given twice for one drug, in other letters',
      (drugs) => {
        drugs.drugs[0].brands.push({ ...drugs.drugs[0].brands[0], text: 'XELJÁNZ' })
      },
      /^drugs drugs\[0\]\.brands\[\d+\]: expected a term used once .*drugs\.0\.brands\.0.*, found "XELJÁNZ"$/,
    ],
    [
      'a term of another drug',
      (drugs) => {
        drugs.drugs[1].misspellings.push({ ...drugs.drugs[1].misspellings[0], text: 'rinvoq' })
      },
      /^drugs drugs\[2\]\.brands\[0\]: expected a term used once .*, found "Rinvoq"$/,
    ],
    [
      'a research code written in another way',
      (drugs) => {
        drugs.drugs[2].researchCodes.push({ ...drugs.drugs[2].researchCodes[0], text: 'ABT 494' })
      },
      /^drugs drugs\[2\]\.researchCodes\[1\]: expected a term used once/,
    ],
    [
      'a non-target that is one of ours',
      (drugs) => {
        drugs.nonTargets[0].brands.push('Olumiant')
      },
      /^drugs nonTargets\[0\]: expected a term used once/,
    ],
    [
      'a name marked verified that was seen nowhere',
      (drugs) => {
        drugs.drugs[0].inn[0].sourceIds = []
      },
      /^drugs drugs\[0\]\.inn\[0\]\.sourceIds: expected a source for what is marked verified/,
    ],
    [
      'a misspelling too short to be safe',
      (drugs) => {
        drugs.drugs[0].misspellings[0].text = 'xejan'
      },
      /^drugs drugs\[0\]\.misspellings\[0\]\.text: expected 6 letters or more/,
    ],
  ])('turn red on %s', (_name, spoil, place) => {
    expect(problemsAfter(spoil)).toEqual(expect.arrayContaining([expect.stringMatching(place)]))
  })
})

describe('the terms compiled for the page script', () => {
  const terms = compileTerms(frenchRules().drugs as Drugs)
  const term = (text: string) => terms.terms.find((term) => term.text.toLowerCase() === text)

  it('allow one edit for long names only: RINVOQ has everyday neighbours', () => {
    expect(term('upadacitinib')?.allowsOneEdit).toBe(true)
    expect(term('olumiant')?.allowsOneEdit).toBe(true)
    expect(term('rinvoq')?.allowsOneEdit).toBe(false)
    expect(term('l04af01')?.allowsOneEdit).toBe(false)
    expect(term('oliumant')).toMatchObject({ kind: 'misspelling', allowsOneEdit: false })
  })

  it('name every drug by INN, brand, ATC, CIP13 and CIS', () => {
    for (const drugId of ['tofacitinib', 'baricitinib', 'upadacitinib', 'filgotinib', 'abrocitinib']) {
      const kinds = new Set(terms.terms.filter((term) => term.drugId === drugId).map(({ kind }) => kind))
      expect([...kinds]).toEqual(expect.arrayContaining(['name', 'number', 'labelled-number']))
    }
  })

  it('hold no ATC code of a group, which would reach ritlecitinib and deucravacitinib', () => {
    expect(terms.terms.filter(({ text }) => /^[A-Z]\d\d[A-Z]{2}$/.test(text))).toEqual([])
  })

  it('never let another drug pass for a misspelling', () => {
    expect(terms.neverProbable).toEqual(
      expect.arrayContaining(['ruxolitinib', 'jakavi', 'nilotinib', 'decernotinib', 'apoquel', 'litfulo']),
    )
  })
})
