import { describe, expect, it } from 'vitest'
import drugs from '../../../rules/drugs.json'
import { unpackTerms } from '../../../src/match/unpack-terms'
import { compileTerms } from '../../../src/rulespack/compile-terms'
import { packTerms } from '../../../src/rulespack/pack-terms'

describe('the terms in the page script', () => {
  it('are all the terms of the rules, with nothing added', () => {
    const compiled = compileTerms(drugs)
    const line = ({ drugId, kind, text, allowsOneEdit }: (typeof compiled.terms)[number]) =>
      [drugId, kind, text.toLowerCase(), allowsOneEdit].join(' ')
    const unpacked = unpackTerms(packTerms(compiled))
    expect(new Set(unpacked.terms.map(line))).toEqual(new Set(compiled.terms.map(line)))
    expect(unpacked.neverProbable).toEqual(compiled.neverProbable)
  })
})
