/**
 * Reasons for going on, in the order in which they are offered: alternatives first, because that is the authority's
 * condition. Codes of HL7 `non-adherence-reason-codes`; their words are in the rules pack as `reason.<code>`.
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
