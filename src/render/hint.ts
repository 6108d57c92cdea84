/** The one-line hint at a mention on which the pointer rests; a button that opens the card. */
import type { Spot } from './place-geometry'
import type { SurfacePlace } from './scan-link'

export interface Hint {
  show(place: SurfacePlace, spot: Spot, text: string): HTMLButtonElement
  hide(): void
  readonly button: HTMLButtonElement
  place(): SurfacePlace | null
}

export function createHint(root: ShadowRoot): Hint {
  const button = root.ownerDocument.createElement('button')
  button.type = 'button'
  button.className = 'hint'
  button.dataset.part = 'hint'
  button.hidden = true
  root.append(button)
  let shown: SurfacePlace | null = null
  return {
    button,
    show(place, spot, text) {
      shown = place
      button.textContent = text
      button.style.transform = `translate(${Math.round(spot.left)}px, ${Math.round(spot.bottom + 4)}px)`
      button.hidden = false
      return button
    },
    hide() {
      shown = null
      button.hidden = true
    },
    place: () => shown,
  }
}
