/**
 * Chooses, for every term, short pieces ("anchors") of which at least one stands unharmed in every text that can
 * hold the term. A name that allows one edit gives one anchor from each half, since one edit cannot harm both, and
 * one with the letters at the split exchanged.
 *
 * In an anchor a space stands for any character that is in no term.
 */
import type { DrugTerm } from '../model/term'
import { foldText, keyOf, lettersIn } from './fold-text'
import { codeParts, isBreakable, isEditable, NUMBER_LABEL } from './term-shape'

/** Frequent letters of French and English first: an anchor of rare letters stops the search less often. */
const BY_FREQUENCY = ' esaitnrulodcmphgvfb0123456789qyxjkwz'

const rarity = (piece: string) =>
  [...piece].reduce((sum, letter) => sum + (BY_FREQUENCY.indexOf(letter) + 1 || BY_FREQUENCY.length), 0)

const rarestOf = (pieces: readonly string[]) =>
  pieces.reduce((best, piece) => (rarity(piece) > rarity(best) ? piece : best))

function rarest(text: string): string {
  if (text.length < 5) return text
  const pieces = Array.from({ length: text.length - 3 }, (_, i) => text.slice(i, i + 4))
  return rarestOf(pieces)
}

function ofEditableName(name: string): string[] {
  const split = name.length >> 1
  const exchanged =
    name.charAt(split - 2) + name.charAt(split) + name.charAt(split - 1) + name.charAt(split + 1)
  return [rarest(name.slice(0, split)), rarest(name.slice(split)), exchanged]
}

/** A piece of three letters stops the search too often in everyday text, unless it is as rare as the end of RINVOQ. */
const RARE = 50

/** Where a name of six letters is broken in two ("RI NVOQ", "RINV OQ"), its head or its tail stands. */
function ofShortName(name: string): string[] {
  const tail = name.slice(3)
  return [name.slice(0, 4), rarity(tail) > RARE ? tail : name.slice(2)]
}

function ofTerm(term: DrugTerm): string[] {
  const folded = foldText(term.text)
  const key = keyOf(folded)
  if (term.kind === 'number') {
    const [a, b, c, d] = key
    return [`${a}${b}${c}${d}`, `${a}${b}${c} `, `${a}${b} ${c}`, `${a} ${b}${c}`]
  }
  if (term.kind === 'labelled-number') return [NUMBER_LABEL]
  if (isEditable(term)) return ofEditableName(key)
  if (isBreakable(term)) return ofShortName(key)
  if (!/\d/.test(key)) return [rarestOf(lettersIn(folded).map(rarest))]
  // A research code may be written with or without a dash or a comma: stay inside one of its parts.
  return [rarest(rarestOf(codeParts(key)))]
}

/** The search keeps one state a letter, and has room for so many in 15 bits. */
const MAX_LETTERS = 500

/** The anchors of all terms, without those that another anchor makes superfluous. */
export function anchorsOf(terms: readonly DrugTerm[]): readonly string[] {
  const anchors = new Set<string>()
  for (const term of terms) if (isBreakable(term)) for (const anchor of ofTerm(term)) anchors.add(anchor)
  for (const term of terms) {
    if (isBreakable(term)) continue
    const words = term.kind === 'name' || term.kind === 'misspelling' ? lettersIn(foldText(term.text)) : []
    const isCovered = words.some((word) => [...anchors].some((anchor) => word.includes(anchor)))
    if (!isCovered) for (const anchor of ofTerm(term)) anchors.add(anchor)
  }
  const letters = [...anchors].join('').length
  if (letters > MAX_LETTERS)
    throw new RangeError(`${letters} letters of anchors, more than ${MAX_LETTERS}: too many names`)
  return [...anchors]
}
