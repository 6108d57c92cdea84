/** The shipped rules as fresh copies that a test may spoil. */
import { RAW_DRUGS, RAW_EVIDENCE, RAW_PACKS, RAW_QUOTES, RAW_SOURCES } from '../../../rules/index'

// biome-ignore lint/suspicious/noExplicitAny: a test spoils untyped data at will
type Spoilable = any

export interface SpoilableRules {
  readonly drugs: Spoilable
  readonly sources: Spoilable
  readonly quotes: Spoilable
  readonly evidence: Spoilable
  readonly pack: Spoilable
  readonly texts: {
    readonly fr: Spoilable
    readonly en: Spoilable
    readonly common: { readonly fr: Spoilable; readonly en: Spoilable }
  }
}

export const frenchRules = (): SpoilableRules => rulesOf('fr')

export function rulesOf(wanted: string): SpoilableRules {
  const found = RAW_PACKS.find(({ jurisdiction }) => jurisdiction === wanted)
  return structuredClone({
    drugs: RAW_DRUGS,
    sources: RAW_SOURCES,
    quotes: RAW_QUOTES,
    evidence: RAW_EVIDENCE,
    pack: found?.pack,
    texts: {
      fr: found?.texts.fr,
      en: found?.texts.en,
      common: { fr: found?.texts.common.fr, en: found?.texts.common.en },
    },
  })
}

export const indexById = (list: readonly { readonly id: string }[], id: string): number =>
  list.findIndex((entry) => entry.id === id)
