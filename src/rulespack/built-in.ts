/**
 * The drugs and packs that ship with the extension, checked when first asked for. A pack with a problem is not used:
 * its problems are there to be shown. Adding a jurisdiction is adding its folder and its line in `rules/index.ts`.
 */
import { RAW_DRUGS, RAW_PACKS, RAW_SHARED, RAW_SOURCES } from '../../rules/index'
import type { RulesPack } from '../model/rules-pack'
import type { Drugs } from './drug-entry'
import { loadDrugs } from './load-drugs'
import { loadRulesPack } from './load-rules-pack'
import { packContent } from './pack-content'
import type { Problem } from './problem'

/** Folder names of the packs that ship. */
export const JURISDICTIONS: readonly string[] = RAW_PACKS.map(({ jurisdiction }) => jurisdiction)

export interface BuiltInRules {
  readonly drugs: Drugs | undefined
  /** By jurisdiction; only packs without a problem. */
  readonly packs: ReadonlyMap<string, RulesPack>
  readonly problems: readonly Problem[]
}

let loaded: BuiltInRules | undefined

export function builtInRules(): BuiltInRules {
  loaded ??= load()
  return loaded
}

/** The pack of a jurisdiction. Throws where there is none, or where it has a problem: nothing is assessed then. */
export function builtInPack(jurisdiction: string): RulesPack {
  const { packs, problems } = builtInRules()
  const pack = packs.get(jurisdiction)
  if (pack) return pack
  const reason = problems[0]?.sentence ?? `known: ${JURISDICTIONS.join(', ')}`
  throw new Error(`No usable rules pack for jurisdiction "${jurisdiction}": ${reason}`)
}

function load(): BuiltInRules {
  const names = loadDrugs(RAW_DRUGS, RAW_SOURCES)
  const problems: Problem[] = names.ok ? [] : [...names.problems]
  const packs = new Map<string, RulesPack>()
  for (const raw of RAW_PACKS) {
    const result = loadRulesPack({ ...raw, ...RAW_SHARED })
    if (result.ok) packs.set(result.pack.jurisdiction, result.pack)
    else problems.push(...result.problems)
  }
  return { drugs: names.ok ? names.drugs : undefined, packs, problems }
}

/** What stands in the pack of a jurisdiction, to be hashed as a release is. Throws like `builtInPack`. */
export function builtInContent(jurisdiction: string): string {
  const raw = RAW_PACKS.find((documents) => documents.jurisdiction === jurisdiction)
  return packContent(RAW_SHARED, raw?.pack, builtInPack(jurisdiction))
}
