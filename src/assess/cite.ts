/** Source ids in, a citation out: the first source speaks, the others are named by id. */
import type { Citation } from '../model/assessment'
import type { RulesPack } from '../model/rules-pack'

export function cite(pack: RulesPack, sourceIds: readonly string[]): Citation {
  const source = pack.sources.find(({ id }) => id === sourceIds[0])
  if (!source) throw new Error(`No source "${sourceIds[0]}" in rules pack ${pack.id}`)
  const { authority, title, date, url } = source
  return { sourceIds: [...sourceIds], authority, title, date, url }
}
