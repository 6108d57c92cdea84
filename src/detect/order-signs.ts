/**
 * What stands around a mention, told as plain facts, and whether that makes it an order being written (DESIGN 5.5).
 * Pure: `order-context.ts` reads the facts from the page.
 */
import type { OrderVerdict, PrescribingSign, ReasonForNone, ReasonForOrder } from '../model/order'

export interface OrderSigns {
  /** What the label or the nearest headings say the place is. */
  readonly named: 'allergy' | 'history' | null
  readonly isPolicySelected: boolean
  readonly isField: boolean
  readonly isEditing: boolean
  readonly isSearchBox: boolean
  readonly isDrugField: boolean
  /** A letter or a note: free text in which a name is told, not ordered. */
  readonly isLetter: boolean
  readonly isOption: boolean
  readonly isChosen: boolean
  /** The name stands beside the drug field that was edited last. */
  readonly isBesideDrugField: boolean
  /** In a table, in a list, or under a heading such as "Traitements en cours". */
  readonly isTreatmentList: boolean
  /** An article, a leaflet: running text outside any form. */
  readonly isReadingMatter: boolean
  /** Of the nearest form, dialog or section that has enough of them (see `prescribingSigns`). */
  readonly prescribing: readonly PrescribingSign[]
}

/** The nearest that is known decides: what a place is called, then what is done in it, then what is not. */
export function classifyOrder(signs: OrderSigns): OrderVerdict {
  const { prescribing } = signs
  const no = (reason: ReasonForNone): OrderVerdict => ({
    isOrder: false,
    reasons: [reason],
    signs: prescribing,
  })
  const isPrescribing = prescribing.length > 0
  if (signs.named) return no(signs.named)
  if (!signs.isPolicySelected) {
    if (signs.isReadingMatter && !signs.isField) return no('reading-matter')
    // A search box inside an order form is where the order is written; anywhere else it only finds pages.
    if (signs.isSearchBox && !isPrescribing && !signs.isDrugField) return no('bare-search-box')
    if (signs.isLetter && !isPrescribing) return no('letter')
    // Every option of a drug list names a drug; one of them is ordered.
    if (signs.isOption && !signs.isChosen) return no('option-not-chosen')
  }
  const reasons: ReasonForOrder[] = []
  if (signs.isPolicySelected) reasons.push('policy-selector')
  if (signs.isField && signs.isEditing) reasons.push('field-being-edited')
  if (signs.isOption && signs.isChosen) reasons.push('option-just-chosen')
  if (signs.isBesideDrugField && !signs.isTreatmentList) reasons.push('chosen-in-field')
  if (isPrescribing && !signs.isOption) reasons.push('prescribing-form')
  if (reasons.length > 0) {
    if (signs.isField && signs.isDrugField) reasons.push('drug-field')
    return { isOrder: true, reasons, signs: prescribing }
  }
  if (signs.isField) return no('field-not-edited')
  return no(signs.isTreatmentList ? 'treatment-list' : 'no-prescribing-signs')
}

/** Where the signs of one form, dialog or section were read. */
export interface FoundSigns {
  /** Labels and names of fields that can be filled. */
  readonly onFields: readonly PrescribingSign[]
  readonly onButtons: readonly PrescribingSign[]
  /** Headings, and heads of columns and rows. */
  readonly onTitles: readonly PrescribingSign[]
}

/** One sign may be chance ("Dose de rappel"); two make a prescribing form, if one of them is said nowhere else. */
const MIN_SIGNS = 2
const CLEAR: readonly PrescribingSign[] = [
  'dose',
  'frequency',
  'refills',
  'prescription',
  'prescribe',
  'sign',
]

/**
 * The signs, or none when they do not make a prescribing form: a history has columns "Dose" and "Fréquence" too. An
 * order is written in fields; drawn up, it waits for its signature.
 */
export function prescribingSigns(
  { onFields, onButtons, onTitles }: FoundSigns,
  isDialog: boolean,
): readonly PrescribingSign[] {
  const all = [...new Set([...onTitles, ...onFields, ...onButtons])]
  if (all.length < MIN_SIGNS || !all.some((sign) => CLEAR.includes(sign))) return []
  if (onFields.length > 0) return all
  const isWaiting = onButtons.some(
    (sign) => sign === 'sign' || (isDialog && (sign === 'prescribe' || sign === 'validate')),
  )
  return isWaiting && onTitles.length > 0 ? all : []
}
