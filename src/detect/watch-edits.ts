/**
 * Tells when the person has done something after which a field may hold another value, once things settle. In some
 * applications the final name arrives in the field with no event of its own, only after a click, a key or a blur.
 *
 * A page's own (untrusted) event is a reason to look again, never a sign that the person edits.
 */
import { isElement } from './node-type'

/** Long enough for a page to put the chosen name into its field, short enough for the 150 ms of DESIGN section 7. */
export const SETTLE_MS = 120
/** An answer from the page's server may fill a field much later, with no event and no mutation: looked at again then. */
const PAUSES_MS = [SETTLE_MS, 400, 1_000, 3_000, 8_000]

const EVENTS = ['input', 'change', 'focusout', 'focusin', 'click', 'keydown', 'pageshow', 'load']
const OPTION = '[role=option]'
const SETTLING_KEYS = /^(Enter|Tab|Arrow)/

export interface EditWatch {
  /** The field or editor that the person changed last. */
  lastEdited(): Element | null
  /** The option that the person clicked last. */
  lastChosen(): Element | null
  /** Safe to repeat: a `document.open` removes all listeners. */
  listen(target: Window | ShadowRoot, types?: readonly string[]): void
}

export interface EditWatchOptions {
  onTouched(path: readonly EventTarget[]): void
  onSettled(): void
  readonly signal: AbortSignal
}

export function watchEdits({ onTouched, onSettled, signal }: EditWatchOptions): EditWatch {
  let lastEdited: WeakRef<Element> | undefined
  let lastChosen: WeakRef<Element> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))

  function settle(look: number) {
    clearTimeout(timer)
    const pause = PAUSES_MS[look]
    if (!pause) return
    timer = setTimeout(() => {
      onSettled()
      settle(look + 1)
    }, pause)
  }

  function onEvent(event: Event) {
    if (event.type === 'keydown' && !SETTLING_KEYS.test((event as KeyboardEvent).key)) return
    const path = event.composedPath()
    const target = path[0] as Node
    if (event.isTrusted && isElement(target)) {
      if (event.type === 'input' || event.type === 'change') lastEdited = new WeakRef(target)
      // The highlighted option of a list is often "selected" too: only a click chooses.
      else if (event.type === 'click' && target.closest(OPTION)) lastChosen = new WeakRef(target)
    }
    onTouched(path)
    settle(0)
  }

  return {
    lastEdited: () => lastEdited?.deref() ?? null,
    lastChosen: () => lastChosen?.deref() ?? null,
    listen(target, types = EVENTS) {
      for (const type of types)
        target.addEventListener(type, onEvent, { capture: true, passive: true, signal })
    },
  }
}
