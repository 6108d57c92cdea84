/**
 * The parts of a CDS Hooks response that we fill, named as HL7 names them (CDS Hooks 2.0 and 3). No `suggestions` and
 * no `systemActions`: a card informs, it changes nothing in the record.
 */
import type { Indicator } from '../model/assessment'

export interface CdsHooksResponse {
  readonly cards: readonly CdsHooksCard[]
}

export interface CdsHooksCard {
  /** Identifies the card in the feedback of its reader. */
  readonly uuid: string
  /** One sentence, at most 140 characters: the first line of the card in the page. */
  readonly summary: string
  /** GitHub Flavored Markdown. */
  readonly detail: string
  readonly indicator: Indicator
  readonly source: { readonly label: string; readonly url: string }
  readonly links: readonly CdsHooksLink[]
  readonly overrideReasons: readonly CdsHooksCoding[]
}

export interface CdsHooksLink {
  readonly label: string
  readonly url: string
  /** An address to open as it is, never an app to launch. */
  readonly type: 'absolute'
}

export interface CdsHooksCoding {
  readonly code: string
  readonly system: string
  readonly display: string
}
