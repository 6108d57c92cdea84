/** What follows from the answers, one sentence each, the gravest first; never empty. */
import { isMet, metNames, missingNames, type Situation, text, unknownQuestions } from './situation'

const ADULT_AGE_YEARS = 18

export function conclude(situation: Situation): string[] {
  const say = (id: string, values = {}) => text(situation, id, values)
  const isRestricted = isMet(situation, 'restriction')
  const sentences: string[] = []
  if (isRestricted) {
    const list = metNames(situation, { tiers: ['restriction'] }).join(', ')
    sentences.push(say('concl.critical', { list }))
  }
  if (isMet(situation, 'caution')) sentences.push(say(isRestricted ? 'concl.both' : 'concl.caution'))
  if (isMet(situation, 'dose-only')) sentences.push(say('concl.doseOnly'))
  const missing = missingNames(situation)
  if (missing.length > 0) {
    const id = !isRestricted && isRestrictionOpen(situation) ? 'concl.unknown' : 'concl.incomplete'
    sentences.push(say(id, { missing: missing.join(', ') }))
  } else if (sentences.length === 0) sentences.push(say('concl.info'))
  const { ageYears } = situation.facts
  if (ageYears !== undefined && ageYears < ADULT_AGE_YEARS) sentences.push(say('concl.minor'))
  return sentences
}

/** True while an unknown fact could still bring the restriction. */
export function isRestrictionOpen(situation: Situation): boolean {
  return unknownQuestions(situation).some(({ question }) => question.tier === 'restriction')
}
