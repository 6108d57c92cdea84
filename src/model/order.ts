/** Whether a mention stands in an order that is being written (DESIGN 5.5), and the reasons, which the card shows. */

/** Words by which a form shows that it writes a prescription; each has a name in the catalogues (`sign.dose`). */
export const PRESCRIBING_SIGNS = [
  'dose',
  'frequency',
  'duration',
  'route',
  'quantity',
  'refills',
  'instructions',
  'indication',
  'prescription',
  'prescribe',
  'order',
  'sign',
  'validate',
] as const
export type PrescribingSign = (typeof PRESCRIBING_SIGNS)[number]

/** Each makes an order, `drug-field` only beside another one. */
export const REASONS_FOR_ORDER = [
  /** A selector that the organisation set by policy. */
  'policy-selector',
  /** The field is focused or was edited last. */
  'field-being-edited',
  /** The field itself asks for a drug: "Médicament", "Prescription". */
  'drug-field',
  'option-just-chosen',
  /** The name stands beside the drug field that was edited last: the chosen drug as a pill or a line. */
  'chosen-in-field',
  /** The form, dialog or section around has enough prescribing signs. */
  'prescribing-form',
] as const
export type ReasonForOrder = (typeof REASONS_FOR_ORDER)[number]

/** Why a mention is underlined only. */
export const REASONS_FOR_NONE = [
  'allergy',
  'history',
  'treatment-list',
  'reading-matter',
  'bare-search-box',
  'letter',
  'option-not-chosen',
  'field-not-edited',
  'no-prescribing-signs',
] as const
export type ReasonForNone = (typeof REASONS_FOR_NONE)[number]

export type OrderReason = ReasonForOrder | ReasonForNone

export type OrderVerdict = (
  | { readonly isOrder: true; readonly reasons: readonly ReasonForOrder[] }
  | { readonly isOrder: false; readonly reasons: readonly [ReasonForNone] }
) & {
  /** The prescribing signs of the form around, each once; empty when there are too few to tell. */
  readonly signs: readonly PrescribingSign[]
}
