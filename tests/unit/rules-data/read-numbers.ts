/**
 * Numbers as they were read, from the sentences of `evidence.json`, and how the numbers of a pack differ from them. Written
 * apart from the checks of `rulespack`, so that one of the two finds what the other overlooks.
 */
import { boundsOf, conditionsOf } from '../../../src/cli/fact-space'
import type { Condition } from '../../../src/model/condition'
import type { DoseOutcome, DoseRow, Regimen } from '../../../src/model/dose-row'
import { LANGUAGES } from '../../../src/model/language'
import type { RulesPack } from '../../../src/model/rules-pack'

export interface ReadFact {
  readonly id: string
  readonly drugId: string
  readonly indication: string
  readonly population: string
  readonly jurisdictions: readonly string[]
  readonly read: { readonly [key: string]: string }
}

export interface ReadQuote {
  readonly text: string
  readonly sourceIds: readonly string[]
}

const FREQUENCY = /(une|deux) fois par jour|(once|twice) daily/i
const SAYS_NO_AGE = /^(-|n\/a|no age.*|not seen|see .*)$/
const OTHER_IMPAIRMENT = /renal|kidney|hepatic/

/** Amounts with their frequency: the next one said, else the one said before, else one of `usual`. */
export function regimensIn(sentence: string, usual: readonly number[] = []): Regimen[] {
  const words = [...sentence.matchAll(/(\d+(?:[.,]\d+)?)(?= mg| or \d+ mg)/g)]
  return words.flatMap((word) => {
    const frequencies = [...sentence.matchAll(new RegExp(FREQUENCY, 'gi'))]
    const next = frequencies.find(({ index }) => index > word.index) ?? frequencies.at(-1)
    const times = next ? [/une|once/i.test(next[0]) ? 1 : 2] : usual
    return times.map((timesPerDay) => ({ amountMg: Number(word[1]?.replace(',', '.')), timesPerDay }))
  })
}

/** Every dose number and threshold of the pack that was not read, one line each. */
export function unreadNumbers(
  pack: RulesPack,
  facts: readonly ReadFact[],
  quotes: readonly ReadQuote[],
): string[] {
  return [
    ...pack.doses.flatMap((row) => unreadInRow(pack, row, facts)),
    ...unreadThresholds(pack, facts, quotes),
  ]
}

function unreadInRow(pack: RulesPack, row: DoseRow, all: readonly ReadFact[]): string[] {
  const facts = all.filter(({ id }) => row.evidence.factIds.includes(id))
  const read = facts.flatMap((fact) => regimensOf(fact, all))
  const usual = facts.flatMap((fact) => regimensOf(fact, all, 'usual'))
  const say = (what: string) => `${pack.id} ${row.id} ${what}`
  const wrong: string[] = []
  for (const outcome of [row.usual, ...row.branches]) {
    for (const regimen of outcome.regimens) {
      if (!has(read, regimen)) wrong.push(say(`${outcome.id}: ${show(regimen)} was not read`))
    }
    wrong.push(...unreadInTexts(pack, outcome, facts).map(say))
  }
  const [first] = row.usual.regimens
  if (first && !has(usual, first)) wrong.push(say(`usual: ${show(first)} was not read as the usual dose`))
  const most = Math.max(...row.usual.regimens.map(({ amountMg }) => amountMg))
  for (const { id, rank, regimens } of row.branches) {
    const [start] = regimens
    const isLower = start !== undefined && start.amountMg < most
    if (rank.startsWith('lower') && !isLower) wrong.push(say(`${id}: no lower dose than the usual one`))
  }
  const ages = agesRead(facts)
  const { atLeast, below } = row.ageYears
  const conditions = row.branches.map(({ when }) => when)
  for (const age of [atLeast, ...(below === undefined ? [] : [below]), ...boundsOf(conditions, 'ageYears')]) {
    if (!ages.has(age)) wrong.push(say(`the age of ${age} was not read`))
  }
  const weights = new Set(facts.flatMap(weightsRead))
  for (const weight of boundsOf(conditions, 'weightKg')) {
    if (!weights.has(weight)) wrong.push(say(`the weight of ${weight} kg was not read`))
  }
  return wrong
}

