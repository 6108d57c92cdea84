/** Which rules ship: the documents shared by all packs, and one line per jurisdiction folder. */
import commonTextsEn from './common/texts.en.json'
import commonTextsFr from './common/texts.fr.json'
import drugs from './drugs.json'
import euPack from './eu/pack.json'
import euTextsEn from './eu/texts.en.json'
import euTextsFr from './eu/texts.fr.json'
import evidence from './evidence.json'
import frPack from './fr/pack.json'
import frTextsEn from './fr/texts.en.json'
import frTextsFr from './fr/texts.fr.json'
import quotes from './quotes.json'
import secondTier from './second-tier.json'
import sources from './sources.json'
import trials from './trials.json'
import ukPack from './uk/pack.json'
import ukTextsEn from './uk/texts.en.json'
import ukTextsFr from './uk/texts.fr.json'
import usPack from './us/pack.json'
import usTextsEn from './us/texts.en.json'
import usTextsFr from './us/texts.fr.json'

export const RAW_DRUGS: unknown = drugs
export const RAW_SOURCES: unknown = sources
export const RAW_QUOTES: unknown = quotes
export const RAW_EVIDENCE: unknown = evidence

/** The documents that every pack stands on, as the loader takes them. */
export const RAW_SHARED = { sources, quotes, evidence, secondTier, trials } as {
  readonly [document in 'sources' | 'quotes' | 'evidence' | 'secondTier' | 'trials']: unknown
}

interface RawLanguages {
  readonly fr: unknown
  readonly en: unknown
}

interface RawPackDocuments {
  readonly jurisdiction: string
  readonly pack: unknown
  readonly texts: RawLanguages & { readonly common: RawLanguages }
}

const common: RawLanguages = { fr: commonTextsFr, en: commonTextsEn }

export const RAW_PACKS: readonly RawPackDocuments[] = [
  { jurisdiction: 'fr', pack: frPack, texts: { fr: frTextsFr, en: frTextsEn, common } },
  { jurisdiction: 'eu', pack: euPack, texts: { fr: euTextsFr, en: euTextsEn, common } },
  { jurisdiction: 'uk', pack: ukPack, texts: { fr: ukTextsFr, en: ukTextsEn, common } },
  { jurisdiction: 'us', pack: usPack, texts: { fr: usTextsFr, en: usTextsEn, common } },
]
