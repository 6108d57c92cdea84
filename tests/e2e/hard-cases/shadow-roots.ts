// Shadow roots: open, closed, and those that come without a mutation to notice.

import type { HardCase } from './hard-case'

const NOTHING = {}
const UNDERLINED = { texts: ['Xeljanz'], markers: ['tofacitinib'] }
const BOTH = { texts: ['Olumiant', 'Xeljanz'], markers: ['baricitinib', 'tofacitinib'] }

export const SHADOW_ROOTS: readonly HardCase[] = [
  { page: 'shadow-open.html', says: 'an open root inside an open root', steps: [BOTH] },
  { page: 'shadow-closed.html', says: 'a closed root inside a closed root', steps: [BOTH] },
  { page: 'shadow-closed-span.html', says: 'a closed root on a <span>', steps: [UNDERLINED] },
  {
    page: 'shadow-closed-with-children.html',
    says: 'a closed root on a plain element with children',
    steps: [UNDERLINED],
  },
  { page: 'shadow-slotted.html', says: 'a text slotted into a closed root', steps: [UNDERLINED] },
  {
    page: 'shadow-open-later.html',
    says: 'an open root put on a plain <div> later, once it is touched',
    steps: [NOTHING, { does: [{ call: 'attach' }, { click: '#widget' }], ...UNDERLINED }],
  },
  {
    page: 'shadow-closed-later.html',
    says: 'a closed root put on a plain <div> later, once it is touched',
    steps: [NOTHING, { does: [{ call: 'attach' }, { click: '#widget' }], ...UNDERLINED }],
  },
  {
    page: 'custom-element-later-open.html',
    says: 'a custom element defined later, with an open root',
    steps: [UNDERLINED],
  },
  {
    page: 'custom-element-later-closed.html',
    says: 'a custom element defined later, with a closed root',
    steps: [UNDERLINED],
  },
  {
    page: 'custom-element-after-minute.html',
    says: 'a custom element defined much later, once it is touched',
    steps: [NOTHING, { does: [{ call: 'define' }, { click: 'drug-line' }], ...UNDERLINED }],
  },
  {
    page: 'shadow-declarative.html',
    says: 'declared roots, parsed with the page and set later',
    steps: [
      BOTH,
      {
        does: [{ call: 'load' }],
        texts: [...BOTH.texts, 'Rinvoq'],
        markers: [...BOTH.markers, 'upadacitinib'],
      },
    ],
  },
  {
    page: 'shadow-field.html',
    says: 'a field typed into in a closed root',
    steps: [NOTHING, { does: [{ type: 'Xeljanz', into: 'drug-field' }], markers: ['tofacitinib'] }],
  },
  {
    page: 'shadow-redrawn.html',
    says: 'what a component draws in its closed root later',
    steps: [
      NOTHING,
      { does: [{ call: 'load' }], ...UNDERLINED },
      { does: [{ call: 'replace' }], texts: ['Olumiant'], markers: ['baricitinib'] },
    ],
  },
]
