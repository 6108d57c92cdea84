// Pages whose elements are named like properties of the window, the document or a form, and so hide them. In a file and
// a browser of their own: code that falls for it may never end.

import type { HardCase } from './hard-case'

const UNDERLINED = { texts: ['Xeljanz'], markers: ['tofacitinib'] }

export const CLOBBERED: readonly HardCase[] = [
  {
    page: 'clobbered-window.html',
    says: 'a page in which an element is named like a property of the window',
    steps: [{}, { does: [{ click: '#choose' }], markers: ['tofacitinib'] }],
  },
  {
    page: 'clobbered-form.html',
    says: 'a form of which the fields are named like properties of elements',
    steps: [UNDERLINED],
  },
  {
    page: 'clobbered-document.html',
    says: 'a form named like a property of a shadow root',
    steps: [UNDERLINED],
  },
]
