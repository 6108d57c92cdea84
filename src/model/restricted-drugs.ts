import type { DrugId } from './mention'

/** The drugs of the restriction, by their ids in `rules/drugs.json`. */
export const RESTRICTED_DRUGS: readonly DrugId[] = [
  'tofacitinib',
  'baricitinib',
  'upadacitinib',
  'filgotinib',
  'abrocitinib',
]

/** Those for which nothing is shown, by choice of the organisation. */
export function unwatchedDrugs(watched: readonly DrugId[]): readonly DrugId[] {
  return RESTRICTED_DRUGS.filter((drugId) => !watched.includes(drugId))
}
