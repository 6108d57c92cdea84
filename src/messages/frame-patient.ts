import type { PatientAreas, PatientSuggestion } from '../model/patient'
import type { PatientIdentity } from '../model/patient-identity'
import type { Settings } from '../model/settings'

/** What one frame says of the patient, on its way to the background, which merges the frames and forgets it. */
export interface FramePatient {
  readonly identity?: PatientIdentity
  readonly suggestions: readonly PatientSuggestion[]
  /** Absent where the organisation names no areas for the host of this frame or of its tab. */
  readonly areas?: PatientAreas
}

/**
 * Name under which the patient bundle answers in its isolated world; the page cannot see it. Null where nothing may be
 * read.
 */
export const PATIENT_HOOK = 'vigieJakPatient'

export interface PatientQuestion {
  /** Only who is shown, not what is said of them, which takes most of the time. */
  readonly isIdentityOnly: boolean
  /** Tell the background from now on when the page says something else. */
  readonly isWatched: boolean
  /** As the organisation set them; a frame does not always know the host of its tab. */
  readonly selectors: Settings['patientSelectors']
  readonly tabHost: string | null
}

export type ReadFramePatient = (question: PatientQuestion) => Promise<FramePatient | null>

export function answerPatient(read: ReadFramePatient): void {
  Object.defineProperty(globalThis, PATIENT_HOOK, { value: read, configurable: true })
}
