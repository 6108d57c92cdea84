/**
 * A first look at a block, so that a page of thousands of lines costs little: may it hold a fact at all? It may say
 * yes too often, never no wrongly: its words are those of the readers, before any of their conditions.
 */
import { compileWords } from './compile-words'
import { FACT_ABBREVIATIONS, FACT_NAMES } from './fact-names'
import { ENGLISH_BIRTH, FRENCH_BIRTH, SEX_LABELS, YEARS } from './words.person'

const PATIENTE = compileWords(['patiente'])
const PERSON = new RegExp(
  `\\d[ -]?(?:${YEARS})(?![a-z])|aged? ?[:|=/0-9(]|${SEX_LABELS} ?[:|=]|(?<![a-z])(?:${FRENCH_BIRTH}|${ENGLISH_BIRTH})(?![a-z])|is (?:an? )?\\d|^ *\\d{2} ?[mf](?![a-z])`,
)
const CODE = /[A-Z]\d\d|(?<!\d)\d{7,18}(?!\d)/

export const mayHoldFact = (text: string, folded: string): boolean =>
  PERSON.test(folded) ||
  CODE.test(text) ||
  FACT_NAMES.some((names) => folded.search(names) >= 0) ||
  folded.search(PATIENTE) >= 0 ||
  text.search(FACT_ABBREVIATIONS) >= 0
