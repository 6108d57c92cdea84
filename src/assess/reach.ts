/** Whether something that is limited to drugs and indications holds here; without the indication it does not yet. */
import type { DrugId } from '../model/mention'
import type { IndicationId, Reach } from '../model/rules-pack'

export function reaches(
  { drugIds, indicationIds }: Reach,
  drugId: DrugId,
  indicationId: IndicationId | undefined,
): boolean {
  if (drugIds && !drugIds.includes(drugId)) return false
  return !indicationIds || (indicationId !== undefined && indicationIds.includes(indicationId))
}
