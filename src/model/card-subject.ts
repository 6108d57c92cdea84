import type { Certainty, DrugId } from './mention'
import type { OrderVerdict } from './order'

/** What a card is about. Data only, so that a card may stand in another frame than its mention. */
export interface CardSubject {
  readonly mention: SubjectMention
  /** Where the name was found; part of the sentence that says why the card is there. */
  readonly placeKind: 'text' | 'field'
  /** Names of the other drugs that can be seen beside it. */
  readonly otherDrugs: readonly string[]
  readonly opening: Opening
}

/** Why the card is there. */
export interface Opening {
  readonly isByItself: boolean
  readonly verdict: OrderVerdict
}

export interface SubjectMention {
  readonly drugId: DrugId
  /** The name as it stands on the page. */
  readonly surfaceForm: string
  readonly certainty: Certainty
}
