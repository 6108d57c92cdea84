/**
 * Which row and outcome of a pack stand behind the dose that `assess` gave, by id. Read from the pack a second time,
 * so that the exhaustive check can hold the two against each other.
 */
import { chooseDose, type DoseChoice, kindOf } from '../assess/choose-dose'
import type { DoseKind } from '../model/assessment'
import type { DoseRow } from '../model/dose-row'
import type { PatientFacts } from '../model/facts'
import type { DrugId } from '../model/mention'
import type { IndicationId, RulesPack } from '../model/rules-pack'

export const ADULT_AGE_YEARS = 18

export interface DoseOutcomeIds {
  readonly row: DoseRow
  readonly choice: DoseChoice
  readonly kind: DoseKind
  /** `row/outcome`, then what unknown facts leave open: `row/usual or row/age65`. */
  readonly id: string
}

/** Nothing where no row speaks: no indication, off-label, a child without a paediatric row. */
export function doseOutcomeOf(
  pack: RulesPack,
  drugId: DrugId,
  indicationId: IndicationId | undefined,
  facts: PatientFacts,
): DoseOutcomeIds | undefined {
  if (indicationId === undefined) return undefined
  const { ageYears } = facts
  const row = rowsOf(pack, drugId, indicationId).find(({ population, ageYears: range }) => {
    if (ageYears === undefined) return population === 'adult'
    const isOfAge = ageYears >= range.atLeast && ageYears < (range.below ?? Infinity)
    return isOfAge && population === (ageYears < ADULT_AGE_YEARS ? 'paediatric' : 'adult')
  })
  if (!row) return undefined
  const choice = chooseDose(row, facts)
  const outcomes = [choice.outcome, ...choice.open].map(({ id }) => `${row.id}/${id}`)
  return {
    row,
    choice,
    kind: choice.open.length > 0 ? 'depends' : kindOf(choice.outcome.rank),
    id: outcomes.join(' or '),
  }
}

export function rowsOf(pack: RulesPack, drugId: DrugId, indicationId: IndicationId): readonly DoseRow[] {
  return pack.doses.filter((row) => row.drugId === drugId && row.indicationIds.includes(indicationId))
}
