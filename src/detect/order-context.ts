/**
 * Reads from the page whether a mention stands in an order that is being written, and which element is the order.
 * Reads names, labels, headings and button texts around the mention; never style or layout, never other values.
 */

import { classifyOrder, type OrderReason, type OrderSigns } from './order-signs'
import { elementOf, type MentionPlace } from './place'

export interface OrderContext {
  readonly isOrder: boolean
  /** The field, form or dialog that holds the mention; null when it is no order. */
  readonly order: Element | null
  readonly reasons: readonly OrderReason[]
}

export interface OrderClues {
  /** What the person edited last, by a trusted event. */
  readonly lastEdited: Element | null
  /** The option that the person clicked last. */
  readonly lastChosen?: Element | null
}

/** Folded and whole words, one sign a line; French and English. */
const PRESCRIBING = [
  /\bdos(e|es|age|ages)\b/,
  /\bposologie?s?\b/,
  /\bfreq(uence|uency)?\b/,
  /\b(duree|duration)\b/,
  /\b(voie|route)\b/,
  /\b(prescri(re|ption|be|bed|ptions)|rx)\b/,
  /\b(ordonnance|order|commande)\b/,
  /\b(sign|signer|sig|valider)\b/,
  /\b(quantite|quantity|refills?|renouvellements?|dispense)\b/,
  /\b(indication|instructions?)\b/,
]
const ALLERGY_OR_HISTORY =
  /\b(allerg\w*|intoleran\w*|antecedents?|historique|history|adverse|effets? indesirables?)\b/
const DRUG_FIELD =
  /\b(medicaments?|medications?|drugs?|prescri\w+|ordonnance|order|traitements?|molecule|produit|dci|rx)\b/
const SEARCH = /\b(search|recherche[r]?|chercher|find)\b/

const FRAME = 'form,dialog,[role=dialog],[role=alertdialog],[role=form],fieldset,.modal,[aria-modal=true]'
const SECTION =
  'section,[role=region],[role=tabpanel],[role=group],fieldset,article,aside,form,dialog,[role=dialog],table,li'
const READING = 'article,[role=article],[role=document],blockquote,nav,footer'
const HEADING = 'h1,h2,h3,h4,h5,h6,legend,caption,summary,[role=heading]'
const SIGN_BEARERS =
  'label,legend,button,th,dt,h1,h2,h3,h4,h5,h6,input,select,textarea,[role=button],[role=heading]'
/** A form of more parts than this is a whole page inside one `<form>`; the first parts tell enough. */
const MAX_SIGN_BEARERS = 200
/** A label is short; a longer text is no label. */
const MAX_LABEL_LENGTH = 80
const MAX_SECTIONS = 6

export function readOrderContext(
  place: MentionPlace,
  { lastEdited, lastChosen = null }: OrderClues,
): OrderContext {
  const element = elementOf(place)
  const field = place.kind === 'field' ? place.element : editorOf(element)
  const option = element.closest('[role=option]')
  const frame = closestAcross(element, FRAME)
  const ownLabel = field ? labelOf(field) : ''
  const headings = headingsAround(element)
  const signs: OrderSigns = {
    isField: field !== null,
    isEditing: field !== null && (isFocused(field) || (lastEdited !== null && field.contains(lastEdited))),
    isSearchBox: field !== null && isSearchBox(field, ownLabel),
    isDrugField: DRUG_FIELD.test(ownLabel),
    isOption: option !== null,
    isChosen: option !== null && lastChosen !== null && option.contains(lastChosen),
    prescribingWords: frame ? countPrescribingWords(frame) : 0,
    isAllergyOrHistory: ALLERGY_OR_HISTORY.test(`${ownLabel} ${headings}`),
    isReadingMatter: frame === null && closestAcross(element, READING) !== null,
  }
  const { isOrder, reasons } = classifyOrder(signs)
  return { isOrder, order: isOrder ? (frame ?? field ?? option) : null, reasons }
}

