/**
 * What a pack version stands for, as one SHA-256: the pack as written, its texts in every language, and the parts of the
 * shared documents it uses. Order of keys and white space do not count; everything else does.
 */
import { createHash } from 'node:crypto'
import type { RulesPack } from '../model/rules-pack'
import type { RulesFolder } from './read-rules-folder'

export function contentHash(
  { evidence, sources }: Pick<RulesFolder, 'evidence' | 'sources'>,
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
  const all = { ...content, sources: entriesById(sources, strings) }
  return createHash('sha256').update(canonicalJson(all)).digest('hex')
}

/** JSON without white space and with sorted keys. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonicalJson(child)}`).join(',')}}`
}

function entriesById(document: unknown, ids: ReadonlySet<string>): { readonly id: string }[] {
  if (!Array.isArray(document)) return []
  const entries = document as { readonly id: string }[]
  // The order of a shared document is no content of a pack.
  return entries.filter(({ id }) => ids.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
}
