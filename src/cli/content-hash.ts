import { createHash } from 'node:crypto'
import type { RulesPack } from '../model/rules-pack'
import { packContent } from '../rulespack/pack-content'
import type { RulesFolder } from './read-rules-folder'

/** SHA-256 of what a pack version stands for; the options show the same. */
export function contentHash(
  folder: Pick<RulesFolder, 'evidence' | 'sources'>,
  raw: unknown,
  pack: RulesPack,
): string {
  return createHash('sha256')
    .update(packContent(folder, raw, pack))
    .digest('hex')
}
