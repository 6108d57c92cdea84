/** Whether a pharmacist has signed what a number of the pack rests on. */
import type { DoseRow } from './dose-row'
import type { RulesPack } from './rules-pack'

/** A row may rest on a declared reading ("higher risk"), so all of them count: unsigned in doubt. */
export const isDoseSigned = ({ evidence }: DoseRow, { readings }: RulesPack): boolean =>
  evidence.signedBy !== null && readings.every(({ signedBy }) => signedBy !== null)

export const areDosesSigned = (pack: RulesPack): boolean => pack.doses.every((row) => isDoseSigned(row, pack))
