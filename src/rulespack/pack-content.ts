/**
 * What a pack version stands for, as one text to be hashed: the pack as written, its texts in every language, and the
 * parts of the shared documents it uses. Order of keys and white space do not count; everything else does.
 */
import { canonicalJson } from '../model/canonical-json'
import type { RulesPack } from '../model/rules-pack'

export function packContent(
  { evidence, sources }: { readonly evidence: unknown; readonly sources: unknown },
  raw: unknown,
  pack: RulesPack,
): string {
  const factIds = new Set(pack.doses.flatMap((row) => row.evidence.factIds))
  const content = {
    pack: raw,
    texts: pack.texts,
    evidence: entriesById(evidence, factIds),
    secondTier: pack.secondTier,
    trials: pack.trials,
  }
  const strings = new Set(
    JSON.stringify(content)
      .match(/"[^"]+"/g)
      ?.map((quoted) => quoted.slice(1, -1)),
  )
  return canonicalJson({ ...content, sources: entriesById(sources, strings) })
}

function entriesById(document: unknown, ids: ReadonlySet<string>): { readonly id: string }[] {
  if (!Array.isArray(document)) return []
  const entries = document as { readonly id: string }[]
  // The order of a shared document is no content of a pack.
  return entries.filter(({ id }) => ids.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
}
