/**
 * Doses: each number written in a sentence is a regimen of its row, each regimen was read in a verified fact of this
 * jurisdiction and population, and no adult row reaches a patient under 18. A number anywhere else is an error.
 */
import { LANGUAGES } from '../model/language'
import { milligramsOf, type TextsByLanguage } from './check-texts'
import type { RawDoseRow, RawEvidence, RawPack } from './pack-schema'
import { type PathPart, type Problem, problem } from './problem'

const ADULT_AGE_YEARS = 18

type Outcome = Omit<RawDoseRow['usual'], 'rank'>

export function checkDoses(pack: RawPack, texts: TextsByLanguage, evidence: RawEvidence): Problem[] {
  return [
    ...pack.doses.flatMap((row, i) => [
      ...checkRow(row, i, pack),
      ...checkEvidence(row, i, pack, evidence),
      ...checkNumbers(row, i, texts),
    ]),
    ...checkOverlaps(pack),
    ...numbersElsewhere(pack, texts),
  ]
}

function checkRow({ drugId, indicationIds, population, ageYears }: RawDoseRow, i: number, pack: RawPack) {
  const problems: Problem[] = []
  const drug = pack.drugs.find((drug) => drug.drugId === drugId)
  if (!drug) problems.push(problem('pack', ['doses', i, 'drugId'], 'a drug of this pack', drugId))
  indicationIds.forEach((id, j) => {
    const indication = drug?.indications.find((indication) => indication.id === id)
    if (drug && indication?.scope !== 'labelled') {
      const path = ['doses', i, 'indicationIds', j]
      problems.push(problem('pack', path, `a labelled indication of ${drugId}`, id))
    }
    if (population === 'paediatric' && indication?.adultOnly) {
      const path = ['doses', i, 'indicationIds', j]
      problems.push(problem('pack', path, 'an indication that is not adultOnly, for a paediatric row', id))
    }
  })
  if (population === 'adult' && ageYears.atLeast < ADULT_AGE_YEARS) {
    const path = ['doses', i, 'ageYears', 'atLeast']
    problems.push(problem('pack', path, `${ADULT_AGE_YEARS} or more for an adult dose`, ageYears.atLeast))
  }
  if (population === 'paediatric' && (ageYears.below ?? Infinity) > ADULT_AGE_YEARS) {
    const path = ['doses', i, 'ageYears', 'below']
    problems.push(
      problem('pack', path, `${ADULT_AGE_YEARS} or less for a paediatric dose`, ageYears.below ?? null),
    )
  }
  return problems
}

function checkEvidence(row: RawDoseRow, i: number, pack: RawPack, evidence: RawEvidence): Problem[] {
  const at = (...path: PathPart[]) => ['doses', i, ...path]
  const problems: Problem[] = []
  const facts = row.evidence.factIds.flatMap((id, j) => {
    const fact = evidence.find((fact) => fact.id === id)
    const refuse = (expected: string, found: unknown) => {
      problems.push(problem('pack', at('evidence', 'factIds', j), expected, found))
      return []
    }
    if (!fact) return refuse('a fact of evidence.json', id)
    if (!fact.verified) return refuse('a verified fact', `${id}, not verified`)
    if (fact.drugId !== row.drugId) return refuse(`a fact about ${row.drugId}`, `${id}, about ${fact.drugId}`)
    if (fact.population !== row.population) {
      return refuse(`evidence marked ${row.population}`, `${id}, marked ${fact.population}`)
    }
    if (!fact.jurisdictions.includes(pack.jurisdiction)) {
      return refuse(`a fact that names ${pack.jurisdiction}`, `${id}, for ${fact.jurisdictions.join(', ')}`)
    }
    return [fact]
  })
  const read = new Set(facts.flatMap((fact) => Object.values(fact.read).flatMap(milligramsOf)))
  outcomesOf(row).forEach(({ outcome, path }) => {
    outcome.regimens.forEach(({ amountMg }, j) => {
      if (!read.has(amountMg)) {
        const expected = 'an amount read in the evidence of this row'
        problems.push(problem('pack', at(...path, 'regimens', j, 'amountMg'), expected, amountMg))
      }
    })
  })
  return problems
}

