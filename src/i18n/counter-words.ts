/** Words of the counters: a catalogue of its own, since the card, which is loaded into pages, shows none of them. */
import type { InterfaceLanguage } from '../model/language'
import { type Catalogue, type Reader, readWords } from './catalogue'
import de from './counters.de.json'
import en from './counters.en.json'
import es from './counters.es.json'
import fr from './counters.fr.json'
import it from './counters.it.json'
import nl from './counters.nl.json'
import pt from './counters.pt.json'

export type CounterKey = keyof typeof fr
export type CounterWords = Reader<CounterKey>

const CATALOGUE: Catalogue<CounterKey> = { fr, en, de, es, it, nl, pt }

export const counterWordsIn = (language: InterfaceLanguage): CounterWords => readWords(CATALOGUE[language])
