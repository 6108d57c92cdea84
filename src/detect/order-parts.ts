/**
 * Finds the nearest form, dialog, section or list around a mention that shows prescribing signs. The nearest decides:
 * many pages are one `<form>` from top to bottom, with a history and an order in it.
 */
import type { PrescribingSign } from '../model/order'
import { ancestorsOf } from './ancestors'
import { fieldName, shortText } from './names'
import { type FoundSigns, prescribingSigns } from './order-signs'
import { fold, SEARCH, signsIn, TREATMENT_LIST } from './prescribing-words'

export const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true],.modal'
const FORM = 'form,[role=form]'
/** More than one entry, or columns: a name in it is one of several. */
const LIST = `table,[role=table],[role=grid],[role=treegrid],:is(ul,ol,[role=list]):has(> :nth-child(2))`
const PANEL = ':is(div,td):has(> :is(h1,h2,h3,h4,h5,h6,header))'
const SECTION = `section,article,aside,main,[role=region],[role=tabpanel],[role=main],${PANEL}`
const PART = [DIALOG, FORM, LIST, SECTION].join()
/** One form around the whole page. */
const PAGE_WIDE = 'nav,main,footer,[role=main],[role=navigation],[role=banner],input[name^="__VIEWSTATE"]'

const BEARERS =
  'label,legend,button,th,dt,h1,h2,h3,h4,h5,h6,input,select,textarea,[role=button],[role=heading],[role=combobox],[role=spinbutton],[role=textbox]'
const FIELD = 'input,select,textarea,[role=combobox],[role=spinbutton],[role=textbox]'
/** The first parts of a form tell enough. */
const MAX_BEARERS = 200

export interface OrderPart {
  readonly element: Element
  readonly signs: readonly PrescribingSign[]
}

export interface PartsAround {
  /** The nearest that has enough signs. */
  readonly order: OrderPart | null
  /** The nearest form or dialog that is not the whole page. */
  readonly form: Element | null
  readonly isInList: boolean
}

/** What was read of a part, for the next mention in it: a list may hold a hundred. */
export type PartMemory = WeakMap<
  Element,
  { readonly isForm: boolean; readonly signs: readonly PrescribingSign[] }
>

export function readParts(element: Element, memory: PartMemory): PartsAround {
  let isInList = false
  for (const part of ancestorsOf(element)) {
    if (/^(html|body)$/.test(part.localName)) break
    if (!part.matches(PART)) continue
    const known = memory.get(part) ?? readPart(part)
    memory.set(part, known)
    const { isForm, signs } = known
    // Beside a list that is no order stands anything; in one form or dialog with it stands what it belongs to.
    if (signs.length > 0 && (isForm || !isInList)) {
      return { order: { element: part, signs }, form: isForm ? part : null, isInList }
    }
    if (isForm) return { order: null, form: part, isInList }
    isInList ||= part.matches(LIST) || TREATMENT_LIST.test(titleOf(part))
  }
  return { order: null, form: null, isInList }
}

function readPart(part: Element) {
  const isDialog = part.matches(DIALOG)
  const isForm = isDialog || (part.matches(FORM) && !isPageWide(part))
  return { isForm, signs: prescribingSigns(readSigns(part, isForm), isDialog) }
}

const isPageWide = (form: Element) =>
  form.querySelector(PAGE_WIDE) !== null || form.querySelectorAll(BEARERS).length > MAX_BEARERS

/** The nearest form or dialog is read whole, a section without the parts that stand in it for themselves. */
function readSigns(part: Element, isWhole: boolean): FoundSigns {
  const texts = { fields: '', labels: '', buttons: '', titles: titleOf(part) }
  let count = 0
  for (const bearer of part.querySelectorAll(BEARERS)) {
    if (count++ >= MAX_BEARERS) break
    if (!isWhole && bearer.closest(PART) !== part) continue
    if (isButton(bearer)) texts.buttons += BREAK + buttonText(bearer)
    else if (bearer.matches(FIELD)) {
      const name = fieldName(bearer)
      if (isFillable(bearer) && !SEARCH.test(name)) texts.fields += BREAK + name
    } else texts[bearer.localName === 'label' ? 'labels' : 'titles'] += BREAK + shortText(bearer)
  }
  // Many labels name their field by standing beside it.
  if (texts.fields) texts.fields += texts.labels
  return {
    onFields: signsIn(fold(texts.fields)),
    onButtons: signsIn(fold(texts.buttons)),
    onTitles: signsIn(fold(texts.titles)),
  }
}

/** No sign goes over it: neither a letter nor a space. */
const BREAK = ' | '

const titleOf = (part: Element) =>
  fold(
    `${fieldName(part)} ${Array.from(part.querySelectorAll(':scope > :is(h1,h2,h3,h4,h5,h6,header,legend,caption)'), shortText).join(' ')}`,
  )

const isButton = (element: Element) =>
  element.matches('button,[role=button],input:is([type=submit],[type=button])')

const buttonText = (button: Element) =>
  [button.getAttribute('value') || shortText(button), button.getAttribute('aria-label') ?? ''].join(BREAK)

/** An order that was written long ago is shown in fields too, which cannot be filled. */
const isFillable = (field: Element) =>
  !field.matches('[type=hidden],[type=search],:disabled,[readonly],[aria-readonly=true]')
