/** The packs that ship, all or the one asked for. A pack with a problem is an error: nothing is said of half the rules. */
import type { RulesPack } from '../model/rules-pack'
import { builtInRules } from '../rulespack/built-in'

export function shippedPacks(id?: string): readonly RulesPack[] {
  const { packs, problems } = builtInRules()
  if (problems.length > 0) throw new Error(`the rules cannot be used: ${problems[0]?.sentence}`)
  const all = [...packs.values()]
  if (id === undefined) return all
  const pack = all.find((pack) => pack.id === id)
  if (pack) return [pack]
  throw new Error(`there is no pack "${id}"; packs: ${all.map(({ id }) => id).join(', ')}`)
}
