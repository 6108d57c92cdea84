/** A popover that opens later than ours lies above it, and hides the markers of the names that stand in it. */
import type { SurfaceHost } from './host'
import type { SurfacePlace } from './scan-link'

export interface PopoverWatch {
  /** @param marked the places that get a marker now. */
  check(marked: readonly SurfacePlace[]): void
}

export function riseAbovePopovers(host: Pick<SurfaceHost, 'raise'>): PopoverWatch {
  let below = new Set<Element>()
  return {
    check(marked) {
      const open = new Set<Element>()
      for (const place of marked) {
        const element = place.kind === 'field' ? place.element : place.container
        for (let around = popoverOf(element); around; around = popoverOf(around.parentElement))
          open.add(around)
      }
      const isNew = [...open].some((popover) => !below.has(popover))
      below = open
      if (isNew) host.raise()
    },
  }
}

/** Of the prototype: a form's own `closest` may be one of its fields. */
const popoverOf = (element: Element | null): Element | null =>
  element && Element.prototype.closest.call(element, ':popover-open')
