/** What of a term decides how it may be written, and so how it is searched. */
import type { DrugTerm } from '../model/term'
import { foldText, lettersIn } from './fold-text'

/** Short numbers are terms beside this word only: "CIS 61342424". */
export const NUMBER_LABEL = 'cis'

/** How long the name is if it is one word of letters, else 0. */
function lengthOfWord({ kind, text }: DrugTerm): number {
  const folded = foldText(text)
  return kind === 'name' && lettersIn(folded)[0] === folded ? folded.length : 0
}

/** One word of letters whose term allows one edit; a space or a digit in a name would make edits ambiguous. */
export function isEditable(term: DrugTerm): boolean {
  return term.allowsOneEdit && lengthOfWord(term) >= 7
}

/** A name that is known when a line end or a PDF broke it in two: one of those, or of six letters ("RINV OQ"). */
export function isBreakable(term: DrugTerm): boolean {
  return isEditable(term) || lengthOfWord(term) === 6
}

/** `"cp690550"` → `["cp", "690", "550"]`; an ATC code is one part. */
export function codeParts(key: string): string[] {
  const [, letters, digits] = /^(\D{2,})(\d+)$/.exec(key) ?? []
  if (!letters || !digits) return [key]
  return digits.length === 6 ? [letters, digits.slice(0, 3), digits.slice(3)] : [letters, digits]
}
