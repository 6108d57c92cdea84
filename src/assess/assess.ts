/**
 * One drug, one patient and a rules pack in, the whole answer out, in one language. Pure.
 * Throws an `AssessmentError` with one clear sentence for a drug, an indication or a fact that cannot be assessed.
 */
import { packText } from '../i18n/fill-text'
import type { Advice, AssessedItem, Assessment } from '../model/assessment'
import { LANGUAGES, type Language } from '../model/language'
import type { DrugId } from '../model/mention'
import type { Indication, IndicationId, PackDrug, RulesPack } from '../model/rules-pack'
import { AssessmentError } from './assessment-error'
import { cite } from './cite'
import { conclude } from './conclude'
import { doseOf } from './dose'
import { firstLineOf } from './first-line'
import { indicate } from './indicate'
import { answerQuestions, askedFacts } from './items'
import { parseFacts } from './parse-facts'
import { type Situation, text, unknownQuestions } from './situation'
import { outOfScopeStatement, statementsOf } from './statements'

export interface AssessmentRequest {
  readonly drugId: DrugId
  readonly indicationId?: IndicationId | undefined
  /** Checked here: what comes from a page or a file may be passed as it is. */
  readonly facts: unknown
  readonly language: Language
}

export interface AssessmentOptions {
  /** The drug as it stands on the page; by default its INN. */
  readonly drugName?: string | undefined
  /** `start`: the line shown before anything is answered. Default: that line as long as every asked fact is unknown. */
  readonly firstLine?: 'start' | 'result' | undefined
}

export function assess(
  pack: RulesPack,
  request: AssessmentRequest,
  options: AssessmentOptions = {},
): Assessment {
  const situation = situationOf(pack, request)
  const { drug, indication, language, answered } = situation
  const isOutOfScope = indication?.scope === 'out-of-scope'
  const unknown = unknownQuestions(situation)
  const missing = [
    ...unknown.map(({ question }) => question.id),
    ...(indication ? [] : ['indicationId' as const]),
  ]
  const isUntouched = answered.length > 0 && unknown.length === answered.length
  const isStart = options.firstLine ? options.firstLine === 'start' : isUntouched
  return {
    drugId: drug.drugId,
    ...(indication && { indicationId: indication.id }),
    packId: pack.id,
    packVersion: pack.version,
    jurisdiction: pack.jurisdiction,
    language,
    scope: isOutOfScope ? 'out-of-scope' : 'in-scope',
    ...indicate(situation),
    complete: missing.length === 0,
    firstLine: firstLineOf(situation, options.drugName, isStart),
    conclusion: isOutOfScope ? [text(situation, pack.outOfScope.text)] : conclude(situation),
    items: itemsOf(situation),
    statements: isOutOfScope ? [outOfScopeStatement(situation)] : statementsOf(situation),
    dose: doseOf(situation),
    advice: adviceOf(situation),
    notAssessed: {
      text: text(situation, pack.notAssessed.text),
      citation: cite(pack, pack.notAssessed.sourceIds),
    },
    missing,
  }
}

function situationOf(
  pack: RulesPack,
  { drugId, indicationId, facts, language }: AssessmentRequest,
): Situation {
  if (!LANGUAGES.includes(language)) {
    throw new AssessmentError(`Language "${language}" is not available; available: ${LANGUAGES.join(', ')}.`)
  }
  const drug = drugOf(pack, drugId, language)
  const indication = indicationId === undefined ? undefined : indicationOf(pack, drug, indicationId)
  const given = parseFacts(facts)
  // Outside the restriction nothing is asked: no tier may be read into an answer.
  const answered =
    indication?.scope === 'out-of-scope' ? [] : answerQuestions(pack, drugId, indicationId, given)
  return { pack, language, drug, indication, facts: askedFacts(answered, given), answered }
}

function drugOf(pack: RulesPack, drugId: DrugId, language: Language): PackDrug {
  const drug = pack.drugs.find((drug) => drug.drugId === drugId)
  if (drug) return drug
  const notAuthorised = pack.notAuthorised.find((drug) => drug.drugId === drugId)
  if (notAuthorised) {
    const { text } = packText(pack.texts[language], notAuthorised.text)
    throw new AssessmentError(`${drugId} is not authorised in ${pack.jurisdiction}: ${text}`)
  }
  const known = pack.drugs.map(({ drugId }) => drugId).join(', ')
  throw new AssessmentError(
    `"${drugId}" is not assessed in jurisdiction "${pack.jurisdiction}"; assessed: ${known}.`,
  )
}

function indicationOf(pack: RulesPack, drug: PackDrug, indicationId: IndicationId): Indication {
  const indication = drug.indications.find(({ id }) => id === indicationId)
  if (indication) return indication
  const known = drug.indications.map(({ id }) => id).join(', ')
  throw new AssessmentError(
    `"${indicationId}" is not an indication of ${drug.drugId} in jurisdiction "${pack.jurisdiction}"; known: ${known}.`,
  )
}

function itemsOf(situation: Situation): AssessedItem[] {
  return situation.answered.map(({ question, result }) => ({
    questionId: question.id,
    result,
    tier: question.tier,
    label: text(situation, question.label),
    citation: cite(situation.pack, question.sourceIds),
  }))
}

function adviceOf({ pack, language, drug }: Situation): Advice[] {
  const { prescribing } = drug
  const all = [...pack.advice, ...(prescribing ? [{ id: 'prescribing', ...prescribing }] : [])]
  return all.map(({ id, text: textId, sourceIds }) => {
    const { text, kind } = packText(pack.texts[language], textId)
    return { id, text, kind, citation: cite(pack, sourceIds) }
  })
}
