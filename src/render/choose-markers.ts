/**
 * Which mentions get a marker: every field and every mention in an order; of the others the first of each drug, unless
 * an earlier frame of the tab marks that drug; and only where they can be seen.
 */
import type { DrugId } from '../model/mention'
import type { Spot } from './place-geometry'
import type { SurfacePlace } from './scan-link'

export interface MarkerQuestion {
  /** In the order in which they were found. */
  readonly places: readonly SurfacePlace[]
  /** Drugs that an earlier frame marks. */
  readonly markedBefore: ReadonlySet<DrugId>
  readonly isInOrder: (place: SurfacePlace) => boolean
  /** Where the place is on the screen; null when it cannot be seen now. */
  readonly spotOf: (place: SurfacePlace) => Spot | null
}

export interface MarkerChoice {
  readonly marked: readonly { readonly place: SurfacePlace; readonly spot: Spot }[]
  /** Drugs with a mention on the screen, marked or left to the earlier frame. */
  readonly onScreen: ReadonlySet<DrugId>
}

export function chooseMarkers({ places, markedBefore, isInOrder, spotOf }: MarkerQuestion): MarkerChoice {
  const marked: { place: SurfacePlace; spot: Spot }[] = []
  const onScreen = new Set<DrugId>()
  for (const place of places) {
    const { drugId } = place.mention
    const isAlways = place.kind === 'field' || isInOrder(place)
    if (!isAlways && onScreen.has(drugId)) continue
    const spot = spotOf(place)
    if (!spot) continue
    onScreen.add(drugId)
    if (isAlways || !markedBefore.has(drugId)) marked.push({ place, spot })
  }
  return { marked, onScreen }
}
