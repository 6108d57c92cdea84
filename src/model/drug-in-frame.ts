import type { Certainty, DrugId } from './mention'

/** A drug that can be seen in one frame; `surfaceForm` is the first form found there. */
export interface DrugInFrame {
  readonly drugId: DrugId
  readonly surfaceForm: string
  readonly certainty: Certainty
  readonly count: number
}
