/**
 * Chooses, for every term, short pieces ("anchors") of which at least one stands unharmed in every text that can
 * hold the term. A name that allows one edit gives one anchor from each half, since one edit cannot harm both, and
 * one with the letters at the split exchanged.
 *
 * In an anchor a space stands for any character that is in no term.
 */
import type { DrugTerm } from '../model/term'
import { foldText, keyOf } from './fold-text'

/** Frequent letters of French and English first: an anchor of rare letters stops the search less often. */
const BY_FREQUENCY = ' esaitnrulodcmphgvfb0123456789qyxjkwz'

const rarity = (piece: string) =>
  [...piece].reduce((sum, letter) => sum + (BY_FREQUENCY.indexOf(letter) + 1 || BY_FREQUENCY.length), 0)

function rarest(text: string): string {
  if (text.length < 5) return text
  const pieces = Array.from({ length: text.length - 3 }, (_, i) => text.slice(i, i + 4))
  return pieces.reduce((best, piece) => (rarity(piece) > rarity(best) ? piece : best))
}

function ofEditableName(name: string): string[] {
  const split = name.length >> 1
  const exchanged =
    name.charAt(split - 2) + name.charAt(split) + name.charAt(split - 1) + name.charAt(split + 1)
  return [rarest(name.slice(0, split)), rarest(name.slice(split)), exchanged]
}

function ofTerm(term: DrugTerm): string[] {
  const folded = foldText(term.text)
  const key = keyOf(folded)
  if (term.kind === 'number') {
    const [a, b, c, d] = key
    return [`${a}${b}${c}${d}`, `${a}${b}${c} `, `${a}${b} ${c}`, `${a} ${b}${c}`]
  }
  if (term.kind === 'labelled-number') return [key.slice(0, 4)]
  if (isEditable(term)) return ofEditableName(key)
  if (!/\d/.test(key)) return [rarest(folded.replace(/[^\p{L}]+/gu, ' '))]
  // A research code may be written with or without a dash or a comma: stay inside one of its parts.
  return [rarest(codeParts(key).reduce((best, part) => (rarity(part) > rarity(best) ? part : best)))]
}

/** One word of letters whose term allows one edit; a space or a digit in a name would make edits ambiguous. */
export function isEditable(term: DrugTerm): boolean {
  return term.allowsOneEdit && term.kind === 'name' && /^\p{L}{7,}$/u.test(foldText(term.text))
}

/** `"cp690550"` → `["cp", "690", "550"]`; an ATC code is one part. */
export function codeParts(key: string): string[] {
  const [, letters, digits] = /^(\p{L}{2,})(\d+)$/u.exec(key) ?? []
  if (!letters || !digits) return [key]
  return digits.length === 6 ? [letters, digits.slice(0, 3), digits.slice(3)] : [letters, digits]
}

/** The anchors of all terms, without those that another anchor makes superfluous. */
export function anchorsOf(terms: readonly DrugTerm[]): ReadonlySet<string> {
  const anchors = new Set<string>()
  const rest = terms.filter((term) => !isEditable(term))
  for (const term of terms) if (isEditable(term)) for (const anchor of ofTerm(term)) anchors.add(anchor)
  for (const term of rest) {
    const words =
      term.kind === 'name' || term.kind === 'misspelling' ? foldText(term.text).split(/[^\p{L}]+/u) : []
    const isCovered = words.some((word) => [...anchors].some((anchor) => word.includes(anchor)))
    if (!isCovered) for (const anchor of ofTerm(term)) anchors.add(anchor)
  }
  return anchors
}
