/**
 * Reasons for going on, in the order in which they are offered: alternatives first, because that is the authority's
 * condition. Codes of HL7 `non-adherence-reason-codes`; their words are in the rules pack as `reason.<id>`.
 */
export const OVERRIDE_REASONS = [
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
export type OverrideReasonCode = (typeof OVERRIDE_REASONS)[number]
export const OVERRIDE_REASON_SYSTEM = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes'

export interface CardReason {
  readonly id: string
  readonly code: OverrideReasonCode
}

const byCode = (code: OverrideReasonCode): CardReason => ({ id: code, code })

/**
 * What the card offers: every code under its own name, and two short answers under the code that is nearest. None of
 * them says that there is no suitable alternative, and none is ever demanded (promise P6).
 */
export const CARD_REASONS: readonly CardReason[] = [
  ...OVERRIDE_REASONS.slice(0, -3).map(byCode),
  { id: 'discussed', code: 'action-completed' },
  byCode('patient-ineligible'),
  byCode('need-more-info'),
  { id: 'later', code: 'need-more-info' },
  byCode('inappropriate-recipient'),
]
