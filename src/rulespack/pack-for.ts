import type { RulesPack } from '../model/rules-pack'
import { builtInRules } from './built-in'

/** Jurisdictions whose pack passed every check. */
export const availableJurisdictions = (): readonly string[] => [...builtInRules().packs.keys()]

/** The pack of a jurisdiction. Throws one sentence that names the first fault where it cannot be trusted. */
export function packFor(jurisdiction: string): RulesPack {
  const { packs, problems } = builtInRules()
  const pack = packs.get(jurisdiction)
  if (pack) return pack
  const [problem] = problems
  throw new Error(problem ? problem.sentence : `no rules pack "${jurisdiction}"`)
}
