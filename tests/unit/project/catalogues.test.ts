import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placeholdersOf } from '../../../src/i18n/fill-text'
import { messagesIn } from '../../../src/i18n/messages'
import { clinicalLanguage, INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../src/model/language'
import { builtInPack } from '../../../src/rulespack/built-in'
import { FIXED_LENGTHS, SAME_WORDS } from './catalogue-words'

type Catalogue = { readonly [key: string]: string }

const PREFIXES = { messages: '', pages: 'pages.', counters: 'counters.' } as const
const FOLDER = new URL('../../../src/i18n/', import.meta.url)
const TRANSLATIONS = INTERFACE_LANGUAGES.filter((language) => clinicalLanguage(language) !== language)

const load = (prefix: string, language: InterfaceLanguage): Catalogue =>
  JSON.parse(readFileSync(new URL(`${prefix}${language}.json`, FOLDER), 'utf8'))

describe.each(Object.entries(PREFIXES))('the catalogues of %s', (_name, prefix) => {
  const french = load(prefix, 'fr')
  const english = load(prefix, 'en')
  const keys = Object.keys(french)
  const wrong = (language: InterfaceLanguage, isWrong: (key: string, text: string) => boolean) => {
    const catalogue = load(prefix, language)
    return keys.filter((key) => isWrong(key, catalogue[key] ?? '')).map((key) => `${key}: ${catalogue[key]}`)
  }

  describe.each(INTERFACE_LANGUAGES)('%s', (language) => {
    it('has the same keys in the same order', () => {
      expect(Object.keys(load(prefix, language))).toEqual(keys)
    })

    it('has the same placeholders', () => {
      const differs = (key: string, text: string) =>
        placeholdersOf(text).join() !== placeholdersOf(french[key] ?? '').join()
      expect(wrong(language, differs)).toEqual([])
    })

    it('has no empty value, and no space before high punctuation outside French', () => {
      expect(wrong(language, (_key, text) => text.trim() === '')).toEqual([])
      if (language !== 'fr') expect(wrong(language, (_key, text) => /\w [?!:;»]|« /.test(text))).toEqual([])
    })

    it('names no dose and no threshold outside of the rules', () => {
      const isClinical = (_key: string, text: string) => /\d+ ?mg\b|\b65\b/.test(text)
      expect(wrong(language, isClinical)).toEqual([])
    })

    it('has words that fit where there is little room', () => {
      const isTooLong = (key: string, text: string) => text.length > (FIXED_LENGTHS[key] ?? Infinity)
      expect(wrong(language, isTooLong)).toEqual([])
    })
  })

  describe.each(TRANSLATIONS)('%s', (language) => {
    it('leaves nothing in French or English, but for words that are the same', () => {
      const isLeft = (key: string, text: string) =>
        (text === french[key] || text === english[key]) &&
        !SAME_WORDS.everywhere.includes(`${prefix}${key}`) &&
        !SAME_WORDS[language]?.includes(`${prefix}${key}`)
      expect(wrong(language, isLeft)).toEqual([])
    })

    it('is hardly longer than French or English', () => {
      const isLong = (key: string, text: string) =>
        text.length > 1.4 * Math.max(french[key]?.length ?? 0, english[key]?.length ?? 0) + 6
      expect(wrong(language, isLong)).toEqual([])
    })
  })
})

describe.each(INTERFACE_LANGUAGES)('the letters that answer in %s', (language) => {
  const messages = messagesIn(language)
  const letters = (['yes', 'no', 'unknown', 'none'] as const).map((name) => messages(`key.${name}`))

  it('are four different ones', () => {
    expect(new Set(letters).size).toBe(4)
    for (const letter of letters) expect(letter).toMatch(/^[a-z]$/)
  })

  it('stand in their labels, where they are underlined', () => {
    for (const answer of ['yes', 'no', 'unknown'] as const) {
      expect(messages(`answer.${answer}`).toLowerCase()).toContain(messages(`key.${answer}`))
    }
    const { texts } = builtInPack('eu')
    const others = texts[clinicalLanguage(language)]['question.noneOfOthers']?.text ?? ''
    expect(others.replace('{n}', '').toLowerCase()).toContain(messages('key.none'))
  })
})

describe('the words of the browser', () => {
  const folder = new URL('../../../public/_locales/', import.meta.url)
  const read = (language: string): { readonly [name: string]: { readonly message: string } } =>
    JSON.parse(readFileSync(new URL(`${language}/messages.json`, folder), 'utf8'))

  it('are there in every language of the interface, complete', () => {
    expect(readdirSync(folder).sort()).toEqual([...INTERFACE_LANGUAGES].sort())
    for (const language of INTERFACE_LANGUAGES) {
      expect(Object.keys(read(language))).toEqual(Object.keys(read('fr')))
    }
  })

  it('describe the extension within what the stores take', () => {
    const MOST = 132
    for (const language of INTERFACE_LANGUAGES) {
      expect(read(language).description?.message.length).toBeLessThanOrEqual(MOST)
    }
  })
})
