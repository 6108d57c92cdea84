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
  /** The button on which the mouse went down. */
  let pressed: HTMLButtonElement | null = null

  const buttonAt = ({ clientX, clientY }: MouseEvent): HTMLButtonElement | null =>
    root.elementFromPoint(clientX, clientY)?.closest('button') ?? null
  const buttonOf = (event: MouseEvent): HTMLButtonElement | null =>
    // A press by keyboard has no position: the focused button was meant.
    event.detail === 0 ? (root.activeElement?.closest('button') ?? null) : buttonAt(event)
  /**
   * A card that is drawn anew under the pressed mouse has another button there, and no click follows. Whoever presses
   * "close" wants it gone all the same; any other press is lost with what it was for.
   */
  const closesAnew = (event: MouseEvent): HTMLButtonElement | null => {
    const isLost = pressed?.value === 'close' && !pressed.isConnected
    const button = isLost ? buttonAt(event) : null
    return button?.value === 'close' ? button : null
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
      if (event.type === 'mousedown') pressed = button
      if (!button) return
      if (event.type === 'click') actions.press(button, (event as MouseEvent).detail === 0)
      else if (!actions.takesFocus(button)) event.preventDefault()
    } else if (event.type === 'mouseup') {
      const button = closesAnew(event as MouseEvent)
      if (button) actions.press(button, false)
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
