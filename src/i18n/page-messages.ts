/**
 * Words of the options and of the self-test, apart from those of `messages.ts`: the card, which is loaded into pages,
 * does not have to carry them.
 */
import type { InterfaceLanguage } from '../model/language'
import { type Catalogue, type Reader, readWords } from './catalogue'
import de from './pages.de.json'
import en from './pages.en.json'
import es from './pages.es.json'
import fr from './pages.fr.json'
import it from './pages.it.json'
import nl from './pages.nl.json'
import pt from './pages.pt.json'

export type PageMessageKey = keyof typeof fr
export type PageMessages = Reader<PageMessageKey>

const CATALOGUE: Catalogue<PageMessageKey> = { fr, en, de, es, it, nl, pt }

export const pageMessagesIn = (language: InterfaceLanguage): PageMessages => readWords(CATALOGUE[language])
