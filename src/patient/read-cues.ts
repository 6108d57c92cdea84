/**
 * Whose words a sentence has, and how sure they are. Answers one question for a span of it: may what stands there be
 * taken as said of the patient? In doubt it says no.
 */
import { compileWords } from './compile-words'
import type { Sentence } from './split-sentences'
import {
  ALLERGY_AHEAD,
  DENIAL_ENDS,
  DENIED_AHEAD,
  DENIED_BEHIND,
  KIN,
  KIN_IN_PASSING,
  NEUTRAL_TURNS,
  OTHER_PERSON,
  OWN_COURSE,
  UNSURE_AHEAD,
  UNSURE_BEHIND,
} from './words.cues'
import { AGED_SUBJECT } from './words.person'

export interface Span {
  readonly start: number
  readonly end: number
}

const DENIED = compileWords(DENIED_AHEAD)
const UNSURE = compileWords([...UNSURE_AHEAD, ...ALLERGY_AHEAD])
const DOUBTED = compileWords(UNSURE_BEHIND)
const ENDS = compileWords(DENIAL_ENDS)
const BEHIND = compileWords([...DENIED_BEHIND, ...UNSURE_BEHIND])
const FAMILY = compileWords(KIN)
const OTHERS = compileWords(OTHER_PERSON)
/** Someone of an age has what the sentence says. */
const AGE = '[0-9]{2} ?(f|m|ans|yo|y\\/o|years? old)'
const OWN = compileWords([...OWN_COURSE, AGED_SUBJECT, AGE])
const NEUTRAL = compileWords(NEUTRAL_TURNS)
const IN_PASSING = compileWords(KIN_IN_PASSING)
/** What it takes to tell of whom a name, a number or a birth date is. */
export const WHOSE_WORDS = [FAMILY, OTHERS, NEUTRAL, IN_PASSING]

/** A surname may be any word: "Dr Fumeur". */
const NAMED =
  /(?<![\p{L}\d])(?<title>(?:(?:Dr|Pr|Docteur|Professeur|Prof|Mr|Mme|Mlle|Mrs|Ms|Monsieur|Madame)\.?|M\.)\s)(?<name>\p{Lu}\p{Ll}+)(?!\p{L})/gu

const blank = (found: string): string => '_'.repeat(found.length)

function maskNames(text: string, folded: string): string {
  const kept: string[] = []
  let from = 0
  for (const match of text.matchAll(NAMED)) {
    const { title = '', name = '' } = match.groups ?? {}
    const start = match.index + title.length
    kept.push(folded.slice(from, start), blank(name))
    from = start + name.length
  }
  return kept.join('') + folded.slice(from)
}

/** Turns that only look like a cue, blanked; an age behind a relative keeps its cue ("sa femme, 80 ans"). */
export function maskTurns(text: string, folded: string): string {
  return maskNames(text, folded)
    .replace(NEUTRAL, blank)
    .replace(IN_PASSING, (found, ...rest) => {
      const offset = rest.find((part): part is number => typeof part === 'number') ?? 0
      const behind = folded.slice(offset + found.length, offset + found.length + 24)
      return /^[ ,(]{0,3}(?:qui|agee?s?|aged|de|of|fum|smok|\d|est|a |has|had|is|who|\()/.test(behind)
        ? found
        : blank(found)
    })
}

const spansOf = (expression: RegExp, text: string): Span[] =>
  [...text.matchAll(expression)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))

/** Most sentences hold no fact: a cue is looked for when the first one asks for it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

export interface Cues {
  /** Whether what stands at the span is said of the patient, as something that is so. */
  readonly isSaid: (span: Span) => boolean
  /** Whether a denial that stands at the span is said of the patient. */
  readonly isDenialSaid: (span: Span) => boolean
  /** Whether the span is about someone else; the only thing that matters to an age or a sex. */
  readonly isOfAnother: (span: Span) => boolean
  /** Something shows that the sentence is about this patient's own course. */
  readonly hasOwnCourse: () => boolean
}

const ON_AND_OFF =
  /(?<![a-z])(?:oui|yes)[ /|,:☐□()[\]-]{1,8}(?:non|no)(?![a-z])|(?<![a-z])(?:non|no)[ /|,:☐□()[\]-]{1,8}(?:oui|yes)(?![a-z])/
const UNTICKED = /^\s*(?:[☐□◻]|\[ ?\])/
export const TICKED = /^\s*(?:[☑☒✓✔■◼]|\[[xX]\])/

export function readCues(sentence: Sentence): Cues {
  const { folded } = sentence
  const spansOnce = (expression: RegExp) => once(() => spansOf(expression, folded))
  const denied = spansOnce(DENIED)
  const unsure = spansOnce(UNSURE)
  const doubted = spansOnce(DOUBTED)
  const ends = spansOnce(ENDS)
  const behind = spansOnce(BEHIND)
  const kin = spansOnce(FAMILY)
  const others = spansOnce(OTHERS)
  const isRow = folded.includes('|')
  const isOpenQuestion = /\?\s*$/.test(folded) || ON_AND_OFF.test(folded) || UNTICKED.test(sentence.text)

  /** End of the clause a span stands in. In a row the last cells speak of the first. */
  const clauseEnd = ({ end }: Span): number => {
    if (isRow) return folded.length
    const comma = folded.indexOf(',', end)
    if (comma < 0) return folded.length
    const next = folded.indexOf(',', comma + 1)
    const following = folded.slice(comma + 1, next < 0 ? folded.length : next)
    // ", éliminé" belongs to what stands before the comma.
    const [first] = spansOf(BEHIND, following)
    return first && first.start <= 3 ? comma + 1 + first.end : comma
  }
  const endedBetween = (from: number, to: number): boolean =>
    ends().some(({ start, end }) => start >= from && end <= to)

  const isOfAnother = (span: Span): boolean =>
    kin().some(
      (cue) =>
        cue.start < span.end ||
        // "Mme DUPONT, 45 ans, fille": right behind, or in the same row.
        (isRow && cue.start >= span.end) ||
        /^[ ,(:;-]{1,4}$/.test(folded.slice(span.end, cue.start)),
    ) ||
    others().some((cue) => cue.end <= span.start && !folded.slice(cue.end, span.start).includes('patient'))
  const reaches = (cue: Span, span: Span): boolean =>
    cue.end <= span.start && !endedBetween(cue.end, span.start)
  const isDenialSaid = (span: Span): boolean => {
    const end = clauseEnd(span)
    return !(
      isOpenQuestion ||
      kin().some((cue) => cue.start < end) ||
      unsure().some((cue) => reaches(cue, span)) ||
      doubted().some((cue) => cue.start >= span.end && cue.end <= end)
    )
  }
  const isSaid = (span: Span): boolean => {
    if (isOpenQuestion) return false
    const end = clauseEnd(span)
    if (kin().some((cue) => cue.start < end)) return false
    if ([...denied(), ...unsure()].some((cue) => reaches(cue, span))) return false
    if (behind().some((cue) => cue.start >= span.end && cue.end <= end)) return false
    return !/\?/.test(folded.slice(span.end, end + 1)) && !/\?\s?$/.test(folded.slice(0, span.start))
  }
  return {
    isSaid,
    isDenialSaid,
    isOfAnother,
    hasOwnCourse: once(() => folded.search(OWN) >= 0 || TICKED.test(sentence.text)),
  }
}
