/**
 * A dose row and facts in, the outcome that holds out, with the outcomes that unknown facts still leave open.
 * Not recommended > lower without escalation > lower with escalation > see the label > usual.
 */
import type { DoseKind } from '../model/assessment'
import type { DoseBranch, DoseOutcome, DoseRank, DoseRow } from '../model/dose-row'
import type { FactName, PatientFacts } from '../model/facts'
import { evaluate, factsOf } from './evaluate'

const RANKS: readonly DoseRank[] = [
  'usual',
  'see-label',
  'lower-with-escalation',
  'lower-without-escalation',
  'not-recommended',
]

export interface DoseChoice {
  /** What holds if none of the unknown facts is met. */
  readonly outcome: DoseOutcome
  /** The branch behind `outcome`; absent for the usual dose. */
  readonly branch: DoseBranch | undefined
  /** Stronger outcomes that an unknown fact may still bring. */
  readonly open: readonly DoseBranch[]
  /** The unknown facts they depend on. */
  readonly openFacts: readonly FactName[]
}

export function chooseDose(row: DoseRow, facts: PatientFacts): DoseChoice {
  const judged = row.branches.map((branch) => ({ branch, truth: evaluate(branch.when, facts) }))
  const met = judged.filter(({ truth }) => truth === 'met').map(({ branch }) => branch)
  const branch = met.reduce<DoseBranch | undefined>(
    (best, next) => (best === undefined || strength(next) > strength(best) ? next : best),
    undefined,
  )
  // At equal rank a branch is stronger than the usual dose: it withholds a part of its sentence.
  const held = branch ? strength(branch) : strength(row.usual) - 1
  const open = judged
    .filter(({ branch, truth }) => truth === 'unknown' && strength(branch) > held)
    .map(({ branch }) => branch)
  const openFacts = [...new Set(open.flatMap(({ when }) => factsOf(when)))].filter((fact) =>
    isUnknown(facts, fact),
  )
  return { outcome: branch ?? row.usual, branch, open, openFacts }
}

/** Place in the order above: a higher number is a more careful dose. */
export function strength({ rank }: { readonly rank: DoseRank }): number {
  return RANKS.indexOf(rank)
}

export function kindOf(rank: DoseRank): DoseKind {
  switch (rank) {
    case 'usual':
      return 'standard'
    case 'see-label':
      return 'see-label'
    case 'lower-with-escalation':
    case 'lower-without-escalation':
      return 'adjusted'
    case 'not-recommended':
      return 'not-recommended'
    default:
      return rank satisfies never
  }
}

function isUnknown(facts: PatientFacts, fact: FactName): boolean {
  return facts[fact] === undefined || facts[fact] === 'unknown'
}
