/**
 * Place and size of the card's window: docked beside the order, moved by the prescriber, or collapsed to a pill. A card
 * that opens by itself never stands over the field or the order's buttons: where only that is left it begins collapsed
 * (promise P6).
 */
import type { CardPlace } from '../model/card-place'
import { createDrag } from './card-drag'
import { placeCard, placeMoved, placePill, type Surroundings, toPlace } from './card-position'

export interface CardFrameNeeds {
  readonly root: ShadowRoot
  readonly container: HTMLElement
  readonly place: CardPlace | null
  readonly rememberPlace: (place: CardPlace | null) => void
  /** It was collapsed or unfolded, and has to be drawn so. */
  readonly onFolded: () => void
}

export interface CardFrame {
  isCollapsed(): boolean
  /** A card opens. @param isByItself nobody asked for it. */
  reset(isByItself: boolean): void
  unfold(): void
  setBox(surroundings: Surroundings): void
  /** Puts the window where it belongs; call when its content changed. */
  layOut(): void
  /** Takes the actions that are about the window; false for any other. */
  press(action: string): boolean
  input(event: Event): boolean
}

/** With less height, as on a screen of 768 pixels, lines and gaps are tighter. */
const LOW_PX = 800
/** With less, nothing of the card but its head stays in place while it scrolls. */
const TINY_PX = 380
/** Where a press on the move button leads, one after the other; then back to the place beside the order. */
const STATIONS: readonly CardPlace[] = [
  { x: 1, y: 0 },
  { x: 0, y: 0 },
]

export function createCardFrame(needs: CardFrameNeeds): CardFrame {
  const { root, container, rememberPlace, onFolded } = needs
  let surroundings: Surroundings | null = null
  let moved = needs.place
  /** What was moved under the prescriber's eyes stays there, whatever it covers. */
  let isMovedNow = false
  let isCollapsed = false
  /** Nobody has asked for this card or touched it. */
  let isUnasked = false
  let station = -1

  const boxIn = (around: Surroundings) => {
    const box = moved && placeMoved(around, moved)
    return box && (isMovedNow || box.isFree) ? box : placeCard(around)
  }
  const pillSize = () => {
    const { width, height } = container.getBoundingClientRect()
    return { width, height }
  }
  const layOut = () => {
    if (!surroundings || container.hidden) return
    const box = boxIn(surroundings)
    if (isUnasked && !isCollapsed && !box.isFree) {
      fold(true)
      return
    }
    const { left, top } = isCollapsed ? placePill(surroundings, pillSize(), moved) : box
    container.classList.toggle('tight', box.maxHeight < LOW_PX)
    container.classList.toggle('tiny', box.maxHeight < TINY_PX)
    Object.assign(container.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: isCollapsed ? '' : `${box.width}px`,
      maxHeight: isCollapsed ? '' : `${box.maxHeight}px`,
    })
  }
  const fold = (isWanted: boolean) => {
    isCollapsed = isWanted
    // Its size as a pill is known once it has no other.
    if (isWanted) Object.assign(container.style, { width: '', maxHeight: '' })
    onFolded()
  }
  const move = (place: CardPlace | null) => {
    moved = place
    isMovedNow = true
    layOut()
  }
  const drag = createDrag({
    root,
    container,
    moveTo(left, top) {
      if (surroundings) move(toPlace(surroundings.viewport, left, top, isCollapsed ? pillSize() : null))
    },
    onMoved: () => rememberPlace(moved),
  })
  return {
    isCollapsed: () => isCollapsed,
    reset(isByItself) {
      isCollapsed = false
      isMovedNow = false
      isUnasked = isByItself
    },
    unfold() {
      isUnasked = false
      if (isCollapsed) fold(false)
    },
    setBox(given) {
      surroundings = given
      layOut()
    },
    layOut,
    press(action) {
      isUnasked = false
      if (action === 'collapse') fold(!isCollapsed)
      else if (action === 'move') {
        if (drag.wasDrag()) return true
        station = (station + 1) % (STATIONS.length + 1)
        move(STATIONS[station] ?? null)
        rememberPlace(moved)
      } else return false
      return true
    },
    input(event) {
      if (event.type === 'pointerdown' || event.type === 'keydown') isUnasked = false
      return drag.input(event)
    },
  }
}
