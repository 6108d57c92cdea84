/**
 * The markers: one small real button beside each mention that needs one. All of them are one tab stop, with arrows
 * between them. Nodes are reused, so that a live page does not make them flicker or lose focus.
 */
import type { DrugId } from '../model/mention'
import type { Spot } from './place-geometry'
import type { SurfacePlace } from './scan-link'

export interface MarkerSpec {
  readonly place: SurfacePlace
  readonly spot: Spot
  /** Whole sentence: "Olumiant : restriction de 2023 – ouvrir la fiche". */
  readonly label: string
}

export interface MarkerLayer {
  /**
   * @param groupLabel what a screen reader calls them together.
   * @param lang of all labels.
   */
  show(markers: readonly MarkerSpec[], groupLabel: string, lang: string): void
  placeOf(button: Element): SurfacePlace | null
  /** Moves the focus between markers; true when the key was used. */
  handleKey(key: string, focused: Element | null): boolean
}

/** As in `surface.css`. */
const SIZE = 16
const MARGIN = 4
/** Less than a space is wide, so that the next word stays readable. */
const OVERHANG = 3

export function createMarkerLayer(root: ShadowRoot): MarkerLayer {
  const document = root.ownerDocument
  const layer = document.createElement('div')
  layer.className = 'markers'
  layer.setAttribute('role', 'toolbar')
  root.append(layer)
  const buttons: HTMLButtonElement[] = []
  const places = new Map<Element, SurfacePlace>()

  const createButton = () => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'marker'
    button.dataset.part = 'marker'
    return button
  }
  const focusAt = (index: number) => {
    const visible = buttons.filter((button) => places.has(button))
    const next = visible[(index + visible.length) % visible.length]
    if (!next) return
    for (const button of visible) button.tabIndex = button === next ? 0 : -1
    next.focus({ preventScroll: true })
  }
  return {
    show(markers, groupLabel, lang) {
      places.clear()
      if (layer.ariaLabel !== groupLabel) Object.assign(layer, { ariaLabel: groupLabel, lang })
      layer.hidden = markers.length === 0
      markers.forEach(({ place, spot, label }, index) => {
        const button = buttons[index] ?? createButton()
        if (!buttons[index]) {
          buttons.push(button)
          layer.append(button)
          button.tabIndex = index === 0 ? 0 : -1
        }
        places.set(button, place)
        setDrug(button, place.mention.drugId, label)
        const { x, y } = markerPosition(place, spot)
        button.style.transform = `translate(${x}px, ${y}px)`
        button.hidden = false
      })
      for (const unused of buttons.slice(markers.length)) unused.hidden = true
    },
    placeOf: (button) => places.get(button) ?? null,
    handleKey(key, focused) {
      const step =
        key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0
      const visible = buttons.filter((button) => places.has(button))
      const index = visible.indexOf(focused as HTMLButtonElement)
      if (step === 0 || index < 0) return false
      focusAt(index + step)
      return true
    },
  }
}

function setDrug(button: HTMLButtonElement, drugId: DrugId, label: string): void {
  if (button.dataset.drug !== drugId) button.dataset.drug = drugId
  if (button.title !== label) {
    button.title = label
    button.setAttribute('aria-label', label)
  }
}

/**
 * On the upper right corner of the name itself, or of the field: what follows a name is its dose, and must never be
 * covered.
 */
function markerPosition(place: SurfacePlace, spot: Spot): { x: number; y: number } {
  const right = place.kind === 'field' ? spot.right - MARGIN : spot.right + OVERHANG
  const middle = place.kind === 'field' ? spot.top : spot.top - OVERHANG
  // A name at the very edge of the page would have its marker outside.
  const within = (at: number, length: number) => Math.round(Math.max(0, Math.min(at, length - SIZE)))
  return { x: within(right - SIZE, innerWidth), y: within(middle - SIZE / 2, innerHeight) }
}
