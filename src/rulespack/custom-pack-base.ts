/** What ships with the extension, as the ground a file of an organisation stands on. */
import { RAW_PACKS, RAW_SHARED } from '../../rules/index'
import { builtInRules } from './built-in'
import type { CustomPackBase } from './custom-pack'

export function builtInBase(): CustomPackBase {
  return {
    packs: [...builtInRules().packs.values()],
    commonTexts: RAW_PACKS[0]?.texts.common,
    ...RAW_SHARED,
  }
}
