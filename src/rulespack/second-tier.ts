/**
 * The label's other warnings, raw in, those of one pack's jurisdiction and drugs out, with every problem of the
 * document. They are shown to be checked in the label; nothing is concluded from them.
 */
import type { SecondTierWarning } from '../model/rules-pack'
import type { RawPack, RawSources } from './pack-schema'
import { parseDocument } from './parse-document'
import { type Problem, problem } from './problem'
import { checkNumbers } from './second-tier-numbers'
import { type RawSentence, secondTierSchema } from './second-tier-schema'

const DOCUMENT = 'second-tier'

export interface ReadSentences<Sentence> {
  readonly rows: readonly Sentence[]
  readonly problems: readonly Problem[]
}

/** @param drugIds every drug the rules know, in whatever jurisdiction. */
export function readSecondTier(
  raw: unknown,
  pack: RawPack,
  drugIds: ReadonlySet<string>,
  sources: RawSources,
): ReadSentences<SecondTierWarning> {
  const parsed = parseDocument(DOCUMENT, secondTierSchema, raw)
  if (!parsed.ok) return { rows: [], problems: parsed.problems }
  const rows = parsed.data
    .filter((row) => row.jurisdictions.includes(pack.jurisdiction) && isAbout(pack, row))
    .map(({ id, drugIds, topic, fr, en, numbers, sourceIds }) => ({
      id,
      drugIds,
      topic,
      text: { fr, en },
      hasDose: numbers.some(({ unit }) => unit === 'mg'),
      sourceIds,
    }))
  return { rows, problems: checkSentences(DOCUMENT, parsed.data, drugIds, sources) }
}

export const isAbout = (pack: RawPack, { drugIds }: RawSentence): boolean =>
  pack.drugs.some(({ drugId }) => drugIds.includes(drugId))

/** Every sentence once, about known drugs, with its own numbers, from sources that exist and have an address. */
export function checkSentences(
  document: string,
  rows: readonly RawSentence[],
  drugIds: ReadonlySet<string>,
  sources: RawSources,
): Problem[] {
  const addresses = new Map(sources.map(({ id, url }) => [id, url]))
  const refuse = (expected: string, found: string, ...path: (string | number)[]) =>
    problem(document, path, expected, found)
  return rows.flatMap((row, i) => [
    ...(rows.findIndex(({ id }) => id === row.id) < i ? [refuse('an id used once', row.id, i, 'id')] : []),
    ...checkNumbers(document, i, row),
    ...row.drugIds.flatMap((id, j) => (drugIds.has(id) ? [] : [refuse('a known drug', id, i, 'drugIds', j)])),
    ...row.sourceIds.flatMap((id, j) =>
      addresses.get(id) ? [] : [refuse('a source with an address', id, i, 'sourceIds', j)],
    ),
  ])
}
