/**
 * What must hold of every assessment, and of every pair of adults of whom one has one factor more.
 * Each function gives the laws that are broken, in one short sentence each; none when all is well.
 */
import { strength } from '../assess/choose-dose'
import { FIRST_LINE_CHARACTERS } from '../assess/first-line'
import type { Assessment, Citation, DoseKind, Indicator } from '../model/assessment'
import type { PatientFacts } from '../model/facts'
import type { RulesPack } from '../model/rules-pack'
import { ADULT_AGE_YEARS, doseOutcomeOf, rowsOf } from './dose-outcome'

/** What the comparison of two adults needs to know of each. */
export interface Essence {
  readonly level: number
  readonly statements: readonly string[]
  readonly kind: DoseKind
  /** Place of the dose that holds now among the more and less careful ones; absent where no row speaks. */
  readonly strength: number | undefined
  /** Lowest amount shown; absent where none is shown or several doses are. */
  readonly lowestMg: number | undefined
}

const INDICATORS: readonly Indicator[] = ['info', 'warning', 'critical']
const KINDS: readonly DoseKind[] = ['standard', 'see-label', 'adjusted', 'not-recommended']
const AN_AMOUNT = /(\d+(?:[.,]\d+)?)\s*mg\b/g

/** What may be shown to a drug and indication, known before any patient. */
export interface Allowed {
  readonly all: ReadonlySet<number>
  readonly paediatric: ReadonlySet<number>
}

export function allowedAmounts(pack: RulesPack, drugId: string, indicationId: string | undefined): Allowed {
  const rows = indicationId === undefined ? [] : rowsOf(pack, drugId, indicationId)
  const amounts = (some: typeof rows) =>
    new Set(
      some
        .filter(({ evidence }) => evidence.factIds.length > 0 && evidence.sourceIds.length > 0)
        .flatMap(({ usual, branches }) => [usual, ...branches])
        .flatMap(({ regimens }) => regimens.map(({ amountMg }) => amountMg)),
    )
  return { all: amounts(rows), paediatric: amounts(rows.filter((row) => row.population === 'paediatric')) }
}

export function essenceOf(pack: RulesPack, assessment: Assessment, facts: PatientFacts): Essence {
  const { drugId, indicationId, indicator, statements, dose } = assessment
  const outcome = doseOutcomeOf(pack, drugId, indicationId, facts)
  const amounts = dose.kind === 'depends' ? [] : amountsIn(dose.text)
  return {
    level: INDICATORS.indexOf(indicator),
    statements: statements.map(({ id }) => id),
    kind: dose.kind,
    strength: outcome && strength(outcome.choice.outcome),
    lowestMg: amounts.length > 0 ? Math.min(...amounts) : undefined,
  }
}

export function brokenAlone(
  pack: RulesPack,
  { ageYears, ...others }: PatientFacts,
  assessment: Assessment,
  allowed: Allowed,
): string[] {
  const { items, indicator, complete, missing, statements, dose, advice, notAssessed } = assessment
  const broken: string[] = []
  const hold = (isHeld: boolean, law: string) => {
    if (!isHeld) broken.push(law)
  }
  const isUnknown = items.some(({ result }) => result === 'unknown')
  hold(!(isUnknown && complete), 'an unknown fact, and yet complete')
  hold(!(isUnknown && indicator === 'info'), 'an unknown fact, and yet info')
  hold(complete === (missing.length === 0), 'complete does not say that nothing is missing')

  hold(
    statements.every(({ citation }) => isCited(citation)),
    'a statement without a source',
  )
  hold(
    items.every(({ citation }) => isCited(citation)),
    'a question without a source',
  )
  hold(
    advice.every(({ citation }) => isCited(citation)),
    'an advice without a source',
  )
  hold(isCited(notAssessed.citation), 'limits without a source')
  hold(isCited(dose.citation) && dose.readIn.every(isCited), 'a dose without a source')

  const amounts = amountsIn(dose.text)
  hold(dose.hasNumber === amounts.length > 0, 'hasNumber does not say what the dose sentence shows')
  hold(amounts.length === 0 || dose.readIn.length > 0, 'a number without where it was read')
  const isMinor = ageYears !== undefined && ageYears < ADULT_AGE_YEARS
  const shown = isMinor ? allowed.paediatric : allowed.all
  const stray = amounts.filter((amount) => !shown.has(amount))
  hold(stray.length === 0, `${stray.join(', ')} mg, which no ${isMinor ? 'paediatric ' : ''}row has`)

  const facts = { ...(ageYears !== undefined && { ageYears }), ...others }
  const outcome = doseOutcomeOf(pack, assessment.drugId, assessment.indicationId, facts)
  const known = outcome && (ageYears !== undefined || dose.kind !== 'depends') ? outcome.kind : dose.kind
  hold(dose.kind === known, `the dose is ${dose.kind}, its row says ${known}`)
  return broken
}

/** What must hold of the words, in each language. */
export function brokenWords({ statements, conclusion, firstLine, dose }: Assessment): string[] {
  const broken: string[] = []
  if (statements.length === 0) broken.push('no statement')
  if (statements.some(({ text }) => text.trim() === '')) broken.push('an empty statement')
  if (conclusion.length === 0 || conclusion.some((text) => text.trim() === '')) broken.push('no conclusion')
  if (dose.text.trim() === '') broken.push('no dose sentence')
  if (firstLine.trim() === '' || firstLine.length > FIRST_LINE_CHARACTERS) {
    broken.push(`a first line of ${firstLine.length} characters`)
  }
  return broken
}

/** `more` has one met factor more than `less`; both are adults, or of unknown age. */
export function brokenBetween(less: Essence, more: Essence): string[] {
  const broken: string[] = []
  if (more.level < less.level) broken.push('lowers the indicator')
  const lost = less.statements.filter((id) => !more.statements.includes(id))
  if (lost.length > 0) broken.push(`removes the statement ${lost.join(', ')}`)
  const [before, after] = [less, more].map(({ kind }) => KINDS.indexOf(kind))
  const areBothSettled = before !== undefined && before >= 0 && after !== undefined && after >= 0
  if (areBothSettled && after < before) broken.push(`weakens the dose from ${less.kind} to ${more.kind}`)
  else if ((more.strength ?? 0) < (less.strength ?? 0)) broken.push('weakens the dose that holds')
  if (areBothSettled && (more.lowestMg ?? 0) > (less.lowestMg ?? Infinity)) {
    broken.push(`raises the lowest dose from ${less.lowestMg} to ${more.lowestMg} mg`)
  }
  return broken
}

function amountsIn(text: string): number[] {
  return [...text.matchAll(AN_AMOUNT)].map(([, amount = '']) => Number(amount.replace(',', '.')))
}

function isCited({ sourceIds, authority, title, date, url }: Citation): boolean {
  const isNamed = sourceIds.length > 0 && authority !== '' && title !== '' && date !== ''
  return isNamed && /^https?:\/\/\S/.test(url)
}
