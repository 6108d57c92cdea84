/** Who signed, in one line; the word for what nobody has signed. */
import type { DoseEvidence } from '../model/rules-pack'

export const UNSIGNED = 'unsigned'

export function signature(signedBy: DoseEvidence['signedBy']): string {
  if (signedBy === null) return UNSIGNED
  return `${signedBy.role}, ${signedBy.date}, SmPC of ${signedBy.smpcRevision}`
}
