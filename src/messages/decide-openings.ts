/**
 * Whether a card may open by itself in the orders of a frame (promise P6): from what the frames of the tab show and
 * from what is remembered of the patient shown. Pure.
 */
import type { AskedOrder, OpeningVerdict, Restraint } from '../model/restraint'
import { mayOpenByItself } from './may-open-by-itself'
import type { AskedFrame } from './tab-frames'

export interface OpeningQuestion {
  readonly frames: readonly AskedFrame[]
  readonly frameId: number
  readonly orders: readonly AskedOrder[]
  /** For each order what is remembered, the strongest first; null where nothing is. */
  readonly restraints: readonly (Restraint | null)[]
  /** Whether the page says who is shown: else nothing can be remembered but by the page itself. */
  readonly hasPatient: boolean
}

export function decideOpenings(question: OpeningQuestion): OpeningVerdict[] {
  const { frames, frameId, orders, restraints, hasPatient } = question
  const drugIds = orders.map(({ drugId }) => drugId)
  const able = new Set(mayOpenByItself(frames, frameId, drugIds))
  return orders.map(({ drugId, isOpenedHere }, index) => {
    const restraint = restraints[index]
    if (restraint) return restraint
    if (isOpenedHere && !hasPatient) return 'opened'
    return able.has(drugId) ? 'open' : 'not-now'
  })
}
