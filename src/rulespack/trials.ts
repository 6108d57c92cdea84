/** What the restriction rests on: figures of trials, raw in, those of a pack's drugs out, with every problem. */
import type { TrialFinding } from '../model/rules-pack'
import type { RawPack, RawSources } from './pack-schema'
import { parseDocument } from './parse-document'
import { checkSentences, isAbout, type ReadSentences } from './second-tier'
import { trialsSchema } from './second-tier-schema'

const DOCUMENT = 'trials'

/** @param drugIds every drug the rules know, in whatever jurisdiction. */
export function readTrials(
  raw: unknown,
  pack: RawPack,
  drugIds: ReadonlySet<string>,
  sources: RawSources,
): ReadSentences<TrialFinding> {
  const parsed = parseDocument(DOCUMENT, trialsSchema, raw)
  if (!parsed.ok) return { rows: [], problems: parsed.problems }
  const rows = parsed.data
    .filter((row) => isAbout(pack, row))
    .map(({ id, trial, drugIds, fr, en, sourceIds }) => ({
      id,
      trial,
      drugIds,
      text: { fr, en },
      sourceIds,
    }))
  return { rows, problems: checkSentences(DOCUMENT, parsed.data, drugIds, sources) }
}
