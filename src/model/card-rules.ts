import type { InterfaceLanguage } from './language'
import type { OrganisationNote } from './organisation-note'
import type { PackNotice } from './pack-delivery'
import type { RulesPack } from './rules-pack'
import type { Mode } from './settings'
import type { Words } from './words'

/** What the card needs to assess one drug: the validated slice of the pack and the settings it obeys. */
export interface CardRules {
  readonly pack: RulesPack
  readonly language: InterfaceLanguage
  /** Of the interface, in that language. */
  readonly words: Words
  /** The same in the language of the clinical texts, for what stands inside them and for notes. */
  readonly clinicalWords: Words
  readonly mode: Mode
  readonly organisation: OrganisationNote
  /** Where the rules come from, if the organisation offers its own. */
  readonly packNotices: readonly PackNotice[]
  /** The organisation asks for a reason for going on. */
  readonly requireReason: boolean
  /** True once the intended-use statement was accepted on this workstation. */
  readonly isIntendedUseAccepted: boolean
  readonly appVersion: string
  /** Whether the end of the card is counted. */
  readonly isCounted: boolean
}
