/**
 * What tells the patient shown from the next one. The strings are there to be hashed with a secret of the browser
 * session and forgotten; never shown, never stored. At least one is there.
 */
export interface PatientIdentity {
  /** Letters and digits of the record number, in upper case, after the kind of number ("ipp:8001234567"). */
  readonly recordNumber?: string
  /** ISO 8601. */
  readonly birthDate?: string
  /** The name as labelled, folded: lower case, no accents, single spaces. */
  readonly name?: string
}
