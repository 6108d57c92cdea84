/**
 * Reads from the page whether a mention stands in an order that is being written, and which element is the order.
 * Reads names, labels, headings and button texts around the mention; never style or layout, never other values.
 */
import type { OrderVerdict, PrescribingSign } from '../model/order'
import { closestAcross } from './ancestors'
import { closestOf, rootOf } from './clobber-proof'
import { fieldName, namesAround, shortText } from './names'
import { DIALOG, type PartMemory, readParts } from './order-parts'
import { classifyOrder } from './order-signs'
import { elementOf, type MentionPlace } from './place'
import {
  ALLERGY,
  DRUG_FIELD,
  fold,
  HISTORY,
  LETTER,
  PRESCRIPTION_TEXT,
  SEARCH,
  signsIn,
} from './prescribing-words'

export type OrderContext = OrderVerdict & {
  /** The field, form or dialog that holds the mention; null when it is no order. */
  readonly order: Element | null
}

export interface OrderClues {
  /** What the person edited last, by a trusted event. */
  readonly lastEdited: Element | null
  /** The option that the person clicked last. */
  readonly lastChosen?: Element | null
}

/** A heading with one of these says that here is prescribed; "Dose" may head a column of the history. */
const ACTS: readonly PrescribingSign[] = ['prescription', 'prescribe', 'order', 'sign']
const READING = 'article,[role=article],[role=document],blockquote,nav,footer'
const SITE_SEARCH = 'search,[role=search],nav,[role=banner],body > header'
const EDITOR = '[contenteditable]:not([contenteditable=false])'
/** How far from its field a chosen drug may stand. */
const MAX_BESIDE = 4

/** @param selectors elements that the organisation declared to be orders; a faulty one is ignored. */
export type ReadOrderContext = (
  place: MentionPlace,
  clues: OrderClues,
  selectors?: readonly string[],
) => OrderContext

/** Forms and lists are read once for all the mentions that are asked about in one go. */
export function createOrderReader(): ReadOrderContext {
  let memory: PartMemory | null = null
  return (place, clues, selectors = []) => {
    if (!memory) {
      memory = new WeakMap()
      queueMicrotask(() => {
        memory = null
      })
    }
    return readOrderContext(place, clues, selectors, memory)
  }
}

function readOrderContext(
  place: MentionPlace,
  { lastEdited, lastChosen = null }: OrderClues,
  selectors: readonly string[],
  memory: PartMemory,
): OrderContext {
  const element = elementOf(place)
  const field = place.kind === 'field' ? place.element : closestOf(element, EDITOR)
  const option = closestOf(element, '[role=option]')
  const label = field ? fieldName(field) : ''
  const declared = closestDeclared(element, selectors)
  const { order, form, isInList } = readParts(element, memory)
  const isEdited = (other: Element) => isFocused(other) || (lastEdited !== null && other.contains(lastEdited))
  const isDrugField = DRUG_FIELD.test(label)
  const beside = field ? null : fieldBeside(element)
  const verdict = classifyOrder({
    named: readNamed(element, label, declared),
    isPolicySelected: declared !== null,
    isField: field !== null,
    isEditing: field !== null && isEdited(field),
    isSearchBox: field !== null && isSearchBox(field, label),
    isDrugField: isDrugField && (field === null || closestAcross(field, SITE_SEARCH) === null),
    isLetter: field !== null && !isDrugField && isLetter(field, label),
    isOption: option !== null,
    isChosen: option !== null && lastChosen !== null && option.contains(lastChosen),
    isBesideDrugField: beside !== null && isEdited(beside) && DRUG_FIELD.test(fieldName(beside)),
    isTreatmentList: isInList,
    isReadingMatter: order === null && form === null && closestAcross(element, READING) !== null,
    prescribing: order?.signs ?? [],
  })
  const held = declared ?? order?.element ?? form ?? field ?? option ?? beside
  return { ...verdict, order: verdict.isOrder ? held : null }
}

function closestDeclared(element: Element, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    try {
      const found = closestAcross(element, selector)
      if (found) return found
    } catch {
      // Checked where the policy is read; this browser may know less than that one.
    }
  }
  return null
}

function isFocused(field: Element): boolean {
  const { activeElement } = rootOf(field) as Document | ShadowRoot
  return activeElement !== null && (activeElement === field || field.contains(activeElement))
}

const isSearchBox = (field: Element, label: string) =>
  field.getAttribute('type') === 'search' || closestAcross(field, SITE_SEARCH) !== null || SEARCH.test(label)

const isLetter = (field: Element, label: string) =>
  LETTER.test(label) || (field.matches(EDITOR) && !PRESCRIPTION_TEXT.test(fold(shortText(field))))

/** The only field within the few elements around a name: a chosen drug stands beside it, as a pill or a line. */
function fieldBeside(element: Element): Element | null {
  let at: Element | null = element
  for (let up = 0; at && up < MAX_BESIDE; up++, at = at.parentElement) {
    const fields = at.querySelectorAll('input:not([type=hidden]),select,textarea,[role=combobox]')
    if (fields.length > 0) return fields.length === 1 ? (fields[0] as Element) : null
  }
  return null
}

/**
 * What the place is called: by its own label and line, then by the names around, up to the first that says
 * prescribing, and not beyond a dialog or what the organisation declared to be an order.
 */
function readNamed(element: Element, label: string, declared: Element | null): 'allergy' | 'history' | null {
  const own = namedBy(label) ?? namedBy(lineStart(element))
  if (own) return own
  let isNamed = false
  for (const { text, isSpoken, of } of namesAround(element)) {
    // An id or a class may say anything; it counts only where nothing nearer is called by a word.
    const named = isSpoken || !isNamed ? namedBy(text) : null
    if (named) return named
    isNamed ||= isSpoken
    if (isSpoken && signsIn(text).some((sign) => ACTS.includes(sign))) return null
    if (!isSpoken && (of === declared || of.matches(DIALOG))) return null
  }
  return null
}

const namedBy = (text: string) => (ALLERGY.test(text) ? 'allergy' : HISTORY.test(text) ? 'history' : null)

/** "Allergies : pénicilline, Olumiant": what a line calls itself, up to its colon. */
function lineStart(element: Element): string {
  const block = closestOf(element, 'p,li,dd,td,div')
  const start = block ? fold(shortText(block)) : ''
  return /^[^:.]*:/.exec(start)?.[0] ?? ''
}
