/**
 * The one regular expression that recognises every term written correctly (or in a curated misspelling) in folded
 * text. Longest first, so the leftmost match is also the longest. Every repetition is bounded: no text makes it slow.
 * Terms with one kind of border share it: a Unicode class is hundreds of ranges, and compiling it 140 times took 50 ms.
 */
import type { DrugTerm } from '../model/term'
import { codeParts } from './anchors'
import { foldText, keyOf } from './fold-text'

const NOT_AFTER_WORD = '(?<![\\p{L}\\p{N}])'
const NOT_BEFORE_LETTER = '(?!\\p{L})'
const NOT_BEFORE_WORD = '(?![\\p{L}\\p{N}])'
/** "CIS", "code CIS :", "CIS n° ". */
const AFTER_CIS_LABEL = '(?<=(?<![\\p{L}\\p{N}])cis[^\\p{L}\\p{N}]{0,6}(?:n[o°º]?[^\\p{L}\\p{N}]{0,4})?)'

const hasDigit = (term: DrugTerm) => /\d/.test(term.text)
const endsInDigit = (term: DrugTerm) => /\d$/.test(term.text)

function sourceOf(term: DrugTerm): string {
  const folded = foldText(term.text)
  const key = keyOf(folded)
  if (term.kind === 'number') return [...key].join('[\\s.]?')
  if (term.kind === 'labelled-number') return key
  if (!hasDigit(term)) return folded.match(/\p{L}+/gu)?.join('[\\s-]{1,8}') ?? key
  const parts = codeParts(key)
  const isCode = parts.length > 1 || key === folded
  return isCode ? parts.join('[\\s,.-]{0,2}') : (folded.match(/\p{L}+|\p{N}+/gu) ?? []).join('[\\s,.-]{0,2}')
}

export function termPattern(terms: readonly DrugTerm[]): RegExp {
  const byLength = [...terms].sort((a, b) => keyOf(b.text).length - keyOf(a.text).length)
  const oneOf = (belongs: (term: DrugTerm) => boolean) =>
    // A group without a member matches nothing: `[]` is the class of no character.
    `(?:${[...new Set(byLength.filter(belongs).map(sourceOf))].join('|') || '[]'})`
  const isLabelled = (term: DrugTerm) => term.kind === 'labelled-number'
  const codes = oneOf((term) => endsInDigit(term) && !isLabelled(term)) + NOT_BEFORE_WORD
  const names = oneOf((term) => !endsInDigit(term)) + NOT_BEFORE_LETTER
  const labelled = AFTER_CIS_LABEL + oneOf(isLabelled) + NOT_BEFORE_WORD
  return new RegExp(`${NOT_AFTER_WORD}(?:${codes}|${names}|${labelled})`, 'gu')
}
