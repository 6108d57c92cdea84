/**
 * The dose that follows, always with its limits, always with a link to the product's own text.
 * Under 18 only a paediatric row may speak. Without a row there is no number: "see SmPC section 4.2".
 */
import type { AssessedDose, DoseKind } from '../model/assessment'
import type { DoseRow } from '../model/dose-row'
import { isDoseSigned } from '../model/is-signed'
import { cite } from './cite'
import { doseSentence } from './dose-sentence'
import { type Situation, text } from './situation'

const ADULT_AGE_YEARS = 18
const A_NUMBER = /\d\s*mg/

export function doseOf(situation: Situation): AssessedDose {
  const { pack, drug, indication, facts } = situation
  if (!indication) return framed(situation, 'none', text(situation, 'dose.noIndication'))
  if (indication.scope === 'out-of-scope')
    return framed(situation, 'none', text(situation, 'dose.outOfScope'))
  if (indication.scope === 'off-label') return framed(situation, 'none', text(situation, 'dose.offLabel'))
  const rows = pack.doses.filter(
    ({ drugId, indicationIds }) => drugId === drug.drugId && indicationIds.includes(indication.id),
  )
  if (facts.ageYears === undefined) return doseAtUnknownAge(situation, rows, indication.adultOnly)
  return doseAtAge(situation, rows, facts.ageYears)
}

function doseAtAge(situation: Situation, rows: readonly DoseRow[], years: number): AssessedDose {
  const population = years < ADULT_AGE_YEARS ? 'paediatric' : 'adult'
  const row = rows.find(
    ({ ageYears, ...row }) =>
      row.population === population && years >= ageYears.atLeast && years < (ageYears.below ?? Infinity),
  )
  if (!row) return framed(situation, 'see-label', text(situation, noRowText(population)))
  const { kind, sentence } = doseSentence(situation, row)
  return framed(situation, kind, sentence, row)
}

function doseAtUnknownAge(
  situation: Situation,
  rows: readonly DoseRow[],
  isAdultOnly: boolean,
): AssessedDose {
  const adult = rows.find(({ population }) => population === 'adult')
  if (rows.length === 0) {
    return framed(situation, 'see-label', text(situation, noRowText(isAdultOnly ? 'adult' : 'paediatric')))
  }
  if (!adult) return framed(situation, 'depends', text(situation, 'dose.dependsOnAge.noAdult'))
  const { kind, sentence } = doseSentence(situation, adult)
  if (!isAdultOnly) {
    return framed(situation, 'depends', text(situation, 'dose.dependsOnAge', { dose: sentence }), adult)
  }
  return framed(situation, kind, text(situation, 'dose.adult', { dose: sentence }), adult)
}

function noRowText(population: 'adult' | 'paediatric'): string {
  return population === 'adult' ? 'dose.label' : 'dose.minor'
}

function framed(situation: Situation, kind: DoseKind, sentence: string, row?: DoseRow): AssessedDose {
  const { pack, drug } = situation
  const limits = text(situation, 'dose.limits')
  const hasNumber = A_NUMBER.test(sentence)
  const read = row && hasNumber ? row.evidence.sourceIds : []
  return {
    kind,
    text: text(situation, 'dose.frame', { dose: sentence.replace(/\.$/, ''), limits }),
    citation: cite(pack, [drug.labelSourceId, ...read]),
    readIn: read.map((id) => cite(pack, [id])),
    signed: !hasNumber || (row !== undefined && isDoseSigned(row, pack)),
    hasNumber,
  }
}
