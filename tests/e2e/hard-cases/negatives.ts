// What must never be marked. Each page ends with a name that must be: when it is marked, the page has been read.

import type { HardCase } from './hard-case'

const ONLY_THE_LAST = {
  texts: ['Rinvoq'],
  markers: ['upadacitinib'],
  counted: ['upadacitinib 1'],
}

const unmarked = (page: string, says: string): HardCase => ({ page, says, steps: [ONLY_THE_LAST] })

export const NEGATIVES: readonly HardCase[] = [
  unmarked('not-password.html', 'no password and no one-time code'),
  unmarked('not-source.html', 'no script, style, template, noscript or comment'),
  unmarked('not-attributes.html', 'no title, label, alternative text or placeholder'),
  unmarked('not-our-host.html', 'nothing in an element that the page names like our host'),
  unmarked('not-other-drugs.html', 'no other drug and no other word'),
  unmarked('not-two-edits.html', 'no misspelling at two edits'),
  unmarked('not-hidden.html', 'no hidden text, and does not count it'),
  unmarked('not-split-by-blocks.html', 'no name made of two blocks'),
]
