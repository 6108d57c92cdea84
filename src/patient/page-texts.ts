/**
 * What one frame says, for the reading of the patient it shows. Reads in short slices; what changes between two of them
 * is noticed by whoever watches the page, and read again.
 */
import type { PatientText } from '../model/patient-text'
import { collectLines, type PageAccess, type PageLines } from './collect-lines'
import { groupLines } from './group-lines'
import type { InSlices } from './in-slices'

export interface PageTexts {
  readonly texts: readonly PatientText[]
  readonly roots: PageLines['roots']
  /** A line stands in an area of the patient. */
  readonly isAreaFound: boolean
}

export async function readPageTexts(
  document: Document,
  access: PageAccess,
  { run }: InSlices,
): Promise<PageTexts> {
  const { lines, roots } = await run(collectLines(document, access))
  const isAreaFound = lines.some(({ isInArea }) => isInArea)
  return { texts: await run(groupLines(lines)), roots, isAreaFound }
}
