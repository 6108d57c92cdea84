// Fields: what stands in them is in no text node, and the page may set it without telling anybody.

import type { HardCase } from './hard-case'

const NOTHING = {}
const IN_FIELD = { markers: ['tofacitinib'] }

export const FIELDS: readonly HardCase[] = [
  {
    page: 'field-set-after-click.html',
    says: 'a field that the page fills after a click, without an event',
    steps: [NOTHING, { does: [{ click: '#choose' }], ...IN_FIELD }],
  },
  {
    page: 'field-set-late.html',
    says: 'a field that the page fills a second after a click, without an event',
    steps: [NOTHING, { does: [{ click: '#choose' }], ...IN_FIELD }],
  },
  {
    page: 'field-completed-after-key.html',
    says: 'a field that a timer completes after a key',
    steps: [NOTHING, { does: [{ type: 'xel', into: '#drug' }], ...IN_FIELD }],
  },
  {
    page: 'field-value-attribute.html',
    says: 'a field of which the value attribute changes',
    steps: [NOTHING, { does: [{ call: 'change' }], ...IN_FIELD }],
  },
  {
    page: 'field-set-on-blur.html',
    says: 'a widget that sets its value on blur',
    steps: [NOTHING, { does: [{ type: 'xel', into: '#drug' }, { press: 'Tab' }], ...IN_FIELD }],
  },
  {
    page: 'field-set-after-blur.html',
    says: 'a widget that sets its value soon after blur',
    steps: [NOTHING, { does: [{ type: 'xel', into: '#drug' }, { press: 'Tab' }], ...IN_FIELD }],
  },
  {
    page: 'field-emptied.html',
    says: 'a field until the page empties it',
    steps: [IN_FIELD, { does: [{ click: '#empty' }], ...NOTHING }],
  },
  {
    page: 'field-reset.html',
    says: 'a textarea until its form is reset',
    steps: [
      NOTHING,
      { does: [{ type: 'Xeljanz', into: '#note' }], ...IN_FIELD },
      { does: [{ press: 'Escape' }, { click: '#reset' }], ...NOTHING },
    ],
  },
  {
    page: 'field-redrawn.html',
    says: 'a field that a framework replaces by another',
    steps: [IN_FIELD, { does: [{ call: 'draw' }], ...IN_FIELD }],
  },
  { page: 'field-textarea.html', says: 'the default text of a textarea', steps: [IN_FIELD] },
  {
    page: 'field-readonly.html',
    says: 'read-only, disabled and search fields',
    steps: [{ markers: ['tofacitinib', 'baricitinib', 'upadacitinib'] }],
  },
  {
    page: 'select-by-person.html',
    says: 'a select while a person has chosen the drug',
    steps: [
      NOTHING,
      { does: [{ press: 'ArrowDown' }], ...IN_FIELD },
      { does: [{ press: 'ArrowDown' }], ...NOTHING },
    ],
  },
  {
    page: 'select-by-page.html',
    says: 'a select in which the page has chosen the drug',
    steps: [NOTHING, { does: [{ click: '#protocol' }], ...IN_FIELD }],
  },
  {
    page: 'select-list.html',
    says: 'the chosen options of an open list, and not the others',
    steps: [{ markers: ['tofacitinib', 'upadacitinib'] }],
  },
  {
    page: 'datalist.html',
    says: 'a field with a datalist only once it holds the drug',
    steps: [
      NOTHING,
      { does: [{ type: 'Xel', into: '#drug' }], ...NOTHING },
      // Chromium without a window shows no suggestions to choose from; a choice is an input event like this one.
      { does: [{ type: 'janz 5 mg' }], ...IN_FIELD },
    ],
  },
  {
    page: 'combobox.html',
    says: 'an option split by <strong> in a list at the end of the body, then the pill',
    steps: [
      NOTHING,
      { does: [{ type: 'xelj', into: '#drug' }], texts: ['Xeljanz'], markers: ['tofacitinib'] },
      { does: [{ click: '[role=option]' }], texts: ['Xeljanz'], markers: ['tofacitinib'] },
    ],
  },
  {
    page: 'text-set-by-page.html',
    says: 'a text node to which the page gives other words',
    steps: [NOTHING, { does: [{ call: 'load' }], texts: ['Xeljanz'], markers: ['tofacitinib'] }],
  },
]
