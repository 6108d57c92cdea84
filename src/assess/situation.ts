/**
 * All that the parts of an assessment read, gathered once: the pack's texts in one language, the drug, the indication,
 * the answers. Lists of factors are built here, so that every sentence names them alike and in the pack's order.
 */
import { readText, type TextValues } from '../i18n/fill-text'
import type { FactName, PatientFacts } from '../model/facts'
import type { Language } from '../model/language'
import type { Indication, PackDrug, RulesPack, TextId, Tier } from '../model/rules-pack'
import type { AnsweredQuestion } from './items'

export interface Situation {
  readonly pack: RulesPack
  readonly language: Language
  readonly drug: PackDrug
  readonly indication: Indication | undefined
  /** Asked facts only. */
  readonly facts: PatientFacts
  readonly answered: readonly AnsweredQuestion[]
}

export function text(situation: Situation, id: TextId, values?: TextValues): string {
  return readText(situation.pack.texts[situation.language], id, values)
}

/** Short names of the met factors of these tiers, or of these facts. */
export function metNames(
  situation: Situation,
  only: { readonly tiers?: readonly Tier[]; readonly facts?: readonly FactName[] },
): string[] {
  return situation.answered
    .filter(({ question, result }) => {
      const isNamed = only.tiers?.includes(question.tier) ?? only.facts?.includes(question.id) ?? true
      return result === 'met' && isNamed
    })
    .map(({ question }) => text(situation, question.shortLabel))
}

export function isMet(situation: Situation, tier: Tier): boolean {
  return situation.answered.some(({ question, result }) => question.tier === tier && result === 'met')
}

/** Asked facts that are unknown. */
export function unknownQuestions({ answered }: Situation): readonly AnsweredQuestion[] {
  return answered.filter(({ result }) => result === 'unknown')
}

/** True while no indication is given and one could bring a question (of this tier), or make a factor of its answer. */
export function isOpenToIndication({ pack, drug, indication }: Situation, tier?: Tier): boolean {
  if (indication) return false
  return pack.questions.some((question) => {
    if (tier && question.tier !== tier) return false
    if (question.drugIds && !question.drugIds.includes(drug.drugId)) return false
    const { drugIds, indicationIds } = question.metFor ?? {}
    const mayBecomeFactor = indicationIds !== undefined && (!drugIds || drugIds.includes(drug.drugId))
    return question.indicationIds !== undefined || mayBecomeFactor
  })
}

/** Names of what is still to be answered, `indication` last. */
export function missingNames(situation: Situation): string[] {
  const names = unknownQuestions(situation).map(({ question }) => text(situation, question.missingLabel))
  return situation.indication ? names : [...names, text(situation, 'question.indication.missing')]
}
