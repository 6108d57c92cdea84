/**
 * An assessment and its pack in, the response of a CDS Hooks service out: the same conclusion, the same sentences and
 * the same sources as the card in the page. Pure: the same case gives the same bytes.
 */
import { readText } from '../i18n/fill-text'
import type { Assessment } from '../model/assessment'
import type { Language } from '../model/language'
import type { RulesPack, Source } from '../model/rules-pack'
import { detailOf } from './detail'
import { overrideReasons } from './override-reasons'
import type { CdsHooksLink, CdsHooksResponse } from './response'
import { stableUuid } from './stable-uuid'

export interface CdsHooksOptions {
  /** Tells the cards of two cases apart. */
  readonly caseId?: string | number
  /** ISO date; given, a card of rules past their review date says so. */
  readonly today?: string
}

/** Throws where the assessment is of another pack or in another language: half a card would be shown. */
export function toCdsHooksCards(
  assessment: Assessment,
  pack: RulesPack,
  language: Language,
  { caseId, today }: CdsHooksOptions = {},
): CdsHooksResponse {
  const { packId, packVersion, drugId, firstLine, indicator } = assessment
  if (packId !== pack.id || packVersion !== pack.version) {
    throw new Error(`The assessment is of pack ${packId} ${packVersion}, not of ${pack.id} ${pack.version}`)
  }
  if (assessment.language !== language) {
    throw new Error(`The assessment is in "${assessment.language}", the card in "${language}"`)
  }
  const official = officialSource(pack)
  const uuid = stableUuid([packId, packVersion, drugId, caseId === undefined ? '' : String(caseId)])
  return {
    cards: [
      {
        uuid,
        summary: firstLine,
        detail: detailOf(assessment, pack, language, today),
        indicator,
        source: { label: sourceLabel(pack, language), url: official.url },
        links: linksOf(assessment, official),
        overrideReasons: overrideReasons(pack, language),
      },
    ],
  }
}

/** The document of the authority that the pack is made of: the first one it names. */
function officialSource(pack: RulesPack): Source {
  const source = pack.sources.find(({ id }) => id === pack.sourceIds[0])
  if (!source) throw new Error(`No source "${pack.sourceIds[0]}" in rules pack ${pack.id}`)
  return source
}

function sourceLabel({ authority, title, texts }: RulesPack, language: Language): string {
  const words = readText(texts[language], title)
  return words.includes(authority) ? words : `${authority} – ${words}`
}

/** The authority's text and the product's own. */
function linksOf({ dose }: Assessment, official: Source): CdsHooksLink[] {
  const links = [official, dose.citation].map(({ authority, title, url }) => ({
    label: title.includes(authority) ? title : `${authority} – ${title}`,
    url,
    type: 'absolute' as const,
  }))
  return links.filter(({ url }, i) => links.findIndex((other) => other.url === url) === i)
}