function unreadInTexts(pack: RulesPack, outcome: DoseOutcome, facts: readonly ReadFact[]): string[] {
  const ids = [outcome.text, outcome.shortText, ...('label' in outcome ? [String(outcome.label)] : [])]
  // A paediatric dose ends before the 18th birthday.
  const known = new Set([...facts.flatMap(numbersRead), ...agesRead(facts), 17])
  return LANGUAGES.flatMap((language) => {
    const texts = ids.map((id) => pack.texts[language][id]?.text ?? '')
    const said = texts.flatMap((text) => regimensIn(text, times(outcome.regimens)))
    return [
      ...said
        .filter((regimen) => !has(outcome.regimens, regimen))
        .map((regimen) => `${outcome.id}: the ${language} text says ${show(regimen)}`),
      ...outcome.regimens
        .filter((regimen) => !has(said, regimen))
        .map((regimen) => `${outcome.id}: the ${language} text does not say ${show(regimen)}`),
      ...texts
        .flatMap(numbersIn)
        .filter((number) => !known.has(number))
        .map((number) => `${outcome.id}: the ${language} text says ${number}, which was not read`),
    ]
  })
}

/** Ages and weights of questions and rules: of the authority's own sentence, or of a fact about a drug of the pack. */
function unreadThresholds(
  pack: RulesPack,
  facts: readonly ReadFact[],
  quotes: readonly ReadQuote[],
): string[] {
  const here = facts.filter(({ jurisdictions }) => jurisdictions.includes(pack.jurisdiction))
  const quoted = quotes
    .filter(({ sourceIds }) => sourceIds.some((id) => pack.sources.some((source) => source.id === id)))
    .flatMap(({ text }) => [...text.matchAll(/(\d+) (?:ans|years)/g)].map(([, age]) => Number(age)))
  const ages = new Set([18, ...quoted, ...agesRead(here)])
  const weights = new Set(here.flatMap(weightsRead))
  const own: Condition[] = conditionsOf({ ...pack, doses: [] })
  return [
    ...boundsOf(own, 'ageYears').flatMap((age) => (ages.has(age) ? [] : [`${pack.id} the age of ${age}`])),
    ...boundsOf(own, 'weightKg').flatMap((kg) => (weights.has(kg) ? [] : [`${pack.id} the weight of ${kg}`])),
  ]
}

function regimensOf(fact: ReadFact, all: readonly ReadFact[], only?: string): Regimen[] {
  const sentences = Object.entries(fact.read).filter(([key, text]) => {
    if (only !== undefined && key !== only) return false
    // A dose for another impairment is no dose for everybody.
    return !OTHER_IMPAIRMENT.test(text)
  })
  const own = times(Object.values(fact.read).flatMap((text) => regimensIn(text)))
  const ofDrug = times(
    all
      .filter(({ drugId, population }) => drugId === fact.drugId && population === fact.population)
      .flatMap(({ read }) => Object.values(read).flatMap((text) => regimensIn(text))),
  )
  return sentences.flatMap(([, text]) => regimensIn(text, own.length > 0 ? own : ofDrug))
}

function agesRead(facts: readonly ReadFact[]): Set<number> {
  const ages = facts.flatMap(({ indication, population, read }) => {
    const text = [indication, ...Object.values(read)].join('; ')
    const isPaediatric = population === 'paediatric'
    const from65 = read.from65 ?? '-'
    return [
      18,
      ...(SAYS_NO_AGE.test(from65) ? [] : [65]),
      ...[...text.matchAll(/(?:>=|<)\s*(\d+)(?! kg| ?-|\d)/g)].map(([, age]) => Number(age)),
      ...[...text.matchAll(/(\d+)-(\d+) y/g)].flatMap(([, from, to]) =>
        isPaediatric ? [Number(from), Number(to) + 1] : [Number(from)],
      ),
      ...[...text.matchAll(/over (\d+) y/gi)].map(([, age]) => Number(age) + 1),
    ]
  })
  return new Set(ages)
}

function weightsRead({ indication, read }: ReadFact): number[] {
  const text = [indication, ...Object.values(read)].join('; ')
  return [...text.matchAll(/(?:(\d+)(?:\s*-\s*<\s*|\s+to\s+<\s*))?(\d+)\s*kg/g)].flatMap(([, from, to]) =>
    [from, to].flatMap((kg) => (kg === undefined ? [] : [Number(kg)])),
  )
}

function numbersRead({ indication, read }: ReadFact): number[] {
  return [indication, ...Object.values(read)].flatMap(numbersIn)
}

/** Numbers of a sentence, those of a chapter of the label aside. */
function numbersIn(text: string): number[] {
  const plain = text.replace(/\d+\.\d+/g, '').replace(/(?:rubrique|section) \d+/g, '')
  return [...plain.matchAll(/\d+/g)].map(Number)
}

function times(regimens: readonly Regimen[]): number[] {
  return [...new Set(regimens.map(({ timesPerDay }) => timesPerDay))]
}

function has(regimens: readonly Regimen[], { amountMg, timesPerDay }: Regimen): boolean {
  return regimens.some((known) => known.amountMg === amountMg && known.timesPerDay === timesPerDay)
}

function show({ amountMg, timesPerDay }: Regimen): string {
  return `${amountMg} mg ${timesPerDay} time(s) a day`
}
