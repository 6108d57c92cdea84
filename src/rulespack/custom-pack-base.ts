/** What ships with the extension, as the ground a file of an organisation stands on. */
import {
  RAW_EVIDENCE,
  RAW_PACKS,
  RAW_QUOTES,
  RAW_SECOND_TIER,
  RAW_SOURCES,
  RAW_TRIALS,
} from '../../rules/index'
import { builtInRules } from './built-in'
import type { CustomPackBase } from './custom-pack'

export function builtInBase(): CustomPackBase {
  return {
    packs: [...builtInRules().packs.values()],
    commonTexts: RAW_PACKS[0]?.texts.common,
    sources: RAW_SOURCES,
    quotes: RAW_QUOTES,
    evidence: RAW_EVIDENCE,
    secondTier: RAW_SECOND_TIER,
    trials: RAW_TRIALS,
  }
}
