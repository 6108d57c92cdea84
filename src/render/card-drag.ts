/**
 * Moves the card by its head: with the pointer, which is captured so that the page sees nothing of the way, or by arrows
 * on the button for it, which also works as a press alone (WCAG 2.5.7).
 */
export interface DragNeeds {
  readonly root: ShadowRoot
  readonly container: HTMLElement
  /** Where the upper left corner is wanted, in pixels of the viewport. */
  readonly moveTo: (left: number, top: number) => void
  /** The way is over: the place may be kept. */
  readonly onMoved: () => void
}

export interface Drag {
  /** True when the event was used. */
  input(event: Event): boolean
  /** Whether the last press on the head moved the card, and so means nothing else. */
  wasDrag(): boolean
}

const STEP_PX = 24
/** A hand is not still while it presses. */
const SLACK_PX = 4
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
}

export function createDrag({ root, container, moveTo, onMoved }: DragNeeds): Drag {
  let grabbed: { readonly pointerId: number; readonly x: number; readonly y: number } | null = null
  let isFar = false

  const headAt = ({ clientX, clientY }: MouseEvent): Element | null => {
    const pressed = root.elementFromPoint(clientX, clientY)
    const button = pressed?.closest('button')
    return button && button.value !== 'move' ? null : (pressed?.closest('.head') ?? null)
  }
  const byPointer = (event: PointerEvent): boolean => {
    if (event.type === 'pointerdown') {
      isFar = false
      const head = event.button === 0 ? headAt(event) : null
      if (!head) return false
      const { left, top } = container.getBoundingClientRect()
      grabbed = { pointerId: event.pointerId, x: event.clientX - left, y: event.clientY - top }
      head.setPointerCapture(event.pointerId)
    } else if (!grabbed || event.pointerId !== grabbed.pointerId) return false
    else if (event.type === 'pointermove') {
      const { left, top } = container.getBoundingClientRect()
      const [across, down] = [event.clientX - grabbed.x, event.clientY - grabbed.y]
      isFar ||= Math.hypot(across - left, down - top) > SLACK_PX
      if (isFar) moveTo(across, down)
    } else if (event.type === 'pointerup' || event.type === 'pointercancel') {
      grabbed = null
      if (isFar) onMoved()
    }
    return false
  }
  const byKey = ({ key }: KeyboardEvent): boolean => {
    const step = ARROWS[key]
    const focused = root.activeElement
    if (!step || !(focused instanceof HTMLButtonElement) || focused.value !== 'move') return false
    const { left, top } = container.getBoundingClientRect()
    moveTo(left + step[0], top + step[1])
    onMoved()
    return true
  }
  return {
    input(event) {
      if (event instanceof PointerEvent) return byPointer(event)
      if (event instanceof KeyboardEvent) return event.type === 'keydown' && byKey(event)
      // The press on the head must not take the focus from the field that is being edited.
      return event.type === 'mousedown' && grabbed !== null
    },
    wasDrag: () => isFar,
  }
}
