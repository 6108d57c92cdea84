/** Why a prescriber goes on: the codes of HL7, in the order of the card, with the pack's own words for them. */
import { readText } from '../i18n/fill-text'
import type { Language } from '../model/language'
import type { RulesPack } from '../model/rules-pack'
import type { CdsHooksCoding } from './response'

const SYSTEM = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes'

const CODES = [
  'action-unsuccessful',
  'patient-contraindication',
  'risk-benefit-ratio',
  'mitigate-risk-negative-outcome',
  'expert-contradicts',
  'action-performed-no-adverse-effect',
  'prefers-alternative',
  'policy-contradicts',
  'action-completed',
  'patient-ineligible',
  'need-more-info',
  'inappropriate-recipient',
] as const

export function overrideReasons({ texts }: RulesPack, language: Language): CdsHooksCoding[] {
  return CODES.map((code) => ({ code, system: SYSTEM, display: readText(texts[language], `reason.${code}`) }))
}
