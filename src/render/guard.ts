/**
 * Keeps the events of our own host from the page (promise P1): the page's shortcuts, click-away handlers and
 * focus traps never see them. Events of the page's own elements are never touched.
 *
 * It works because it is first: added on `window`, capture phase, at `document_start`. Inside the closed root
 * only events that are not composed still arrive (`change`, `submit`, `toggle`), so the card is a native form.
 */

/** Composed events for which elements have no `on…` property. */
const OTHER_EVENTS = [
  'focusin',
  'focusout',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'textInput',
  'DOMActivate',
  'DOMMouseScroll',
]

/**
 * Every event this browser can fire at an element, as it says itself: a list of ours would miss the next one.
 * Only those whose target is our host are kept from the page.
 */
function guardedEvents(): string[] {
  const names = [...OTHER_EVENTS]
  for (const property in HTMLElement.prototype) {
    if (property.startsWith('on')) names.push(property.slice(2))
  }
  return names
}

/** These never call `preventDefault`; saying so keeps scrolling smooth. */
const PASSIVE_EVENT = /wheel|touch(start|move)|scroll/

export interface Guard {
  /** From now on events on `host` are ours: kept from the page and given to `listener`. */
  protect(host: Element, listener: (event: Event) => void): void
  /** `document.open()` removes every listener of the window: adds them again, second in line then. */
  renew(): void
}

export function installGuard(window: Window): Guard {
  let host: Element | null = null
  let notify: (event: Event) => void = () => {}

  const guard = (event: Event) => {
    if (host === null || event.target !== host) return
    event.stopImmediatePropagation()
    notify(event)
  }
  const renew = () => {
    for (const type of guardedEvents()) {
      window.addEventListener(type, guard, { capture: true, passive: PASSIVE_EVENT.test(type) })
    }
  }
  renew()
  return {
    protect(element, listener) {
      host = element
      notify = listener
    },
    renew,
  }
}
