/** What the form asks of its holder, and its holder of it: the card in a page, the popup. */
import type { Assessment } from '../model/assessment'
import type { PatientFacts } from '../model/facts'
import type { Language } from '../model/language'
import type { DrugId } from '../model/mention'
import type { RulesPack } from '../model/rules-pack'

export interface Case {
  readonly drugId: DrugId
  readonly indicationId?: string
  readonly facts: PatientFacts
  readonly language: Language
}

/** @param drugName as the page writes it, for the first line. */
export type Assess = (pack: RulesPack, patient: Case, drugName: string) => Assessment

/** What the holder of the form may ask of it; the form fills it in. */
export interface FormControl {
  /** The controls changed without an event that the form can hear (typing behind the guard). */
  reread?: () => void
  /** A button was pressed. */
  act?: (action: string) => void
  /** The button that prints was pressed; it is there with and without a form. */
  print?: () => void
  /** A key was pressed on `focused`; true when it was used. */
  key?: (pressed: string, focused: Element | null) => boolean
}
