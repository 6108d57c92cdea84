/** Of a pharmacist; nobody is named. */
export interface Signature {
  readonly role: string
  /** ISO date. */
  readonly date: string
  /** Of the summary of product characteristics that was read. */
  readonly smpcRevision: string
}
