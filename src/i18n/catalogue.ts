/**
 * Words by key in every language of the interface. There is more than one catalogue, each in a file of its own, so that a
 * bundle carries only those that it shows.
 */
import type { InterfaceLanguage } from '../model/language'
import { fillText, type TextValues } from './fill-text'

/** A key that a language lacks is an error of types. */
export type Catalogue<Key extends string> = {
  readonly [language in InterfaceLanguage]: { readonly [key in Key]: string }
}

/** The words of one language, filled; see `fillText`. */
export type Reader<Key extends string> = (key: Key, values?: TextValues) => string

/** A key without words reads as itself: what comes from a message may lack one, and a word is better than none. */
export function readWords<Key extends string>(words: { readonly [key in Key]?: string }): Reader<Key> {
  return (key, values) => fillText(words[key] ?? key, values)
}
