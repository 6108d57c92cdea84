/**
 * Shapes of a rules pack once it is trusted (parsed, checked, frozen by `rulespack`).
 * What a person reads is never here: texts are named by id and resolved per language.
 */
import type { Condition } from './condition'
import type { DoseRow } from './dose-row'
import type { FactName } from './facts'
import type { Language } from './language'
import type { DrugId } from './mention'
import type { Signature } from './signature'

export type IndicationId = string
export type TextId = string

export type Tier = 'restriction' | 'caution' | 'dose-only'

/**
 * A document of `rules/sources.json`. `date`: ISO 8601 as precise as the source allows, `undated`, or `current` for
 * an address that always shows the text in force.
 */
export interface Source {
  readonly id: string
  readonly title: string
  readonly authority: string
  readonly date: string
  readonly kind: string
  readonly url: string
}

/** `quotation`: the authority's own sentence; `unofficial-translation`: ours of such a sentence; `summary`: all else. */
export type TextKind = 'quotation' | 'unofficial-translation' | 'summary'

export interface PackText {
  readonly text: string
  readonly kind: TextKind
}

export interface Question {
  readonly id: FactName
  readonly tier: Tier
  /** Absent: asked for every drug. */
  readonly drugIds?: readonly DrugId[]
  /** Asked once one of these is given; absent: for every indication. */
  readonly indicationIds?: readonly IndicationId[]
  /** Asked only when this holds; absent: always. */
  readonly askedWhen?: Condition
  /** When the question's factor counts as met; absent (weight): the value is only needed, it is no factor. */
  readonly metWhen?: Condition
  /** The factor counts only here; elsewhere the value is only needed. Absent: everywhere it is asked. */
  readonly metFor?: Reach
  readonly label: TextId
  readonly help: TextId
  /** Short name of the factor in a list of reasons: "smoking". */
  readonly shortLabel: TextId
  /** Name of the fact in a list of what is still to be answered: "age". */
  readonly missingLabel: TextId
  /** The authority's wording for this factor, where there is one. */
  readonly official?: TextId
  readonly codes?: readonly { readonly system: string; readonly code: string }[]
  readonly sourceIds: readonly string[]
}

/** For which drugs and given indications something holds; a list left out: for all. */
export interface Reach {
  readonly drugIds?: readonly DrugId[]
  readonly indicationIds?: readonly IndicationId[]
}

export interface Rule extends Reach {
  readonly id: string
  readonly when: Condition
  readonly tier: Tier | 'every-patient'
  /** Summary; `{list}` is replaced with the factors that are met. */
  readonly text: TextId
  /** The authority's own sentence, folded under the summary. */
  readonly quote?: TextId
  readonly sourceIds: readonly string[]
}

/** `off-label`: the tiers apply, no dose. `out-of-scope`: no tier and no dose. */
export type IndicationScope = 'labelled' | 'off-label' | 'out-of-scope'

export interface Indication {
  readonly id: IndicationId
  /** Written to stand inside a sentence; where it stands alone its first letter is raised. */
  readonly label: TextId
  readonly scope: IndicationScope
  /** False where the drug is also used in children: then an unknown age makes the dose depend on age. */
  readonly adultOnly: boolean
}

/** `presentations` differ in who may renew; their names and specialities are the register's, in its language. */
export interface Prescribing {
  readonly text: TextId
  readonly presentations: readonly {
    readonly cis: string
    readonly name: string
    readonly renewalBy: readonly string[]
    readonly specialMonitoring: boolean
  }[]
  readonly sourceIds: readonly string[]
}

export interface PackDrug {
  readonly drugId: DrugId
  readonly indications: readonly Indication[]
  /** Link and name of the product's own text (SmPC), for every "see SmPC 4.2". */
  readonly labelSourceId: string
  /** National prescribing conditions, where the jurisdiction has them. */
  readonly prescribing?: Prescribing
}

/** A drug that the jurisdiction has not authorised: it is said so, and never assessed by another country's rule. */
export interface NotAuthorised {
  readonly drugId: DrugId
  readonly text: TextId
  readonly sourceIds: readonly string[]
}

export interface PackStatement {
  readonly id: string
  readonly text: TextId
  readonly sourceIds: readonly string[]
}

/** How we read an official text where it leaves something open; a dose may rest on it. */
export interface DeclaredReading extends PackStatement {
  readonly signedBy: Signature | null
}

/** What the page for the patient is made of, in its order; `risks` stand between their intro and outro as a list. */
export const PATIENT_PAGE_SECTIONS = [
  'why',
  'risks-intro',
  'risks',
  'risks-outro',
  'tell',
  'watch',
  'signs',
  'call',
] as const
export type PatientPageSection = (typeof PATIENT_PAGE_SECTIONS)[number]

/** A sentence of the page for the patient, in plain words. */
export interface PatientSentence extends PackStatement {
  readonly section: PatientPageSection
  /** Absent: for every drug. */
  readonly drugIds?: readonly DrugId[]
}

/** A sentence of ours with its sources, for the drugs it is about. */
interface SourcedSentence {
  readonly id: string
  readonly drugIds: readonly DrugId[]
  readonly text: { readonly [language in Language]: string }
  readonly sourceIds: readonly string[]
}

export const SECOND_TIER_TOPICS = [
  'contraindication',
  'renal',
  'hepatic',
  'interaction',
  'laboratory',
  'vaccines',
  'other',
] as const
export type SecondTierTopic = (typeof SECOND_TIER_TOPICS)[number]

/** What the label says beside the restriction. It is shown to be checked; nothing is concluded from it. */
export interface SecondTierWarning extends SourcedSentence {
  readonly topic: SecondTierTopic
  /** It names an adult dose, which has no place where no dose is shown. */
  readonly hasDose: boolean
}

/** Figures of a trial that the restriction rests on. */
export interface TrialFinding extends SourcedSentence {
  readonly trial: string
}

export interface RulesPack {
  readonly id: string
  readonly version: string
  readonly jurisdiction: string
  readonly authority: string
  readonly title: TextId
  /** Of the authority's text, as precise as its source. */
  readonly published: string
  /** ISO dates. A pack past `reviewBy` still works and says that it is out of date. */
  readonly reviewedOn: string
  readonly reviewBy: string
  readonly sourceIds: readonly string[]
  readonly drugs: readonly PackDrug[]
  readonly notAuthorised: readonly NotAuthorised[]
  readonly questions: readonly Question[]
  readonly rules: readonly Rule[]
  readonly doses: readonly DoseRow[]
  readonly advice: readonly PackStatement[]
  /** Empty in a pack that prints no page for the patient. */
  readonly patientPage: readonly PatientSentence[]
  /** The one statement where the use is outside the restriction. */
  readonly outOfScope: PackStatement
  readonly notAssessed: PackStatement
  /** To be signed by a pharmacist, as the dose rows. */
  readonly readings: readonly DeclaredReading[]
  readonly secondTier: readonly SecondTierWarning[]
  readonly trials: readonly TrialFinding[]
  readonly sources: readonly Source[]
  readonly texts: { readonly [language in Language]: { readonly [id: TextId]: PackText } }
}
