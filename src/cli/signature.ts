import type { Signature } from '../model/signature'

/** Who signed, in one line; the word for what nobody has signed. */
export function signature(signedBy: Signature | null): string {
  if (signedBy === null) return 'unsigned'
  return `${signedBy.role}, ${signedBy.date}, SmPC of ${signedBy.smpcRevision}`
}
