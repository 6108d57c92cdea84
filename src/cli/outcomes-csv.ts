/**
 * All outcomes of a pack as one table to review: drug, indications, age, weight and factors, and what follows. Facts that
 * lead to the same outcome share a line; the exhaustive check proves that the groups hold.
 */
import { assess } from '../assess/assess'
import type { AnswerFact, PatientFacts } from '../model/facts'
import type { DrugId } from '../model/mention'
import type { IndicationId, RulesPack } from '../model/rules-pack'
import { type DecisionLine, type Dimension, decisionTable } from './decision-table'
import { doseOutcomeOf } from './dose-outcome'
import {
  askedAnswers,
  type Band,
  type FactSpace,
  factSpaceOf,
  metAnswerOf,
  neutralAnswerOf,
} from './fact-space'
import { type ClassAnswer, classesOf, outcomeOf, statementNames } from './outcome-groups'
import { csvTable } from './tabular'

const LANGUAGE = 'fr'
const NO_INDICATION = 'no indication'
const NOT_ASKED = 'not asked'
const CLASS_ANSWERS: readonly ClassAnswer[] = ['not-met', 'unknown', 'met']

interface Line {
  readonly indicator: string
  readonly word: string
  readonly doseKind: string
  readonly doseId: string
  readonly statements: string
  readonly doseText: string
}

export function outcomesCsv(pack: RulesPack): string {
  const classes = classesOf(pack)
  const header = [
    ...['drug', 'indication', 'age', 'weight', ...classes.map((facts) => facts.join(' / '))],
    ...['indicator', 'word', 'dose kind', 'dose row/outcome', 'dose', 'statements'],
  ]
  const rows = pack.drugs.flatMap(({ drugId }) =>
    linesOf(pack, drugId, classes).map(({ labels, outcome }) => [
      ...[drugId, ...labels],
      ...[outcome.indicator, outcome.word, outcome.doseKind, outcome.doseId, outcome.doseText],
      outcome.statements,
    ]),
  )
  // Line feeds alone: the table is kept under version control and read as a diff.
  return csvTable(header, rows).replaceAll('\r\n', '\n')
}

function linesOf(
  pack: RulesPack,
  drugId: DrugId,
  classes: readonly (readonly AnswerFact[])[],
): DecisionLine<Line>[] {
  const space = factSpaceOf(pack, drugId)
  const names = statementNames(pack)
  const drug = pack.drugs.find((drug) => drug.drugId === drugId)
  const indications = [NO_INDICATION, ...(drug?.indications.map(({ id }) => id) ?? [])]
  const columns: Dimension<string>[] = [
    { values: () => indications, label: (together) => together.join(' + ') },
    {
      values: () => [...space.ageBands.map((_, i) => String(i)), '?'],
      label: (together) => bandLabel(together, space.ageBands, yearsLabel),
    },
    {
      values: ([, age = '?']) => weightValues(space, age),
      label: (together) =>
        together.join() === NOT_ASKED ? NOT_ASKED : bandLabel(together, space.weightBands, kilogramsLabel),
    },
    ...classes.map((facts) => ({
      values: ([indication]: readonly string[]) =>
        askedOf(pack, space, indication, facts).length > 0 ? CLASS_ANSWERS : [NOT_ASKED],
      label: (together: readonly string[]) =>
        together.length === CLASS_ANSWERS.length ? 'any' : together.join(' or '),
    })),
  ]
  return decisionTable(columns, ([indication = '', age = '?', weight = '?', ...answers]) => {
    const facts = {
      ...numberFact('ageYears', space.ageBands, age),
      ...numberFact('weightKg', space.weightBands, weight),
      ...Object.assign(
        {},
        ...classes.map((facts, i) =>
          answersFor(pack, askedOf(pack, space, indication, facts), answers[i] as ClassAnswer),
        ),
      ),
    }
    return lineOf(pack, names, drugId, indication, facts)
  })
}

function lineOf(
  pack: RulesPack,
  names: ReadonlyMap<string, string>,
  drugId: DrugId,
  indication: string,
  facts: PatientFacts,
): Line {
  const indicationId = indicationIdOf(indication)
  const assessment = assess(pack, { drugId, indicationId, facts, language: LANGUAGE })
  const found = doseOutcomeOf(pack, drugId, indicationId, facts)
  const shortTexts = found
    ? [found.choice.outcome, ...found.choice.open].map(({ shortText }) => textOf(pack, shortText))
    : []
  return { ...outcomeOf(pack, names, facts, assessment), doseText: [...new Set(shortTexts)].join(' | ') }
}

function askedOf(
  pack: RulesPack,
  space: FactSpace,
  indication: string | undefined,
  facts: readonly AnswerFact[],
): AnswerFact[] {
  const asked = askedAnswers(pack, space, indicationIdOf(indication))
  return facts.filter((fact) => asked.includes(fact))
}

/** One fact speaks for its class: met or unknown, the others are no factor. */
function answersFor(pack: RulesPack, facts: readonly AnswerFact[], answer: ClassAnswer): PatientFacts {
  return Object.fromEntries(
    facts.map((fact, i) => {
      if (i > 0 || answer === 'not-met') return [fact, neutralAnswerOf(pack, fact)]
      return [fact, answer === 'unknown' ? 'unknown' : (metAnswerOf(pack, fact) ?? 'yes')]
    }),
  ) as PatientFacts
}

function indicationIdOf(indication: string | undefined): IndicationId | undefined {
  return indication === NO_INDICATION ? undefined : indication
}

function weightValues(space: FactSpace, age: string): string[] {
  const { ageYears } = numberFact('ageYears', space.ageBands, age)
  if (!space.asksWeightAt(ageYears)) return [NOT_ASKED]
  return [...space.weightBands.map((_, i) => String(i)), '?']
}

function numberFact(name: 'ageYears' | 'weightKg', bands: readonly Band[], value: string): PatientFacts {
  const band = bands[Number(value)]
  if (!band) return {}
  // No weight is nothing: the lowest band is tried at its upper end.
  return { [name]: name === 'weightKg' && band.from === 0 ? (band.to ?? 40) : band.from }
}

function textOf(pack: RulesPack, id: string): string {
  return pack.texts[LANGUAGE][id]?.text ?? id
}

/** Bands that touch are written as one: 18–64, 65–. */
function bandLabel(
  together: readonly string[],
  bands: readonly Band[],
  label: (from: number, to: number | undefined) => string,
): string {
  if (together.length === bands.length + 1) return 'any'
  if (together.length === bands.length && !together.includes('?')) return 'known'
  const joined: { from: number; to: number | undefined; last: number }[] = []
  for (const value of together.filter((value) => value !== '?').map(Number)) {
    const band = bands[value]
    const before = joined.at(-1)
    if (!band) continue
    if (before && before.last === value - 1) Object.assign(before, { to: band.to, last: value })
    else joined.push({ from: band.from, to: band.to, last: value })
  }
  const words = joined.map(({ from, to }) => label(from, to))
  return [...words, ...(together.includes('?') ? ['unknown'] : [])].join(' or ')
}

function yearsLabel(from: number, to: number | undefined): string {
  if (to === undefined) return `${from} and over`
  return from === to ? `${from}` : `${from} to ${to}`
}

function kilogramsLabel(from: number, to: number | undefined): string {
  if (to === undefined) return `${from} kg and over`
  return from === 0 ? `under ${to + 1} kg` : `${from} to under ${to + 1} kg`
}
