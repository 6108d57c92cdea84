// The other libraries on the same page with the same names and codes, in the way their own documentation shows first.
// Both put elements into the page, so each run needs a fresh one.

import { CODE_LIST, NAME_LIST } from '../names'

const SEARCHED = [...NAME_LIST, ...CODE_LIST]

interface Libraries {
  readonly Mark: new (context: Element) => { mark(words: readonly string[], options: object): void }
  readonly findAndReplaceDOMText: (node: Element, options: object) => unknown
}

export type LibraryName = 'mark.js' | 'findAndReplaceDOMText'

export interface LibraryRun {
  readonly ms: number
  readonly found: number
}

export function runLibrary(name: LibraryName, document: Document): LibraryRun {
  const { Mark, findAndReplaceDOMText } = globalThis as unknown as Libraries
  const start = performance.now()
  if (name === 'mark.js') new Mark(document.body).mark(SEARCHED, { className: 'found' })
  else {
    const find = new RegExp(SEARCHED.join('|'), 'gi')
    const wrapClass = 'found'
    findAndReplaceDOMText(document.body, { find, wrap: 'mark', wrapClass })
  }
  const ms = performance.now() - start
  return { ms, found: document.querySelectorAll('mark.found').length }
}
