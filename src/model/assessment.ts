import type { Truth } from './condition'
import type { FactName } from './facts'
import type { Language } from './language'
import type { DrugId } from './mention'
import type { IndicationId, TextKind, Tier } from './rules-pack'

/** The words of CDS Hooks. */
export type Indicator = 'info' | 'warning' | 'critical'

export interface Citation {
  readonly sourceIds: readonly string[]
  readonly authority: string
  readonly title: string
  readonly date: string
  readonly url: string
}

export interface AssessedItem {
  readonly questionId: FactName
  readonly result: Truth
  readonly tier: Tier
  readonly label: string
  readonly citation: Citation
}

export interface AssessedText {
  readonly text: string
  readonly kind: TextKind
}

export interface Statement {
  readonly id: string
  readonly tier: Tier | 'every-patient'
  readonly text: string
  /** The authority's sentence behind the summary, in this language (a translation says so by its kind). */
  readonly quote?: AssessedText
  readonly citation: Citation
}

export type DoseKind = 'standard' | 'adjusted' | 'not-recommended' | 'depends' | 'see-label' | 'none'

export interface AssessedDose {
  readonly kind: DoseKind
  /** Whole sentence, with its limits. */
  readonly text: string
  /** The product's own text (SmPC), to check the dose against. */
  readonly citation: Citation
  /** Where the number was read; empty where none is shown. */
  readonly readIn: readonly Citation[]
  /** False until a pharmacist has signed the row and the declared readings; true also where no number is shown. */
  readonly signed: boolean
  /** True where the text shows a number. */
  readonly hasNumber: boolean
}

export interface Advice {
  readonly id: string
  readonly text: string
  readonly kind: TextKind
  readonly citation: Citation
}

/** The answer for one drug and one patient. Texts are in `language`. */
export interface Assessment {
  readonly drugId: DrugId
  readonly indicationId?: IndicationId
  readonly packId: string
  readonly packVersion: string
  readonly jurisdiction: string
  readonly language: Language
  readonly scope: 'in-scope' | 'out-of-scope'
  readonly indicator: Indicator
  /** The visible word beside shape and colour. */
  readonly indicatorWord: 'restriction' | 'caution' | 'dose' | 'incomplete' | 'reminder'
  /** True when no asked fact is unknown and the indication is given. */
  readonly complete: boolean
  /** First line of the card, at most 140 characters. */
  readonly firstLine: string
  /** What follows from the answers, with its reasons; never empty. */
  readonly conclusion: readonly string[]
  readonly items: readonly AssessedItem[]
  readonly statements: readonly Statement[]
  readonly dose: AssessedDose
  readonly advice: readonly Advice[]
  readonly notAssessed: { readonly text: string; readonly citation: Citation }
  /** Names of the asked facts that are unknown, and `indicationId` when none was given. */
  readonly missing: readonly (FactName | 'indicationId')[]
}
