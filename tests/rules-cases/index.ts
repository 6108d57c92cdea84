/** The cases that must give the same conclusion in every way out: the command, the CDS Hooks card, the card in a page. */
import type { Indicator } from '../../src/model/assessment'
import type { PatientFacts } from '../../src/model/facts'
import { LANGUAGES, type Language } from '../../src/model/language'
import eu from './eu.json'
import fr from './fr.json'
import uk from './uk.json'
import us from './us.json'

export interface SharedCase {
  readonly id: string
  readonly title: string
  readonly jurisdiction: string
  readonly drugId: string
  readonly indicationId?: string
  readonly facts: PatientFacts
  readonly language: Language
  /** Written by hand, so that three equal errors are still an error. */
  readonly indicator: Indicator
}

interface CaseFile {
  readonly jurisdiction: string
  readonly cases: readonly (Omit<SharedCase, 'jurisdiction' | 'language'> & {
    readonly language?: Language
  })[]
}

const FILES = [fr, eu, uk, us] as unknown as readonly CaseFile[]

export const SHARED_CASES: readonly SharedCase[] = FILES.flatMap(({ jurisdiction, cases }) =>
  cases.map((shared) => ({ ...shared, jurisdiction, language: shared.language ?? LANGUAGES[0] })),
)

/** A line for `rules assess` and `rules export cds-hooks`. */
export function lineOf({ title: _title, indicator: _indicator, ...line }: SharedCase): string {
  return JSON.stringify(line)
}
