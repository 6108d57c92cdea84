// Frames of every kind, and what becomes of them.

import type { HardCase, Step } from './hard-case'

const NOTHING = {}
const underlinedIn = (frame: string): Step => ({
  texts: [`${frame}: Xeljanz`],
  markers: [`${frame}: tofacitinib`],
})

export const FRAMES: readonly HardCase[] = [
  { page: 'frame-cross-origin.html', says: 'a frame of another site', steps: [underlinedIn('other')] },
  {
    page: 'frame-blank.html',
    says: 'an about:blank frame filled by the page',
    steps: [NOTHING, { does: [{ call: 'fill' }], ...underlinedIn('blank') }],
  },
  {
    page: 'frame-blank-at-once.html',
    says: 'an about:blank frame filled in the moment it is added',
    steps: [underlinedIn('blank')],
  },
  { page: 'frame-srcdoc.html', says: 'a srcdoc frame', steps: [underlinedIn('inline')] },
  { page: 'frame-sandboxed.html', says: 'a sandboxed frame', steps: [underlinedIn('sandboxed')] },
  { page: 'frame-sandboxed-srcdoc.html', says: 'a sandboxed srcdoc frame', steps: [underlinedIn('mail')] },
  { page: 'frame-data.html', says: 'a data: frame', steps: [underlinedIn('data')] },
  { page: 'frame-blob.html', says: 'a blob: frame', steps: [underlinedIn('blob')] },
  { page: 'frame-javascript.html', says: 'a javascript: frame', steps: [underlinedIn('script')] },
  { page: 'frame-object.html', says: 'a document in an <object>', steps: [underlinedIn('object')] },
  { page: 'frameset.html', says: 'a frame of a frameset', steps: [underlinedIn('right')] },
  {
    page: 'frameset-in-frame.html',
    says: 'a frame of a frameset in a frame',
    steps: [underlinedIn('chart/right')],
  },
  { page: 'frame-deep.html', says: 'a frame three levels down', steps: [underlinedIn('one/two/three')] },
  {
    page: 'frame-in-shadow-root.html',
    says: 'a frame in a closed shadow root',
    steps: [underlinedIn('tray')],
  },
  {
    page: 'frame-grows.html',
    says: 'a frame without size only once it has one',
    steps: [{ counted: [] }, { does: [{ call: 'grow' }], ...underlinedIn('tray') }],
  },
  {
    page: 'frame-shown.html',
    says: 'a hidden frame only once it is shown',
    steps: [NOTHING, { does: [{ call: 'show' }], ...underlinedIn('tray') }],
  },
  {
    page: 'frame-moved.html',
    says: 'a frame again after it was removed and put back',
    steps: [
      underlinedIn('tray'),
      { does: [{ call: 'remove' }], ...NOTHING },
      { does: [{ call: 'putBack' }], ...underlinedIn('tray') },
    ],
  },
  {
    page: 'frame-navigated.html',
    says: 'what a frame shows after each navigation',
    steps: [
      underlinedIn('tray'),
      { does: [{ call: 'leave' }], ...NOTHING },
      { does: [{ call: 'comeBack' }], ...underlinedIn('tray') },
    ],
  },
  {
    page: 'frame-rewritten.html',
    says: 'a frame that the page writes anew',
    steps: [NOTHING, { does: [{ call: 'rewrite' }], ...underlinedIn('tray') }],
  },
]
