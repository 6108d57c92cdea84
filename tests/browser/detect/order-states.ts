import allergies from './order-states/allergies-and-history.html?raw'
import dialogs from './order-states/dialogs.html?raw'
import fields from './order-states/fields.html?raw'
import letters from './order-states/letters-and-searches.html?raw'
import lists from './order-states/lists.html?raw'
import forms from './order-states/order-forms.html?raw'
import reading from './order-states/reading.html?raw'

/** A labelled state of a page: `[data-edited]` was edited last, `[data-chosen]` is the option clicked last. */
export interface OrderState {
  readonly title: string
  readonly html: string
  /** Id of the element that is the order, "" when it has none; null where there is no order. */
  readonly order: string | null
  readonly reasons: readonly string[]
  readonly signs: readonly string[]
  /** Set by policy. */
  readonly selectors: readonly string[]
}

const words = (text: string | undefined, by: string) => (text ?? '').split(by).filter(Boolean)

function readStates(file: string): OrderState[] {
  const page = new DOMParser().parseFromString(file, 'text/html')
  return Array.from(page.head.querySelectorAll<HTMLTemplateElement>(':scope > template'), (template) => ({
    title: template.title,
    html: template.innerHTML,
    order: template.dataset.order ?? null,
    reasons: words(template.dataset.reasons, ' '),
    signs: words(template.dataset.signs, ' '),
    selectors: words(template.dataset.selectors, ','),
  }))
}

/** By file, so that a report says where a state stands. */
export const ORDER_STATES: Readonly<Record<string, readonly OrderState[]>> = {
  'order-forms': readStates(forms),
  dialogs: readStates(dialogs),
  fields: readStates(fields),
  'letters-and-searches': readStates(letters),
  lists: readStates(lists),
  'allergies-and-history': readStates(allergies),
  reading: readStates(reading),
}
