// Documents that are not plain HTML loaded once: written, replaced, restored, drawn, locked.

import type { HardCase } from './hard-case'

const UNDERLINED = { texts: ['Xeljanz'], markers: ['tofacitinib'] }
const OTHER = { texts: ['Rinvoq'], markers: ['upadacitinib'] }
const BOTH = { texts: ['Rinvoq', 'Xeljanz'], markers: ['tofacitinib', 'upadacitinib'] }
const TEXT_AND_FIELD = { texts: ['Xeljanz'], markers: ['baricitinib', 'tofacitinib'] }

export const DOCUMENTS: readonly HardCase[] = [
  {
    page: 'document-written-later.html',
    says: 'a page that writes itself anew after it was loaded, and what is typed there',
    steps: [
      OTHER,
      { does: [{ call: 'rewrite' }], ...UNDERLINED },
      { does: [{ type: 'Olumiant', into: '#drug' }], ...TEXT_AND_FIELD },
    ],
  },
  {
    page: 'document-written-while-loading.html',
    says: 'a page that is written while it loads',
    steps: [BOTH],
  },
  {
    page: 'document-root-replaced.html',
    says: 'a page of which the root element is replaced',
    steps: [OTHER, { does: [{ call: 'replaceRoot' }], ...UNDERLINED }],
  },
  {
    page: 'document-body-replaced.html',
    says: 'a page of which the body is replaced',
    steps: [OTHER, { does: [{ call: 'navigate' }], ...UNDERLINED }],
  },
  {
    page: 'bfcache.html',
    says: 'a page taken back from the cache, and what changes there',
    steps: [
      { ...UNDERLINED, state: 'loaded' },
      { does: [{ click: '#leave' }] },
      { does: [{ goBack: true }], ...UNDERLINED, state: 'restored' },
      { does: [{ call: 'change' }], texts: ['Olumiant'], markers: ['baricitinib'] },
      { does: [{ click: '#leave' }] },
    ],
  },
  {
    page: 'prerender.html',
    says: 'a page that was rendered before it was opened',
    // Firefox has no speculation rules.
    only: 'chromium',
    steps: [
      { does: [{ call: 'prerender' }], state: 'ready' },
      { does: [{ click: '#next' }], ...UNDERLINED, state: 'prerendered' },
    ],
  },
  { page: 'xhtml.xhtml', says: 'a page served as XHTML', steps: [TEXT_AND_FIELD] },
  // Nothing of HTML is painted in an SVG document, so neither is our host: a known limit.
  {
    page: 'drawing.svg',
    says: 'an SVG drawing opened as a page, without a marker',
    steps: [{ texts: ['Xeljanz'], markers: [] }],
  },
  { page: 'note.txt', says: 'a plain text opened as a page', steps: [UNDERLINED] },
  { page: 'svg-text.html', says: 'text in an inline drawing', steps: [BOTH] },
  { page: 'mathml.html', says: 'text in a formula', steps: [UNDERLINED] },
  { page: 'quirks.html', says: 'a page in quirks mode', steps: [{ ...BOTH, texts: ['Rinvoq', 'XELJANZ'] }] },
  { page: 'csp-strict.html', says: 'a page that forbids everything', steps: [TEXT_AND_FIELD] },
  { page: 'trusted-types.html', says: 'a page that demands Trusted Types', steps: [UNDERLINED] },
]
