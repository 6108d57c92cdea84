/** Why a card stays closed although an order is written (promise P6). Each may be seen and, but for the first, lifted (P5). */
import type { DrugId } from './mention'

export type Restraint =
  /** It opened by itself for this patient, drug and order before. */
  | 'opened'
  /** The checklist was completed, or its note copied, for this patient and drug today. */
  | 'answered'
  /** "Not again for this patient", until the browser closes. */
  | 'snoozed'
  /** "Never by itself on this site", until the browser closes. */
  | 'quiet-site'

/** An order in which a card would open by itself. */
export interface AskedOrder {
  readonly drugId: DrugId
  /** Which form it is, by `orderMark`: the same after the page was loaded again. */
  readonly mark: number
  /** The card opened here before, and nobody could tell for which patient: then the page alone remembers. */
  readonly isOpenedHere: boolean
}

/** `not-now`: ask again, for instance because a card is open elsewhere in the tab. */
export type OpeningVerdict = 'open' | 'not-now' | Restraint

export interface OpeningAnswer {
  /** One for each order that was asked about, in that order. */
  readonly verdicts: readonly OpeningVerdict[]
  /** What the marker has to say of a restraint, in the language of the settings. */
  readonly words: { readonly [restraint in Restraint]?: string }
}

/** What keeps cards closed on a tab, as card, popup and badge show it. */
export interface TabRestraints {
  /** Without a readable patient nothing can be kept for one. */
  readonly hasPatient: boolean
  readonly isSnoozed: boolean
  readonly isQuietSite: boolean
  /** Of the drugs asked about, those answered today for the patient who is shown. */
  readonly answered: readonly DrugId[]
}

export type Silence = 'patient' | 'site'
