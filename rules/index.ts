/** Which rules ship: the documents shared by all packs, and one line per jurisdiction folder. */
import drugs from './drugs.json'
import evidence from './evidence.json'
import frPack from './fr/pack.json'
import frTextsEn from './fr/texts.en.json'
import frTextsFr from './fr/texts.fr.json'
import quotes from './quotes.json'
import sources from './sources.json'

export const RAW_DRUGS: unknown = drugs
export const RAW_SOURCES: unknown = sources
export const RAW_QUOTES: unknown = quotes
export const RAW_EVIDENCE: unknown = evidence

interface RawPackDocuments {
  readonly jurisdiction: string
  readonly pack: unknown
  readonly texts: { readonly fr: unknown; readonly en: unknown }
}

export const RAW_PACKS: readonly RawPackDocuments[] = [
  { jurisdiction: 'fr', pack: frPack, texts: { fr: frTextsFr, en: frTextsEn } },
]
