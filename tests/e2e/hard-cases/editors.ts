// Editors: imitations of how well-known ones draw what is typed.

import type { HardCase } from './hard-case'

const NOTHING = {}
const UNDERLINED = { texts: ['Xeljanz'], markers: ['tofacitinib'] }

/** Typed, then typed on: the mark must survive that the editor draws its line anew. */
const typedIn = (editor: string) => [
  NOTHING,
  { does: [{ type: 'Xeljanz', into: editor }], ...UNDERLINED },
  { does: [{ type: ' 5' }], ...UNDERLINED },
]

export const EDITORS: readonly HardCase[] = [
  { page: 'contenteditable.html', says: 'a note edited in place', steps: typedIn('#note') },
  { page: 'editor-prosemirror.html', says: 'an editor like ProseMirror', steps: typedIn('#editor') },
  { page: 'editor-quill.html', says: 'an editor like Quill', steps: typedIn('#editor') },
  { page: 'editor-codemirror5.html', says: 'an editor like CodeMirror 5', steps: typedIn('#lines') },
  {
    page: 'editor-codemirror6.html',
    says: 'an editor like CodeMirror 6',
    steps: [
      NOTHING,
      { does: [{ call: 'placeCursor' }, { type: 'Xeljanz' }], ...UNDERLINED },
      { does: [{ type: ' 5' }], ...UNDERLINED },
    ],
  },
  {
    page: 'editor-in-frame.html',
    says: 'an editor in a frame written by the page',
    steps: [
      NOTHING,
      { does: [{ call: 'write' }], texts: ['editor: Xeljanz'], markers: ['editor: tofacitinib'] },
    ],
  },
]
