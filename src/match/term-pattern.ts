/**
 * The one regular expression that recognises every term written correctly (or in a curated misspelling) in folded
 * text. Longest first, so the leftmost match is also the longest. Every repetition is bounded: no text makes it slow.
 * Terms with one kind of border share it: a Unicode class is hundreds of ranges, and compiling it 140 times took 50 ms.
 */
import type { DrugTerm } from '../model/term'
import { foldText, keyOf, lettersIn } from './fold-text'
import { codeParts, NUMBER_LABEL } from './term-shape'

// Raised and circled digits (\p{No}) are footnote marks and bullets: they stand beside a word, not in it.
const NOT_AFTER_WORD = '(?<![\\p{L}\\p{Nd}])'
const NOT_BEFORE_LETTER = '(?!\\p{L})'
const NOT_BEFORE_WORD = '(?![\\p{L}\\p{Nd}])'
/** "CIS", "code CIS :", "CIS n° ". */
const AFTER_CIS_LABEL = `(?<=${NOT_AFTER_WORD}${NUMBER_LABEL}[^\\p{L}\\p{N}]{0,6}(?:n[o°º]?[^\\p{L}\\p{N}]{0,4})?)`

/**
 * Between the parts of a code or the digits of a number. Folding leaves of the white space only that of ASCII; the class
 * of all of it takes five times as long to translate.
 */
const GAP = '[\\t-\\r ,.-]'

const endsInDigit = (term: DrugTerm) => /\d$/.test(term.text)

/**
 * Of a CIP13 code the first seven digits, of the country, the branch and the register, are the same for all, and of the
 * rest any digit will do, since what is found is looked up: thirteen codes spelt out took 15 ms to translate, this takes 2.
 */
function sourceOf(term: DrugTerm): string {
  const folded = foldText(term.text)
  const key = keyOf(folded)
  if (term.kind === 'number') return `${[...key.slice(0, 7)].join(`${GAP}?`)}(?:${GAP}?\\d){6}`
  if (term.kind === 'labelled-number') return key
  if (!/\d/.test(key)) return lettersIn(folded).join('[\\t-\\r -]{1,8}')
  const parts = codeParts(key)
  const isCode = parts.length > 1 || key === folded
  return (isCode ? parts : (folded.match(/\p{L}+|\p{N}+/gu) ?? [])).join(`${GAP}{0,2}`)
}

export function termPattern(terms: readonly DrugTerm[]): RegExp {
  const byLength = [...terms].sort((a, b) => b.text.length - a.text.length)
  const oneOf = (belongs: (term: DrugTerm) => boolean) =>
    // A group without a member matches nothing: `[]` is the class of no character.
    `(?:${[...new Set(byLength.filter(belongs).map(sourceOf))].join('|') || '[]'})`
  const isLabelled = (term: DrugTerm) => term.kind === 'labelled-number'
  const codes = oneOf((term) => endsInDigit(term) && !isLabelled(term)) + NOT_BEFORE_WORD
  const names = oneOf((term) => !endsInDigit(term)) + NOT_BEFORE_LETTER
  const labelled = AFTER_CIS_LABEL + oneOf(isLabelled) + NOT_BEFORE_WORD
  return new RegExp(`${NOT_AFTER_WORD}(?:${codes}|${names}|${labelled})`, 'gu')
}
