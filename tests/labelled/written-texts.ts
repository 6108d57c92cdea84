/** The texts written by hand, by language and kind of place. */
import { type LabelledText, readMarked } from './marked-text'
import de from './texts/de.json'
import en from './texts/en.json'
import es from './texts/es.json'
import fr from './texts/fr.json'
import it from './texts/it.json'
import nl from './texts/nl.json'
import pt from './texts/pt.json'

const FILES = { fr, en, de, es, it, nl, pt }

export const LANGUAGES = Object.keys(FILES) as readonly (keyof typeof FILES)[]

export const WRITTEN: readonly LabelledText[] = Object.entries(FILES).flatMap(([language, places]) =>
  Object.entries(places).flatMap(([place, texts]) =>
    texts.map((marked) => ({ language, place, ...readMarked(marked) })),
  ),
)
