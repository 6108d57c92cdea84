// W, the least a reader of a page must do: one walk over elements and texts, one RegExp a text.

import { NAME_LIST } from '../names'

/** Those of CODE_LIST. */
const CODES = 'L04A(?:F0[1-4]|A(?:29|37|4[45]))|D11AH08'
const NAMES_AND_CODES = new RegExp(`${NAME_LIST.join('|')}|${CODES}`, 'i')

export interface YardstickRun {
  readonly ms: number
  readonly found: number
  readonly roots: number
}

export function runYardstick(document: Document): YardstickRun {
  const start = performance.now()
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let found = 0
  let roots = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) {
      if (NAMES_AND_CODES.test((node as Text).data)) found++
    } else if ((node as Element).shadowRoot) roots++
  }
  return { ms: performance.now() - start, found, roots }
}
