import type { PatientReading } from './patient'

/** What a card knows of the patient shown beside it. `failed` says nothing of the page: it could not be read. */
export type PatientState =
  | { readonly kind: 'none' | 'reading' | 'failed' }
  | { readonly kind: 'read'; readonly reading: PatientReading }
