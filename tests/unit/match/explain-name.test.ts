import { describe, expect, it } from 'vitest'
import drugs from '../../../rules/drugs.json'
import { explainName } from '../../../src/match/explain-name'
import { compileNames } from '../../../src/rulespack/compile-names'

const names = compileNames(drugs as Parameters<typeof compileNames>[0])

describe('a selected name', () => {
  it.each([
    ['Olumiant 4 mg', 'baricitinib'],
    ["d'OLUMIANT", 'baricitinib'],
    ['tofacitinb', 'tofacitinib'],
    ['L04AF03', 'upadacitinib'],
    ['Jakavi puis Cibinqo', 'abrocitinib'],
  ])('"%s" is covered', (text, drugId) => {
    expect(explainName(text, names)).toEqual({ kind: 'covered', drugId })
  })

  for (const { name, brands, atc, reason } of drugs.nonTargets) {
    for (const text of [name, name.toUpperCase(), `${name}e 5 mg`, `(${name}um)`, ...brands, ...atc]) {
      it(`"${text}" is not covered, with the reason`, () => {
        expect(explainName(`sous ${text}.`, names)).toEqual({ kind: 'not-covered', name, reason })
        expect(reason.fr).not.toBe(reason.en)
      })
    }
  }

  it.each(['', 'paracétamol', 'ruxolitinb', 'Jakavix', 'ruxo litinib', 'L04AF', 'L04AF05', 'rinvio', 'JAK'])(
    '"%s" is unknown: a guess never says that a drug is not covered',
    (text) => {
      expect(explainName(text, names)).toEqual({ kind: 'unknown' })
    },
  )
})
