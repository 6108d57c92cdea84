/** Texts: every one in every language, with the same placeholders and the same numbers; quotations are the authority's. */
import { placeholdersOf } from '../i18n/fill-text'
import { LANGUAGES, type Language } from '../model/language'
import type { RawPack, RawQuotes, RawTexts } from './pack-schema'
import { type Problem, problem } from './problem'
import { textReferences } from './text-references'

export type TextsByLanguage = { readonly [language in Language]: RawTexts }

const TRANSLATION_LABEL: { readonly [language in Language]: string } = {
  fr: 'Traduction non officielle :',
  en: 'Unofficial translation:',
}

export function checkTexts(pack: RawPack, texts: TextsByLanguage, quotes: RawQuotes): Problem[] {
  return [
    ...missingTexts(pack, texts),
    ...LANGUAGES.flatMap((language) => differences(texts, language)),
    ...LANGUAGES.flatMap((language) => wrongKinds(texts[language], language, quotes)),
  ]
}

function missingTexts(pack: RawPack, texts: TextsByLanguage): Problem[] {
  return textReferences(pack).flatMap(({ id, path }) =>
    LANGUAGES.filter((language) => !texts[language][id]).map((language) =>
      problem(`texts.${language}`, [id], `this text, named by pack ${path.join('.')}`, undefined),
    ),
  )
}

/** A text of another language that lacks here, or says it with other placeholders or numbers. */
function differences(texts: TextsByLanguage, language: Language): Problem[] {
  const others = LANGUAGES.filter((other) => other !== language)
  return others.flatMap((other) =>
    Object.entries(texts[other]).flatMap(([id, { text: theirs }]) => {
      const ours = texts[language][id]?.text
      if (ours === undefined) {
        return [problem(`texts.${language}`, [id], `a translation of texts.${other} ${id}`, undefined)]
      }
      return [placeholdersOf, milligramsOf].flatMap((read) => {
        const [expected, found] = [read(theirs).join(', '), read(ours).join(', ')]
        return expected === found
          ? []
          : [problem(`texts.${language}`, [id], `the same as texts.${other}: ${expected}`, found)]
      })
    }),
  )
}

/** Amounts in milligrams, as numbers, in ascending order, each once. */
export function milligramsOf(text: string): number[] {
  const amounts = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*mg\b/giu)].map(([, amount = '']) =>
    Number(amount.replace(',', '.')),
  )
  return [...new Set(amounts)].sort((a, b) => a - b)
}

function wrongKinds(texts: RawTexts, language: Language, quotes: RawQuotes): Problem[] {
  return Object.entries(texts).flatMap(([id, { text, kind }]) => {
    const refuse = (expected: string) => [problem(`texts.${language}`, [id], expected, text)]
    if (kind === 'quotation' && !isQuoted(text, language, quotes)) {
      return refuse('a sentence of the authority, word for word as in quotes.json')
    }
    if (kind === 'unofficial-translation' && !text.startsWith(TRANSLATION_LABEL[language])) {
      return refuse(`"${TRANSLATION_LABEL[language]}" at the start of an unofficial translation`)
    }
    return []
  })
}

/** Quotation marks, the signature and words added in [brackets] aside, a whole sentence or one run of its words. */
function isQuoted(text: string, language: Language, quotes: RawQuotes): boolean {
  return quotes.some((quote) => {
    if (quote.language !== language) return false
    const words = text
      .replace(quote.signature, '')
      .replace(/\[[^\]]*\]/g, '')
      .replace(/[«»“”]/g, '')
      .trim()
    return words.length > 0 && ` ${quote.text}`.includes(` ${words}`)
  })
}
