/**
 * Words of the interface. They follow the language setting, not the browser's, so that an organisation can
 * choose; clinical texts are not here but in the rules pack, with their sources.
 */
import type { InterfaceLanguage } from '../model/language'
import type { Words } from '../model/words'
import { type Catalogue, type Reader, readWords } from './catalogue'
import de from './de.json'
import en from './en.json'
import es from './es.json'
import fr from './fr.json'
import it from './it.json'
import nl from './nl.json'
import pt from './pt.json'

export type MessageKey = keyof typeof fr
export type Messages = Reader<MessageKey>

const CATALOGUE: Catalogue<MessageKey> = { fr, en, de, es, it, nl, pt }

/** To be handed to what does not carry the catalogue: the card, which is loaded into pages. */
export const wordsIn = (language: InterfaceLanguage): Words => CATALOGUE[language]

export const messagesFrom: (words: Words) => Messages = readWords

export const messagesIn = (language: InterfaceLanguage): Messages => messagesFrom(wordsIn(language))

/** Between day, month and year; where it is not said, a stroke, as in the clinical texts of both languages. */
const DATE_SEPARATORS: { readonly [language in InterfaceLanguage]?: string } = { de: '.', nl: '-' }

/** ISO date as people of the language write it; without one, as the clinical texts do. */
export function showDate(isoDate: string, language: InterfaceLanguage = 'en'): string {
  const [year, month, day] = isoDate.split('-')
  return day && month ? [day, month, year].join(DATE_SEPARATORS[language] ?? '/') : isoDate
}
