import { describe, expect, it } from 'vitest'
import drugs from '../../../rules/drugs.json'
import { foldText } from '../../../src/match/fold-text'
import { isBreakable, isEditable } from '../../../src/match/term-shape'
import others from '../../labelled/other-names.json'
import { openDictionary } from '../../labelled/spelling'
import { LANGUAGES } from '../../labelled/written-texts'
import { drugTerms, findMentions, seen } from './real-terms'

/** Letters of the seven languages. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœß']
const LATIN = /^[a-z]+$/

const namesThat = (belongs: typeof isEditable) =>
  [...new Set(drugTerms.terms.filter(belongs).map(({ text }) => foldText(text)))].filter((name) =>
    LATIN.test(name),
  )
const longNames = namesThat(isEditable)
const shortNames = namesThat((term) => LATIN.test(foldText(term.text)))
const nearWords = [...new Set(longNames.flatMap(oneEditAway))]
const brokenNames = namesThat(isBreakable).flatMap((name) =>
  Array.from(name.slice(1), (_, i) => [name.slice(0, i + 1), name.slice(i + 1)] as const),
)

function oneEditAway(name: string): string[] {
  return Array.from({ length: name.length + 1 }, (_, i) => i).flatMap((i) => {
    const [before, letter, after] = [name.slice(0, i), name.charAt(i), name.slice(i + 1)]
    return [
      before + after,
      before + after.charAt(0) + letter + after.slice(1),
      ...LETTERS.flatMap((other) => [before + other + letter + after, before + other + after]),
    ]
  })
}

describe('words near our names', () => {
  it('are asked for by the thousand', () => {
    expect(longNames.length).toBeGreaterThan(30)
    expect(nearWords.length).toBeGreaterThan(30_000)
  })

  for (const language of LANGUAGES) {
    it(`no word of the ${language} dictionary is marked`, { timeout: 240_000 }, async () => {
      const { isWord, close } = await openDictionary(language)
      const near = nearWords.filter((word) => !longNames.includes(word) && isWord(word))
      const broken = brokenNames
        .filter(([first, second]) => isWord(first) && isWord(second))
        .map((pieces) => pieces.join(' '))
      const own = shortNames.filter(isWord)
      close()
      const words = [...near, ...broken, ...own]
      if (words.length > 0) console.info(`${language}: ${words.join(', ')}`)
      expect(words.filter((word) => findMentions(word).length > 0)).toEqual([])
    })
  }
})

describe('names of other drugs', () => {
  const named = [
    ...drugs.nonTargets.flatMap(({ name, brands, atc }) => [name, ...brands, ...atc]),
    ...drugs.neverProbable.flatMap(({ words }) => words),
    ...Object.values(others).flat(),
  ]

  for (const name of new Set(named)) {
    it(`${name} is never marked`, () => {
      // "ruxolitinibe" (Portuguese), "ruxolitinibum" (Latin), "ruxolitinibs" (genitive).
      const endings = name.endsWith('ib') ? ['', 'e', 'um', 's', 'as', 'i', 'o', 'a'] : ['']
      const forms = endings.map((ending) => name + ending)
      expect(forms.flatMap((form) => seen(`${form} ${form.toUpperCase()}`))).toEqual([])
    })
  }
})
