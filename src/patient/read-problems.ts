/** Cardiovascular, malignancy, venous thromboembolism and recurrent infection, from the words for them. */
import { compileAbbreviations, compileWords } from './compile-words'
import type { Cues } from './read-cues'
import type { Surroundings } from './read-surroundings'
import type { Reading } from './reading'
import type { Sentence } from './split-sentences'
import { OWN_PAST } from './words.cues'
import {
  BROAD,
  PROBLEM_ABBREVIATIONS,
  PROBLEMS,
  type ProblemFact,
  STOPPED_DRUG,
  WHOLE_FACT_DENIED,
} from './words.problems'

const FACTS = Object.keys(PROBLEMS) as ProblemFact[]

const TABLE = FACTS.map((fact) => ({
  fact,
  names: compileWords(PROBLEMS[fact]),
  abbreviations: PROBLEM_ABBREVIATIONS[fact].length > 0 && compileAbbreviations(PROBLEM_ABBREVIATIONS[fact]),
  denied: compileWords(WHOLE_FACT_DENIED[fact]),
}))

/** A denial of cancer that speaks of the past, or of all that is known. */
const HISTORY =
  /antecedent|atcd|histor|hx|denie|jamais|conn|known|personn|personal|indemne|[:=|]|patient sans|negative for/
const BROAD_ALONE = new RegExp(`^[^a-z0-9]*(?:${BROAD.join('|')})[^a-z0-9]*$`)
const DRUG = /contracept|pill|progestat|menopaus|hormon|^(?:coc|cocp|hrt|thm|ths)$/
const STOPPED = compileWords(STOPPED_DRUG)

/** Names of recurrent infections speak of someone's course by themselves; "infections" may be a chapter. */
const CHAPTER = /^(?:recurrent |chronic |repeated |frequent )?infections?/
/** "Malignancy" needs more than "history of" to be the patient's. */
const BROAD_NAME = new RegExp(`^(?:${BROAD.join('|')})$`)
const STRONG = compileWords(OWN_PAST)

export function readProblems(
  sentence: Sentence,
  cues: Cues,
  around: Surroundings,
  hasHeading: boolean,
): Reading[] {
  const { folded, whole, text, start, part } = sentence
  const isOwn = () => part === 'problems' || part === 'treatment' || cues.hasOwnCourse()
  const found: Reading[] = []
  for (const { fact, names, abbreviations, denied } of TABLE) {
    const denials = [...whole.matchAll(denied)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    for (const span of denials) {
      // "Pas de cancer" in a finding is about the finding; in a history it is about the patient.
      const isOfHistory = part === 'problems' || fact !== 'malignancy' || HISTORY.test(whole)
      const isWhole = around.isPlainDenial(span) && !around.isNarrowed(span)
      if (isOfHistory && isWhole && cues.isDenialSaid(span))
        found.push({ fact, value: 'no', start: start + span.start, end: start + span.end })
    }
    const canBeBare = fact === 'recurrentInfection' && !hasHeading
    if (!sentence.labelled && BROAD_ALONE.test(folded)) continue
    for (const match of [
      ...folded.matchAll(names),
      // Abbreviations are read on the page, where they have their capitals.
      ...(abbreviations ? text.matchAll(abbreviations) : []),
    ]) {
      const span = { start: match.index, end: match.index + match[0].length }
      // Blanked as a turn of another meaning, or already read as denied.
      if (folded.charAt(span.start) === '_') continue
      if (denials.some((denial) => denial.start < span.end && span.start < denial.end)) continue
      if (DRUG.test(match[0].toLowerCase()) && folded.search(STOPPED) >= 0) continue
      const name = folded.slice(span.start, span.end)
      if (!isOwn() && (!canBeBare || CHAPTER.test(name))) continue
      if (part === 'body' && BROAD_NAME.test(name) && folded.search(STRONG) < 0) continue
      if (cues.isSaid(span) && around.isPlain(span))
        found.push({ fact, value: 'yes', start: start + span.start, end: start + span.end })
    }
  }
  return found
}
