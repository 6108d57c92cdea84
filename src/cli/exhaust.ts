/**
 * Every combination of the asked facts, for every drug and indication of a pack, through `assess`, held against the laws
 * of the assessment. Nothing is sampled: each answer is yes, no and unknown, each boundary is tried below, at and above.
 */
import { assess } from '../assess/assess'
import { evaluate } from '../assess/evaluate'
import type { Assessment } from '../model/assessment'
import type { AnswerFact, PatientFacts } from '../model/facts'
import { LANGUAGES } from '../model/language'
import type { DrugId } from '../model/mention'
import type { IndicationId, RulesPack } from '../model/rules-pack'
import { ADULT_AGE_YEARS } from './dose-outcome'
import {
  ANSWERS,
  answerLists,
  askedAnswers,
  type FactSpace,
  factSpaceOf,
  isFactor,
  metAnswerOf,
  type Numbers,
} from './fact-space'
import { allowedAmounts, brokenAlone, brokenBetween, brokenWords, essenceOf } from './laws'
import { createGroups } from './outcome-groups'

export interface Exhausted {
  readonly combinations: number
  readonly comparisons: number
  /** One line each: which case, which law. */
  readonly broken: readonly string[]
}

/** A pack that breaks a law breaks it a thousand times; the first ones say enough. */
const MOST_BROKEN = 20

interface Count {
  combinations: number
  comparisons: number
  broken: string[]
}

export function exhaust(pack: RulesPack): Exhausted {
  const count: Count = { combinations: 0, comparisons: 0, broken: [] }
  for (const { drugId, indications } of pack.drugs) {
    const space = factSpaceOf(pack, drugId)
    for (const indicationId of [undefined, ...indications.map(({ id }) => id)]) {
      exhaustOne(pack, drugId, indicationId, space, count)
    }
  }
  return count
}

function exhaustOne(
  pack: RulesPack,
  drugId: DrugId,
  indicationId: IndicationId | undefined,
  space: FactSpace,
  count: Count,
): void {
  const asked = askedAnswers(pack, space, indicationId)
  const answers = answerLists(asked)
  const allowed = allowedAmounts(pack, drugId, indicationId)
  const groups = createGroups(pack, space, asked)
  const report = (facts: PatientFacts, laws: readonly string[]) => {
    for (const law of laws) {
      if (count.broken.length >= MOST_BROKEN) return
      const place = `${pack.id} ${drugId} ${indicationId ?? 'no indication'}`
      count.broken.push(`${place} ${JSON.stringify(facts)}: ${law}`)
    }
  }
  const essences = space.numbers.map((numbers) =>
    answers.map((given) => {
      const facts = { ...numbers, ...given }
      const [assessment, ...translations] = LANGUAGES.map((language) =>
        assess(pack, { drugId, indicationId, facts, language }),
      )
      count.combinations += 1
      if (!assessment) throw new Error('no language to assess in')
      report(facts, brokenAlone(pack, facts, assessment, allowed))
      report(facts, groups.broken(facts, assessment))
      report(facts, brokenWords(assessment))
      for (const other of translations) {
        report(facts, brokenWords(other))
        report(facts, differences(assessment, other))
      }
      return essenceOf(pack, assessment, facts)
    }),
  )
  for (const [i, j, first, second] of oneMoreFactor(pack, space, indicationId, asked, answers.length)) {
    const less = essences[i]?.[first]
    const more = essences[j]?.[second]
    if (!less || !more) throw new Error('a neighbour that was not assessed')
    count.comparisons += 1
    const laws = brokenBetween(less, more)
    if (laws.length > 0) {
      const facts = { ...space.numbers[j], ...answers[second] }
      report(
        { ...space.numbers[i], ...answers[first] },
        laws.map((law) => `${JSON.stringify(facts)} ${law}`),
      )
    }
  }
}

type Neighbours = readonly [numbers: number, moreNumbers: number, answers: number, moreAnswers: number]

/** Pairs of adults, the second with one met factor more: an answer turned, or more years. */
function* oneMoreFactor(
  pack: RulesPack,
  { drugId, numbers }: FactSpace,
  indicationId: IndicationId | undefined,
  asked: readonly AnswerFact[],
  lists: number,
): Generator<Neighbours> {
  const turns = asked.flatMap((fact, k) => {
    const met = isFactor(pack, fact, drugId, indicationId) ? metAnswerOf(pack, fact) : undefined
    // `answerLists` counts in base three, the last fact fastest.
    return met ? [{ place: 3 ** (asked.length - 1 - k), met: ANSWERS.indexOf(met) }] : []
  })
  const isAgeFactor = isFactor(pack, 'ageYears', drugId, indicationId)
  for (const [i, here] of numbers.entries()) {
    if (!isAdult(here)) continue
    for (let list = 0; list < lists; list += 1) {
      for (const { place, met } of turns) {
        const digit = Math.floor(list / place) % 3
        if (digit !== met) yield [i, i, list, list + (met - digit) * place]
      }
    }
    for (const [j, there] of numbers.entries()) {
      if (!isAdult(there) || !hasMoreYears(pack, isAgeFactor, here, there)) continue
      for (let list = 0; list < lists; list += 1) yield [i, j, list, list]
    }
  }
}

function isAdult({ ageYears }: Numbers): boolean {
  return ageYears === undefined || ageYears >= ADULT_AGE_YEARS
}

/** Years only ever add factors; an unknown age that turns out to be a factor is one factor more too. */
function hasMoreYears(pack: RulesPack, isAgeFactor: boolean, here: Numbers, there: Numbers): boolean {
  if (there.ageYears === undefined) return false
  if (here.ageYears !== undefined) return there.ageYears > here.ageYears
  const metWhen = pack.questions.find(({ id }) => id === 'ageYears')?.metWhen
  return isAgeFactor && metWhen !== undefined && evaluate(metWhen, there) === 'met'
}

/** Both languages conclude alike. */
function differences(one: Assessment, other: Assessment): string[] {
  const [a, b] = [one, other].map(({ indicator, complete, missing, statements, dose }) => [
    [indicator, complete, dose.kind, dose.hasNumber].join(),
    [missing.join(), statements.map(({ id }) => id).join(), (dose.text.match(/\d+ mg/g) ?? []).join()].join(
      ';',
    ),
  ])
  const isSame = a?.join() === b?.join()
  return isSame ? [] : [`${other.language} does not conclude as ${one.language}`]
}
