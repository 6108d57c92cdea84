import terms from 'virtual:drug-terms'
import { describe, expect, it } from 'vitest'
import { createMatcher } from '../../../src/match/create-matcher'
import { unpackTerms } from '../../../src/match/unpack-terms'
import { writePage } from '../../bench/write-page'

const { findMentions } = createMatcher(unpackTerms(terms))

/** What stands between tags in the body: the generator writes neither comments nor `<` in a text. */
const textsOf = (html: string) =>
  html
    .slice(html.indexOf('<body>'), html.indexOf('</body>'))
    .split(/<[^>]*>/)
    .filter((text) => text !== '')

describe('a generated page', () => {
  it('is the same for the same seed and another for another', () => {
    const words = { nodes: 2_000, mentions: 20, seed: 7 }
    expect(writePage(words)).toBe(writePage(words))
    expect(writePage({ ...words, seed: 8 })).not.toBe(writePage(words))
  })

  for (const nodes of [1, 50, 1_000, 12_000]) {
    it(`has exactly ${nodes} text nodes`, () => {
      expect(textsOf(writePage({ nodes, mentions: 0 }))).toHaveLength(nodes)
    })
  }

  for (const mentions of [0, 1, 100, 1_000]) {
    it(`has exactly ${mentions} mentions: no everyday word of it is one of our names`, () => {
      const texts = textsOf(writePage({ nodes: 12_000, mentions }))
      expect(texts.flatMap((text) => [...findMentions(text)])).toHaveLength(mentions)
    })
  }

  it('has some 50 characters a text, panels with a shadow root, and words that share letters with our names', () => {
    const html = writePage({ nodes: 12_000, mentions: 0 })
    const units = textsOf(html).join('').length
    expect(units / 12_000).toBeGreaterThan(40)
    expect(units / 12_000).toBeLessThan(60)
    expect(html).toContain('shadowrootmode="open"')
    for (const word of ['volume', 'étudiant', 'давление']) expect(html).toContain(word)
  })
})
