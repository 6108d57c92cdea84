/**
 * What the prescriber does with our parts, and the two things we watch on the page: the pointer coming to rest and
 * Escape. Only trusted events count; the page's own events are seen and never stopped.
 */
import type { Guard } from './guard'

/** How long the pointer rests on a name before the hint shows: longer than a glance along the line. */
const REST_MS = 400

export interface SurfaceActions {
  /** @param byKeyboard the focus may follow into the card. */
  press(button: HTMLButtonElement, byKeyboard: boolean): void
  /** May a mouse press on this button take the focus from the field that is being edited. */
  takesFocus(button: HTMLButtonElement): boolean
  /** Any event on our host, Escape excepted; true when it was used. */
  input(event: Event): boolean
  typed(): void
  /** The popover of the host was opened or closed, by us or by the page. */
  toggled(): void
  escape(): void
  rest(x: number, y: number): void
}

interface Listening {
  readonly guard: Guard
  readonly host: Element
  readonly root: ShadowRoot
  readonly signal: AbortSignal
}

export function listenForInput({ guard, host, root, signal }: Listening, actions: SurfaceActions): void {
  let restTimer = 0

  const buttonOf = ({ clientX, clientY, detail }: MouseEvent): HTMLButtonElement | null => {
    // A press by keyboard has no position: the focused button was meant.
    const target = detail === 0 ? root.activeElement : root.elementFromPoint(clientX, clientY)
    return target?.closest('button') ?? null
  }
  guard.protect(host, (event) => {
    if (!event.isTrusted) return
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') {
      // Also keeps the browser from closing the page's dialog that holds our host.
      event.preventDefault()
      actions.escape()
    } else if (actions.input(event)) {
      event.preventDefault()
    } else if (event.type === 'input') {
      actions.typed()
    } else if (event.type === 'toggle') {
      actions.toggled()
    } else if (event.type === 'click' || event.type === 'mousedown') {
      const button = buttonOf(event as MouseEvent)
      if (!button) return
      if (event.type === 'click') actions.press(button, (event as MouseEvent).detail === 0)
      else if (!actions.takesFocus(button)) event.preventDefault()
    }
  })

  const seen = { capture: true, passive: true, signal } as const
  window.addEventListener(
    'mousemove',
    ({ clientX, clientY, target }) => {
      clearTimeout(restTimer)
      if (target !== host) restTimer = window.setTimeout(actions.rest, REST_MS, clientX, clientY)
    },
    seen,
  )
  window.addEventListener(
    'keydown',
    ({ key, isTrusted, target }) => {
      if (isTrusted && key === 'Escape' && target !== host) actions.escape()
    },
    seen,
  )
}
