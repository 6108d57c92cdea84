/**
 * Raw `rules/drugs.json` in, trusted names out, or every problem with its place: a term stands once, for one drug;
 * what is marked verified says where it was seen; a curated misspelling is long and near the name it stands for.
 */
import { compileTerms } from './compile-terms'
import type { DrugEntry, Drugs } from './drug-entry'
import { drugsSchema } from './drugs-schema'
import { foldTerm } from './fold-term'
import { freeze } from './freeze'
import { sourcesSchema } from './pack-schema'
import { parseDocument } from './parse-document'
import { type PathPart, type Problem, problem } from './problem'

/** A shorter misspelling reaches everyday words. */
const MISSPELLING_LETTERS = 6

export type LoadedDrugs =
  | { readonly ok: true; readonly drugs: Drugs }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export function loadDrugs(rawDrugs: unknown, rawSources: unknown): LoadedDrugs {
  const parsed = parseDocument('drugs', drugsSchema, rawDrugs)
  const sources = parseDocument('sources', sourcesSchema, rawSources)
  if (!parsed.ok) return parsed
  if (!sources.ok) return sources
  const known = new Set(sources.data.map(({ id }) => id))
  const problems = [
    ...checkDuplicates(parsed.data),
    ...parsed.data.drugs.flatMap((drug, i) => [...checkProof(drug, i, known), ...checkMisspellings(drug, i)]),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, drugs: freeze(parsed.data) }
}

interface PlacedTerm {
  readonly text: string
  readonly path: readonly PathPart[]
}

function placedTerms({ drugs, nonTargets }: Drugs): PlacedTerm[] {
  const lists = ['inn', 'salts', 'brands', 'researchCodes', 'atc', 'misspellings'] as const
  return [
    ...drugs.flatMap((drug, i) => [
      ...lists.flatMap((list) => drug[list].map(({ text }, j) => ({ text, path: ['drugs', i, list, j] }))),
      ...drug.products.flatMap(({ cis, cip13 }, j) =>
        [cis, ...cip13].map((text) => ({ text, path: ['drugs', i, 'products', j] })),
      ),
    ]),
    ...nonTargets.flatMap(({ name, brands, atc }, i) =>
      [name, ...brands, ...atc].map((text) => ({ text, path: ['nonTargets', i] })),
    ),
  ]
}

function checkDuplicates(drugs: Drugs): Problem[] {
  const seen = new Map<string, PlacedTerm>()
  const problems: Problem[] = []
  for (const term of placedTerms(drugs)) {
    const folded = foldTerm(term.text)
    const first = seen.get(folded)
    if (first) {
      const expected = `a term used once (it is also at ${first.path.join('.')})`
      problems.push(problem('drugs', term.path, expected, term.text))
    } else seen.set(folded, term)
  }
  const ours = new Set(compileTerms(drugs).terms.map(({ text }) => foldTerm(text)))
  drugs.neverProbable.forEach(({ words }, i) => {
    words.forEach((word, j) => {
      if (!ours.has(foldTerm(word))) return
      problems.push(problem('drugs', ['neverProbable', i, 'words', j], 'no term of our own', word))
    })
  })
  return problems
}

function checkProof(drug: DrugEntry, i: number, known: ReadonlySet<string>): Problem[] {
  const lists = [
    'inn',
    'salts',
    'brands',
    'researchCodes',
    'atc',
    'rxNorm',
    'products',
    'misspellings',
  ] as const
  return lists.flatMap((list) =>
    drug[list].flatMap(({ verified, sourceIds }, j) => {
      const path = ['drugs', i, list, j, 'sourceIds']
      if (verified && sourceIds.length === 0) {
        return [problem('drugs', path, 'a source for what is marked verified', sourceIds)]
      }
      return sourceIds
        .filter((id) => !known.has(id))
        .map((id) => problem('drugs', path, 'a source of sources.json', id))
    }),
  )
}

function checkMisspellings(drug: DrugEntry, i: number): Problem[] {
  const names = [...drug.inn, ...drug.brands].map(({ text }) => foldTerm(text))
  return drug.misspellings.flatMap(({ text, of }, j) => {
    const at = (key: string) => ['drugs', i, 'misspellings', j, key]
    if (!names.includes(foldTerm(of))) return [problem('drugs', at('of'), `a name of ${drug.id}`, of)]
    if (text.length >= MISSPELLING_LETTERS) return []
    return [problem('drugs', at('text'), `${MISSPELLING_LETTERS} letters or more`, text)]
  })
}
