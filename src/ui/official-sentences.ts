import type { PackStatement, RulesPack } from '../model/rules-pack'

/**
 * The authority's own sentences of a pack, and what it says of every patient; where nothing is computed. Sentences
 * about doses are not among them: a number has no place there.
 */
export function officialSentences({ rules }: RulesPack): PackStatement[] {
  return rules.flatMap(({ id, quote, text, tier, sourceIds }) => {
    const said = quote ?? (tier === 'every-patient' ? text : undefined)
    return said && tier !== 'dose-only' ? [{ id, text: said, sourceIds }] : []
  })
}
