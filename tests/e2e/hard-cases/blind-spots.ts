// What no script can read: nothing is marked there, and it is counted.

import type { HardCase } from './hard-case'

/** Beside it stands something that can be read. */
const OTHER = { texts: ['Rinvoq'], markers: ['upadacitinib'] }

export const BLIND_SPOTS: readonly HardCase[] = [
  { page: 'text-canvas.html', says: 'no canvas, and counts it', steps: [{ ...OTHER, unreadable: 1 }] },
  { page: 'text-pdf.html', says: 'no embedded PDF, and counts it', steps: [{ ...OTHER, unreadable: 2 }] },
  {
    page: 'text-pdf-frame.html',
    says: 'no PDF in a frame, and counts it',
    steps: [{ ...OTHER, unreadable: 1 }],
  },
]
