import type { DrugId } from '../model/mention'
import type { AskedFrame } from './tab-frames'

/**
 * For which of these drugs a card may open by itself in a frame (promise P6): for none while a card is open anywhere
 * in the tab, and for none for which one opened by itself elsewhere, in an order that still holds it.
 */
export function mayOpenByItself(
  frames: readonly AskedFrame[],
  frameId: number,
  drugIds: readonly DrugId[],
): DrugId[] {
  if (frames.some(({ surface }) => surface?.card)) return []
  const others = frames.filter((frame) => frame.frameId !== frameId)
  const opened = new Set(others.flatMap(({ surface }) => surface?.openedFor ?? []))
  return drugIds.filter((drugId) => !opened.has(drugId))
}
