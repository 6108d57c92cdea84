/** The walk through the mentions of this frame, by a shortcut; the background leads it from frame to frame. */
import type { FrameCommand } from '../model/frame-command'
import type { SurfacePlace } from './scan-link'

export interface WalkNeeds {
  readonly places: () => readonly SurfacePlace[]
  /** Gives the hint's button, or null where the place is not painted. */
  readonly showHint: (place: SurfacePlace) => HTMLButtonElement | null
  readonly hideHint: () => void
}

export interface Walk {
  /** Takes the commands that are about the walk; false for any other. */
  command(given: FrameCommand): boolean
  status(): { readonly mentionCount: number; readonly walkedTo: number | null }
}

export function createWalk({ places, showHint, hideHint }: WalkNeeds): Walk {
  let walkedTo: number | null = null

  const stepTo = (index: number) => {
    const place = places()[index]
    walkedTo = place ? index : null
    if (!place) return
    const element = place.kind === 'field' ? place.element : place.container
    element.scrollIntoView({ block: 'nearest' })
    showHint(place)?.focus({ preventScroll: true })
  }
  return {
    command(given) {
      if (given.kind === 'walk-to') stepTo(given.index)
      else if (given.kind === 'end-walk') {
        walkedTo = null
        hideHint()
      } else return false
      return true
    },
    status: () => ({ mentionCount: places().length, walkedTo }),
  }
}
