/** What follows from the answers, one sentence each, the gravest first; never empty. */
import {
  isMet,
  isOpenToIndication,
  metNames,
  missingNames,
  type Situation,
  text,
  unknownQuestions,
} from './situation'
import { rulesMet } from './statements'

const ADULT_AGE_YEARS = 18

export function conclude(situation: Situation): string[] {
  const say = (id: string, values = {}) => text(situation, id, values)
  const isRestricted = isMet(situation, 'restriction')
  const sentences: string[] = []
  if (isRestricted) {
    const list = metNames(situation, { tiers: ['restriction'] }).join(', ')
    // A drug or an indication may have a restriction sentence of its own.
    const own = rulesMet(situation).find(({ tier }) => tier === 'restriction')
    sentences.push(say(own?.text ?? 'concl.critical', { list }))
  }
  if (isMet(situation, 'caution')) {
    const list = metNames(situation, { tiers: ['caution'] }).join(', ')
    sentences.push(say(isRestricted ? 'concl.both' : 'concl.caution', { list }))
  }
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

/** True while an unknown fact, or the indication, could still bring the restriction. */
export function isRestrictionOpen(situation: Situation): boolean {
  const isUnknown = unknownQuestions(situation).some(({ question }) => question.tier === 'restriction')
  return isUnknown || isOpenToIndication(situation, 'restriction')
}
