/** What a note is written from: what was answered, what follows from it, and nothing else. */
import type { Assessment } from '../../model/assessment'
import type { Answers } from '../answers'
import type { Texts } from '../texts'

export interface NoteContext {
  readonly texts: Texts
  /** As the card calls the medicine. */
  readonly drugName: string
  /** The name as it stands on the page, and never more of its line; absent where there is no page. */
  readonly onPage?: OnPage | undefined
  readonly appVersion: string
  readonly now: Date
}

export interface OnPage {
  readonly surfaceForm: string
  readonly isProbable: boolean
}

export interface NoteInput extends NoteContext {
  readonly assessment: Assessment
  readonly answers: Answers
  /** The organisation asks for a reason for going on. */
  readonly requireReason: boolean
}
