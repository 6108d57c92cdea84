// Hidden, then shown, then hidden again: a marker and a count only while a person can see the name.

import type { HardCase } from './hard-case'

const WITHOUT = { texts: ['Rinvoq'], markers: ['upadacitinib'], counted: ['upadacitinib 1'] }
const WITH = {
  texts: ['Rinvoq', 'Xeljanz'],
  markers: ['tofacitinib', 'upadacitinib'],
  counted: ['tofacitinib 1', 'upadacitinib 1'],
}

const shownAndHidden = (page: string, says: string): HardCase => ({
  page,
  says,
  steps: [WITHOUT, { does: [{ call: 'show' }], ...WITH }, { does: [{ call: 'hide' }], ...WITHOUT }],
})

export const VISIBILITY: readonly HardCase[] = [
  shownAndHidden('hidden-display.html', 'what display hides, only while it is shown'),
  shownAndHidden('hidden-visibility.html', 'what visibility hides, only while it is shown'),
  shownAndHidden('hidden-attribute.html', 'what the hidden attribute hides, only while it is shown'),
  shownAndHidden('hidden-until-found.html', 'what is hidden until found, only while it is shown'),
  shownAndHidden('hidden-content-visibility.html', 'what content-visibility hides, only while it is shown'),
  shownAndHidden('hidden-opacity.html', 'what opacity hides, only while it is shown'),
  shownAndHidden('hidden-height.html', 'what a height of zero hides, only while it is shown'),
  shownAndHidden('popover.html', 'what stands in a popover, only while it is open'),
  {
    page: 'hidden-details.html',
    says: 'what stands in <details>, only while it is open',
    steps: [WITHOUT, { does: [{ click: 'summary' }], ...WITH }, { does: [{ click: 'summary' }], ...WITHOUT }],
  },
  {
    page: 'hidden-by-checkbox.html',
    says: 'what a rule of style hides, only while a box is checked',
    steps: [WITHOUT, { does: [{ click: '#all' }], ...WITH }, { does: [{ click: '#all' }], ...WITHOUT }],
  },
  {
    page: 'hidden-tab.html',
    says: 'what stands in a tab of the page, only while it is open',
    steps: [
      WITHOUT,
      {
        does: [{ click: '#search' }],
        texts: ['Xeljanz'],
        markers: ['tofacitinib'],
        counted: ['tofacitinib 1'],
      },
      { does: [{ click: '#search' }], ...WITHOUT },
    ],
  },
  {
    page: 'hidden-field.html',
    says: 'a field only while it is shown',
    steps: [
      WITHOUT,
      {
        does: [{ call: 'show' }],
        texts: ['Rinvoq'],
        markers: ['filgotinib', 'upadacitinib'],
        counted: ['filgotinib 1', 'upadacitinib 1'],
      },
    ],
  },
  {
    page: 'hidden-screen-reader.html',
    says: 'no text that only a screen reader reads',
    steps: [{ texts: ['Rinvoq'], markers: ['upadacitinib'] }],
  },
  {
    page: 'virtual-list.html',
    says: 'the rows of a long list as they are filled anew',
    steps: [
      WITHOUT,
      { does: [{ call: 'scrollTo500' }], ...WITH },
      {
        does: [{ call: 'scrollTo700' }],
        texts: ['Olumiant', 'Rinvoq'],
        markers: ['baricitinib', 'upadacitinib'],
        counted: ['baricitinib 1', 'upadacitinib 1'],
      },
      { does: [{ call: 'scrollToStart' }], ...WITHOUT },
    ],
  },
]
