// Two observations of one page, with and without the extension, made comparable.

import { HOST } from '../drive/surface'
import type { Observed } from './observe-page'

/**
 * Events that depend on the moment, on where the pointer rests or on the sensors of the machine, not on what was done. A
 * browser without sensors may still send one event of each, and does not always do so before a page is left.
 */
const UNSTEADY =
  /^(pointer|mouse)(move|rawupdate|over|out|enter|leave)|^device(motion|orientation)|^(scroll|resize|transition|animation|selectionchange|timeupdate)|^(focus|blur) (window|document) /

/** How often each kind of line stands there, "click button#x trusted" → 2, in alphabetical order. */
export function countEvents({ events }: Observed): Record<string, number> {
  const counts = new Map<string, number>()
  for (const event of [...events].sort())
    if (!UNSTEADY.test(event)) counts.set(event, (counts.get(event) ?? 0) + 1)
  return Object.fromEntries(counts)
}

const isOurs = (line: string) => line.includes(HOST)

export function mutationsOfPage({ mutations }: Observed): string[] {
  return mutations.filter((line) => !isOurs(line))
}

export function mutationsOfHost({ mutations }: Observed): string[] {
  return mutations.filter(isOurs)
}

export function eventsOfHost({ events }: Observed): string[] {
  return events.filter(isOurs)
}
