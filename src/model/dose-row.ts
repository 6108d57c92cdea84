/** The doses of a rules pack: what a row says for one drug, which conditions change it, where its numbers were read. */
import type { Condition } from './condition'
import type { DrugId } from './mention'
import type { IndicationId, TextId } from './rules-pack'
import type { Signature } from './signature'

/** One number of a dose sentence, so that a typo in a text can be found. */
export interface Regimen {
  readonly amountMg: number
  readonly timesPerDay: number
}

/** How a dose outcome ranks when several conditions hold; the highest wins, at equal rank a branch over the usual. */
export type DoseRank =
  | 'usual'
  | 'see-label'
  | 'lower-with-escalation'
  | 'lower-without-escalation'
  | 'not-recommended'

export interface DoseOutcome {
  readonly id: string
  readonly rank: DoseRank
  /** Whole sentence; `{list}` is replaced with the factors that are met. */
  readonly text: TextId
  /** The dose alone, for "depends on". */
  readonly shortText: TextId
  readonly regimens: readonly Regimen[]
}

export interface DoseBranch extends DoseOutcome {
  readonly when: Condition
  /** Name of the condition, for "depends on": "over 75 years". */
  readonly label: TextId
}

/** Where the numbers of a dose row were read, and who signed them. */
export interface DoseEvidence {
  readonly factIds: readonly string[]
  readonly level: string
  readonly sourceIds: readonly string[]
  readonly signedBy: Signature | null
}

export interface DoseRow {
  readonly id: string
  readonly drugId: DrugId
  readonly indicationIds: readonly IndicationId[]
  /** Completed years; `below` is exclusive. */
  readonly ageYears: { readonly atLeast: number; readonly below?: number }
  readonly population: 'adult' | 'paediatric'
  readonly usual: DoseOutcome
  readonly branches: readonly DoseBranch[]
  /** Replaces the built "depends on" sentence where unknown facts only withhold a part of it. */
  readonly whenUnknown?: TextId
  readonly evidence: DoseEvidence
}