function checkNumbers(row: RawDoseRow, i: number, texts: TextsByLanguage): Problem[] {
  const problems: Problem[] = []
  const all = outcomesOf(row).map(({ outcome }) => outcome)
  for (const language of LANGUAGES) {
    const written = (id: string) => texts[language][id]?.text ?? ''
    for (const { outcome, path } of outcomesOf(row)) {
      const found = [outcome.text, outcome.shortText].map(written).join('\n')
      const expected = amountsOf([outcome])
      if (milligramsOf(found).join() !== expected.join()) {
        const where = ['doses', i, ...path, 'regimens']
        const said = `${milligramsOf(found).join(', ')} mg in texts.${language} ${outcome.text}, ${outcome.shortText}`
        problems.push(problem('pack', where, `evidence and a regimen for each number of its texts`, said))
      }
      for (const { amountMg, timesPerDay } of timesOf(found)) {
        const known = outcome.regimens.filter((regimen) => regimen.amountMg === amountMg)
        if (known.length > 0 && !known.some((regimen) => regimen.timesPerDay === timesPerDay)) {
          const expected = known
            .map((regimen) => `${amountMg} mg ${regimen.timesPerDay} time(s) a day`)
            .join(', ')
          const said = `${amountMg} mg ${timesPerDay} time(s) a day`
          problems.push(problem(`texts.${language}`, [outcome.text], expected, said))
        }
      }
    }
    const amounts = row.whenUnknown ? milligramsOf(written(row.whenUnknown)) : []
    const stray = amounts.filter((amount) => !amountsOf(all).includes(amount))
    if (stray.length > 0) {
      problems.push(problem('pack', ['doses', i, 'whenUnknown'], 'amounts of this row only', stray))
    }
  }
  return problems
}

/** Two rows for one drug, indication and age would leave the choice to their order. */
function checkOverlaps({ doses }: RawPack): Problem[] {
  return doses.flatMap((row, i) =>
    doses.slice(0, i).flatMap((earlier) => {
      const shares = row.indicationIds.some((id) => earlier.indicationIds.includes(id))
      const apart =
        row.ageYears.atLeast >= (earlier.ageYears.below ?? Infinity) ||
        earlier.ageYears.atLeast >= (row.ageYears.below ?? Infinity)
      if (row.drugId !== earlier.drugId || !shares || apart) return []
      return [problem('pack', ['doses', i, 'ageYears'], `ages apart from row ${earlier.id}`, row.ageYears)]
    }),
  )
}

function numbersElsewhere({ doses }: RawPack, texts: TextsByLanguage): Problem[] {
  const ofDoses = new Set(
    doses.flatMap((row) => [
      ...outcomesOf(row).flatMap(({ outcome }) => [outcome.text, outcome.shortText]),
      ...(row.whenUnknown ? [row.whenUnknown] : []),
    ]),
  )
  // The authority's own sentence is its own evidence; a translation says the same numbers (see check-texts).
  const isOfQuotation = (id: string) =>
    LANGUAGES.some((language) => texts[language][id]?.kind === 'quotation') &&
    LANGUAGES.every((language) => texts[language][id]?.kind !== 'summary')
  return LANGUAGES.flatMap((language) =>
    Object.entries(texts[language]).flatMap(([id, { text }]) => {
      if (ofDoses.has(id) || isOfQuotation(id) || milligramsOf(text).length === 0) return []
      return [problem(`texts.${language}`, [id], 'no dose number outside a dose row with evidence', text)]
    }),
  )
}

function outcomesOf(row: RawDoseRow): { outcome: Outcome; path: PathPart[] }[] {
  return [
    { outcome: row.usual, path: ['usual'] },
    ...row.branches.map((outcome, j) => ({ outcome, path: ['branches', j] })),
  ]
}

function amountsOf(outcomes: readonly Outcome[]): number[] {
  const amounts = outcomes.flatMap(({ regimens }) => regimens.map(({ amountMg }) => amountMg))
  return [...new Set(amounts)].sort((a, b) => a - b)
}

function timesOf(text: string): { amountMg: number; timesPerDay: number }[] {
  const pattern =
    /(\d+)\s*mg (?:à libération prolongée |prolonged-release )?(une fois|deux fois|once|twice)\b/giu
  return [...text.matchAll(pattern)].map(([, amount, times = '']) => ({
    amountMg: Number(amount),
    timesPerDay: /une|once/iu.test(times) ? 1 : 2,
  }))
}
