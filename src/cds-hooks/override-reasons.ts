/** Why a prescriber goes on: the codes of HL7, in the order of the card, with the pack's own words for them. */
import { readText } from '../i18n/fill-text'
import type { Language } from '../model/language'
import { OVERRIDE_REASONS } from '../model/override-reasons'
import type { RulesPack } from '../model/rules-pack'
import type { CdsHooksCoding } from './response'

const SYSTEM = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes'

export function overrideReasons({ texts }: RulesPack, language: Language): CdsHooksCoding[] {
  return OVERRIDE_REASONS.map((code) => ({
    code,
    system: SYSTEM,
    display: readText(texts[language], `reason.${code}`),
  }))
}
