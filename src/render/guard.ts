/**
 * Keeps the events of our own host from the page (promise P1): the page's shortcuts, click-away handlers and
 * focus traps never see them. Events of the page's own elements are never touched.
 *
 * It works because it is first: added on `window`, capture phase, at `document_start`. Inside the closed root
 * only events that are not composed still arrive (`change`, `submit`, `toggle`), so the card is a native form.
 */

/** Every composed event a pointer, a keyboard or a focus change can fire on the host. */
const GUARDED_EVENTS = [
  'click dblclick auxclick contextmenu selectstart DOMActivate',
  'mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave wheel mousewheel DOMMouseScroll',
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel',
  'pointerrawupdate gotpointercapture lostpointercapture touchstart touchend touchmove touchcancel',
  'keydown keyup keypress beforeinput input textInput compositionstart compositionupdate compositionend',
  'focus blur focusin focusout copy cut paste beforecopy beforecut beforepaste',
  'dragstart drag dragend dragenter dragover dragleave drop',
  'beforetoggle toggle scroll scrollend contentvisibilityautostatechange',
]
  .join(' ')
  .split(' ')

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
    for (const type of GUARDED_EVENTS) {
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
