/**
 * Words of the interface. They follow the language setting, not the browser's, so that an organisation can
 * choose; clinical texts are not here but in the rules pack, with their sources.
 */
import type { Language } from '../model/language'
import en from './en.json'
import { fillText } from './fill-text'
import fr from './fr.json'

export type MessageKey = keyof typeof fr
export type Messages = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

const CATALOGUES: { readonly [language in Language]: { readonly [key in MessageKey]: string } } = { fr, en }

export function messagesIn(language: Language): Messages {
  const catalogue = CATALOGUES[language]
  return (key, values = {}) => fillText(catalogue[key], values)
}

/** ISO date as people of the language write it; the numbers are the same in both catalogues. */
export function showDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-')
  return day && month ? `${day}/${month}/${year}` : isoDate
}