const editorOf = (element: Element) => element.closest('[contenteditable]:not([contenteditable=false])')

function isFocused(field: Element): boolean {
  const { activeElement } = field.getRootNode() as Document | ShadowRoot
  return activeElement !== null && (activeElement === field || field.contains(activeElement))
}

function isSearchBox(field: Element, label: string): boolean {
  return (
    field.getAttribute('type') === 'search' ||
    closestAcross(field, 'search,[role=search]') !== null ||
    SEARCH.test(label)
  )
}

/** Like `closest`, but goes on from a shadow root to its host. */
function closestAcross(element: Element, selector: string): Element | null {
  for (let from: Element | null = element; from; ) {
    const found: Element | null = from.closest(selector)
    if (found) return found
    const root: Node = from.getRootNode()
    from = 'host' in root ? (root as ShadowRoot).host : null
  }
  return null
}

/** Everything a field calls itself, in one folded line. */
function labelOf(field: Element): string {
  const root = field.getRootNode() as Document | ShadowRoot
  const labels = 'labels' in field ? Array.from((field as HTMLInputElement).labels ?? [], shortText) : []
  const labelledBy = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
  for (const id of labelledBy) {
    const label = root.getElementById(id)
    if (label) labels.push(shortText(label))
  }
  const attributes = ['aria-label', 'placeholder', 'name', 'id', 'title'].map(
    (name) => field.getAttribute(name) ?? '',
  )
  return fold([...labels, ...attributes].join(' '))
}

/** The headings of the sections around, nearest first: one before the element, or the section's own name. */
function headingsAround(element: Element): string {
  const texts: string[] = []
  let section = closestAcross(element, SECTION)
  for (let i = 0; section && i < MAX_SECTIONS; i++) {
    const heading = section.querySelector(HEADING)
    if (heading) texts.push(shortText(heading))
    texts.push(section.getAttribute('aria-label') ?? '', section.id, section.className.toString())
    const parent: Element | null = section.parentElement ?? hostOf(section)
    section = parent && closestAcross(parent, SECTION)
  }
  const before = headingBefore(element)
  if (before) texts.push(shortText(before))
  return fold(texts.join(' '))
}

/** The nearest heading among the elements that come before, going up: pages often have no sections. */
function headingBefore(element: Element): Element | null {
  let at: Element | null = element
  for (let up = 0; at && up < MAX_SECTIONS; up++) {
    let sibling = at.previousElementSibling
    for (let back = 0; sibling && back < 20; back++) {
      if (sibling.matches(HEADING)) return sibling
      sibling = sibling.previousElementSibling
    }
    at = at.parentElement
  }
  return null
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode()
  return 'host' in root ? (root as ShadowRoot).host : null
}

function countPrescribingWords(frame: Element): number {
  const texts: string[] = [frame.getAttribute('aria-label') ?? '', frame.id, frame.getAttribute('name') ?? '']
  let count = 0
  for (const bearer of frame.querySelectorAll(SIGN_BEARERS)) {
    if (count++ >= MAX_SIGN_BEARERS) break
    const isField = /^(input|select|textarea)$/.test(bearer.localName)
    if (!isField) texts.push(shortText(bearer))
    else
      texts.push(
        ...['name', 'id', 'placeholder', 'aria-label'].map((name) => bearer.getAttribute(name) ?? ''),
      )
    if (isField && /^(submit|button)$/.test(bearer.getAttribute('type') ?? '')) {
      texts.push(bearer.getAttribute('value') ?? '')
    }
  }
  const all = fold(texts.join(' '))
  return PRESCRIBING.filter((sign) => sign.test(all)).length
}

const shortText = (element: Element) => (element.textContent ?? '').trim().slice(0, MAX_LABEL_LENGTH)

/** Without case and accents; `drugName`, `drug_name` and `drug-name` as words. */
const fold = (text: string) =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[_-]/g, ' ')
    .toLowerCase()
