/**
 * What stands around a mention, told as plain facts, and whether that makes it an order being written (DESIGN 5.5).
 * Pure: `order-context.ts` reads the facts from the page.
 */
export type OrderReason =
  /** The field is focused or was edited last, and stands in a prescribing form or names itself one. */
  | 'field-being-edited'
  /** The field itself asks for a drug: "Médicament", "Prescription". */
  | 'drug-field'
  | 'option-just-chosen'
  /** The form or dialog has at least two prescribing signs. */
  | 'prescribing-form'
  | 'allergy-or-history'
  | 'reading-matter'
  | 'bare-search-box'

export interface OrderSigns {
  readonly isField: boolean
  readonly isEditing: boolean
  readonly isSearchBox: boolean
  readonly isDrugField: boolean
  readonly isOption: boolean
  readonly isChosen: boolean
  /** Different prescribing words in the form, dialog or section: dose, frequency, "Prescrire". */
  readonly prescribingWords: number
  /** The label or the heading around says allergy, intolerance or history. */
  readonly isAllergyOrHistory: boolean
  /** An article, a leaflet: running text outside any form. */
  readonly isReadingMatter: boolean
}

/** One sign may be chance ("Sign in", "Dose de rappel"); two make a prescribing form. */
const MIN_PRESCRIBING_WORDS = 2

export function classifyOrder(signs: OrderSigns): { isOrder: boolean; reasons: readonly OrderReason[] } {
  const no = (reason: OrderReason) => ({ isOrder: false, reasons: [reason] })
  const isPrescribing = signs.prescribingWords >= MIN_PRESCRIBING_WORDS
  if (signs.isAllergyOrHistory) return no('allergy-or-history')
  if (signs.isReadingMatter && !signs.isField) return no('reading-matter')
  // A search box inside an order form is where the order is written; anywhere else it only finds pages.
  if (signs.isSearchBox && !isPrescribing && !signs.isDrugField) return no('bare-search-box')

  const reasons: OrderReason[] = []
  if (signs.isField && signs.isEditing) reasons.push('field-being-edited')
  if (signs.isField && signs.isDrugField) reasons.push('drug-field')
  if (signs.isOption && signs.isChosen) reasons.push('option-just-chosen')
  if (isPrescribing && !signs.isOption) reasons.push('prescribing-form')
  return { isOrder: reasons.some((reason) => reason !== 'drug-field'), reasons }
}
