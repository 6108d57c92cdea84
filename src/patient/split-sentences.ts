/**
 * A block of page text as sentences, each with the part of a record it stands in. A table row stays one sentence, so
 * that its last cell ("refuted") can speak of its first. Offsets are those of the block.
 */
import { compileWords } from './compile-words'
import {
  ALLERGY_HEADING,
  FAMILY_HEADING,
  OTHER_LABEL,
  OTHER_PERSON_HEADING,
  PROBLEM_HEADING,
  TREATMENT_HEADING,
  UNSETTLED_HEADING,
} from './words.block'

/** `elsewhere`: a relative, another person, an allergy, something unsettled: nothing there is the patient's. */
export type Part = 'problems' | 'treatment' | 'elsewhere' | 'body'

export interface Sentence {
  /** Where it begins in the block. */
  readonly start: number
  /** As on the page, and folded with the same length. */
  readonly text: string
  readonly folded: string
  /** Folded with its label, which `folded` has blanked. */
  readonly whole: string
  readonly part: Part
  /** The part is said in the block itself ("ATCD : …"), not only by the heading. */
  readonly labelled: boolean
}

/** A sentence without an end is cut here, so that what one cue can reach stays bounded. */
const LONGEST_SENTENCE = 500

const ABBREVIATION =
  /(?:^|[^a-z])(?:[a-z]|dr|pr|mr|mrs|ms|mme|mlle|st|env|ex|approx|cf|no|hx|vs|ca|cp|resp|anc|tel|prof|d\.o|y\.o|i\.e|e\.g|p\.a|r\.a\.s)$/

const whole = (tables: readonly (readonly string[])[]) => new RegExp(compileWords(tables.flat()).source)

const ELSEWHERE = whole([FAMILY_HEADING, OTHER_PERSON_HEADING, ALLERGY_HEADING, UNSETTLED_HEADING])
const PROBLEMS = whole([PROBLEM_HEADING])
const TREATMENT = whole([TREATMENT_HEADING])
const NEUTRAL = whole([OTHER_LABEL])

const TOBACCO = /smok|tobac|tabag/

/** A label at the head of a sentence: a few words, then a colon, a cell border or a line end. */
const LABEL = /^[\s\-*•–#>\d.)]{0,8}([^:|\n]{2,60}?)\s{0,3}(?::|\||=>|\s-\s|$)/

/** Which part a heading opens. */
export function partOfHeading(heading: string | undefined): Part {
  if (!heading) return 'body'
  if (ELSEWHERE.test(heading)) return 'elsewhere'
  if (PROBLEMS.test(heading)) return 'problems'
  return TREATMENT.test(heading) ? 'treatment' : 'body'
}

const covers = (expression: RegExp, label: string): boolean => {
  const found = expression.exec(label)
  return found !== null && found[0].length >= label.length * 0.75
}

function partOfLabel(label: string): Part | undefined {
  if (covers(ELSEWHERE, label)) return 'elsewhere'
  if (covers(PROBLEMS, label)) return 'problems'
  if (covers(TREATMENT, label)) return 'treatment'
  return covers(NEUTRAL, label) ? 'body' : undefined
}

/** Whether a sentence ends behind the unit at `index`. */
function endsAt(folded: string, index: number): boolean {
  const unit = folded.charAt(index)
  if (/[\n;•●▪◦]/.test(unit)) return true
  if (unit === '!') return true
  // "? lymphoma" is one query; "lymphoma ?" ends one.
  if (unit === '?') return /[a-z0-9)_] ?$/.test(folded.slice(Math.max(0, index - 3), index))
  if (unit !== '.') return false
  const next = folded.charAt(index + 1)
  if (next !== '' && next !== ' ' && next !== '\n') return false
  return !ABBREVIATION.test(folded.slice(Math.max(0, index - 8), index))
}

/** A tick box belongs to the words behind it. */
const BOX = /[☐☑☒✓✔□■◻]|\[[ xX]?\]/

function* pieces(folded: string): Generator<readonly [start: number, end: number]> {
  let start = 0
  for (let index = 0; index < folded.length; index += 1) {
    const long = index - start >= LONGEST_SENTENCE && folded.charAt(index) === ' '
    if (long || index - start >= 2 * LONGEST_SENTENCE || endsAt(folded, index)) {
      yield [start, index + 1]
      start = index + 1
    } else if (index > start && BOX.test(folded.slice(index, index + 3).replace(/^[^☐-☒✓✔□■◻[].*/, ''))) {
      yield [start, index]
      start = index
    }
  }
  if (start < folded.length) yield [start, folded.length]
}

export function splitSentences(text: string, folded: string, heading: Part): Sentence[] {
  const sentences: Sentence[] = []
  let part = heading
  let labelled = false
  for (const [start, end] of pieces(folded)) {
    const piece = folded.slice(start, end)
    if (!/[a-z0-9]/.test(piece)) continue
    const label = LABEL.exec(piece)
    const opened = heading === 'elsewhere' || !label?.[1] ? undefined : partOfLabel(label[1].trim())
    // The words of the label are no part of what is said: "facteurs de risque de thrombose : …"; "smoking history" is.
    const isLabel =
      opened !== undefined && label !== null && label[0].length < piece.length && !TOBACCO.test(label[0])
    if (opened !== undefined && label !== null && (isLabel || /\n$/.test(piece))) {
      part = opened === 'body' ? (heading === 'problems' ? 'problems' : 'body') : opened
      labelled = opened !== 'body'
    }
    const masked =
      isLabel && opened !== 'body' && label
        ? '_'.repeat(label[0].length) + piece.slice(label[0].length)
        : piece
    sentences.push({ start, text: text.slice(start, end), folded: masked, whole: piece, part, labelled })
  }
  return sentences
}
