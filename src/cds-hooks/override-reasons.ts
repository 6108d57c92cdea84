/** Why a prescriber goes on: the codes of HL7, in the order of the card, with the pack's own words for them. */
import { readText } from '../i18n/fill-text'
import type { Language } from '../model/language'
import { OVERRIDE_REASON_SYSTEM, OVERRIDE_REASONS } from '../model/override-reasons'
import type { RulesPack } from '../model/rules-pack'
import type { CdsHooksCoding } from './response'

export function overrideReasons({ texts }: RulesPack, language: Language): CdsHooksCoding[] {
  return OVERRIDE_REASONS.map((code) => ({
    code,
    system: OVERRIDE_REASON_SYSTEM,
    display: readText(texts[language], `reason.${code}`),
  }))
}
