import type { Language } from './language'
import type { RulesPack } from './rules-pack'
import type { Mode } from './settings'

/** What the card needs to assess one drug: the validated slice of the pack and the settings it obeys. */
export interface CardRules {
  readonly pack: RulesPack
  readonly language: Language
  readonly mode: Mode
  /** True once the intended-use statement was accepted on this workstation. */
  readonly isIntendedUseAccepted: boolean
  readonly appVersion: string
}
