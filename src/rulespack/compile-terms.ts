/**
 * `rules/drugs.json` in, the terms the matcher needs out. Runs in the build of the page script: no schema library here.
 * Salts that hold other signs than letters, spaces and dashes ("0,5 H2O") are left out: the INN inside them is matched.
 */
import type { DrugTerm, DrugTerms, TermKind } from '../model/term'
import type { DrugEntry, Drugs } from './drug-entry'
import { foldTerm } from './fold-term'

/** Under this many letters one edit reaches too many everyday words (RINVOQ: "invoq", "rinvo"). */
const LONG_NAME_LETTERS = 7

const ONLY_LETTERS = /^\p{L}+$/u
const WORDS = /^[\p{L}\s\p{Pd}]+$/u

export function compileTerms({ drugs, nonTargets, neverProbable }: Drugs): DrugTerms {
  const others = nonTargets.flatMap(({ name, brands }) => [name, ...brands])
  const words = neverProbable.flatMap((group) => group.words)
  return {
    terms: drugs.flatMap(termsOf),
    neverProbable: [...new Set([...others, ...words].map(foldTerm))],
  }
}

function termsOf(drug: DrugEntry): DrugTerm[] {
  const term = (kind: TermKind, text: string, allowsOneEdit = false): DrugTerm => ({
    drugId: drug.id,
    kind,
    text,
    allowsOneEdit,
  })
  const names = [...drug.inn, ...drug.brands, ...drug.researchCodes, ...drug.atc]
  return [
    ...names.map(({ text }) => term('name', text, isLongName(text))),
    // A salt is a long name and another word: its edits and breaks are those of the name.
    ...drug.salts.filter(({ text }) => WORDS.test(text)).map(({ text }) => term('name', text)),
    ...drug.products.flatMap(({ cip13 }) => cip13.map((number) => term('number', number))),
    ...drug.products.map(({ cis }) => term('labelled-number', cis)),
    ...drug.misspellings.map(({ text }) => term('misspelling', text)),
  ]
}

function isLongName(text: string): boolean {
  return ONLY_LETTERS.test(text) && text.length >= LONG_NAME_LETTERS
}
