// What lies over or around a name: dialogs, scrolling panes, messages, the page's own style. A marker that is shown must
// be beside its name and on top.

import type { HardCase } from './hard-case'

const OTHER = { texts: ['Rinvoq'], markers: ['upadacitinib'] }
const UNDERLINED = { texts: ['Xeljanz'], markers: ['tofacitinib'] }
const BOTH_TEXTS = ['Rinvoq', 'Xeljanz']
const BOTH = { texts: BOTH_TEXTS, markers: ['tofacitinib', 'upadacitinib'] }

export const LAYERS: readonly HardCase[] = [
  {
    page: 'pane-narrow.html',
    says: 'a name in a pane of 315 pixels',
    steps: [{ does: [{ width: 315 }], ...UNDERLINED }],
  },
  {
    page: 'dialog-modal.html',
    says: 'what stands in a modal dialog, and then not what is behind it',
    steps: [
      OTHER,
      { does: [{ call: 'show' }], texts: BOTH_TEXTS, markers: ['tofacitinib'] },
      { does: [{ call: 'hide' }], ...OTHER },
    ],
  },
  {
    page: 'modal-bootstrap.html',
    says: 'what stands in a layer over the page, and then not what is behind it',
    steps: [
      OTHER,
      { does: [{ call: 'show' }], texts: BOTH_TEXTS, markers: ['tofacitinib'] },
      { does: [{ call: 'hide' }], ...OTHER },
    ],
  },
  {
    page: 'fullscreen.html',
    says: 'what is shown on the full screen',
    steps: [BOTH, { does: [{ click: '#enlarge' }], texts: BOTH_TEXTS, markers: ['tofacitinib'] }],
  },
  {
    page: 'scroll-container.html',
    says: 'a name until it is scrolled out of its pane',
    steps: [BOTH, { does: [{ call: 'scrollAway' }], ...OTHER }, { does: [{ call: 'scrollBack' }], ...BOTH }],
  },
  {
    page: 'below-the-fold.html',
    says: 'a name below the screen once it is scrolled to',
    steps: [
      { texts: BOTH_TEXTS, markers: ['upadacitinib'] },
      { does: [{ call: 'scrollDown' }], texts: BOTH_TEXTS, markers: ['tofacitinib'] },
    ],
  },
  {
    page: 'toast.html',
    says: 'no name under a message of the page',
    steps: [
      BOTH,
      { does: [{ call: 'show' }], texts: BOTH_TEXTS, markers: ['upadacitinib'] },
      { does: [{ call: 'hide' }], ...BOTH },
    ],
  },
  { page: 'root-zoomed.html', says: 'a page enlarged at its root', steps: [BOTH] },
  { page: 'root-transformed.html', says: 'a page moved at its root', steps: [UNDERLINED] },
  {
    page: 'page-clears-highlights.html',
    says: 'a name again after the page cleared all highlights',
    steps: [UNDERLINED, { does: [{ call: 'search' }], ...UNDERLINED }],
  },
  {
    page: 'page-removes-host.html',
    says: 'a name again after the page removed our host',
    steps: [UNDERLINED, { does: [{ call: 'clean' }], ...UNDERLINED }],
  },
  { page: 'style-reset.html', says: 'a page whose style resets everything', steps: [UNDERLINED] },
]
