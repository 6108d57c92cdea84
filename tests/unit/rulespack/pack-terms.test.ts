import { describe, expect, it } from 'vitest'
import drugs from '../../../rules/drugs.json'
import { createMatcher } from '../../../src/match/create-matcher'
import { foldText } from '../../../src/match/fold-text'
import { isOneEditApart } from '../../../src/match/is-one-edit-apart'
import { unpackTerms } from '../../../src/match/unpack-terms'
import { compileTerms } from '../../../src/rulespack/compile-terms'
import { packTerms } from '../../../src/rulespack/pack-terms'

const compiled = compileTerms(drugs)
const isNear = (word: string, name: string) => isOneEditApart(foldText(word), foldText(name))
const { findMentions: inPage } = createMatcher(unpackTerms(packTerms(compiled, isNear)))
const { findMentions: inRules } = createMatcher(compiled)

const words = [
  ...compiled.terms.flatMap(({ text, kind }) => (kind === 'labelled-number' ? [`CIS ${text}`] : [text])),
  ...compiled.neverProbable,
]

describe('the terms in the page script', () => {
  it('find what all the terms of the rules find, and nothing else', () => {
    for (const word of words) expect(inPage(word), word).toEqual(inRules(word))
  })

  it('find every term of the rules', () => {
    for (const { drugId, text, kind } of compiled.terms) {
      const [mention] = inPage(kind === 'labelled-number' ? `CIS ${text}` : text)
      expect(mention?.drugId, text).toBe(drugId)
      expect(mention?.certainty, text).toBe(kind === 'misspelling' ? 'probable' : 'exact')
    }
  })
})
