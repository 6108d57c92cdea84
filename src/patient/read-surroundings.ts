/**
 * What a sentence says around a fact. Reading is closed: a fact counts only if every word around it is known to leave
 * subject, time and certainty as they are. One word that is not known, and the fact is left alone; whoever writes "a
 * été évoqué" or "colocataire" in a way nobody foresaw is not misread.
 */
import { compileWords } from './compile-words'
import { FACT_ABBREVIATIONS, FACT_NAMES } from './fact-names'
import type { Span } from './read-cues'
import type { Sentence } from './split-sentences'
import { AGED_SUBJECT, MONTHS, YEARS } from './words.person'
import { DETAIL, FRAME, INTRODUCTION, MORE_DENIED, TREATMENT } from './words.plain'

export interface Surroundings {
  /** Whether only known words stand around a fact; `clauses` is how many count behind it, its own being the first. */
  readonly isPlain: (span: Span, clauses?: 1 | 2) => boolean
  /** The same around a denial, which a place or a time would narrow. */
  readonly isPlainDenial: (span: Span) => boolean
  /** Whether nothing but the patient is brought in before an age: no "we describe", no "accompagnant". */
  readonly isPlainUntil: (end: number) => boolean
  /** Whether the name of another fact follows, which a denial may be about. */
  readonly isNarrowed: (span: Span) => boolean
}

/** A word without its endings of gender and number; short words have none. */
const stem = (word: string): string => (word.length > 3 ? word.replace(/e{0,2}s?$/, '') : word)
const stems = (words: string): string[] => words.split(' ').map(stem)

const IN_DENIAL = new Set(stems(`${FRAME} ${MORE_DENIED}`))
/** May is a month, and a doubt. */
const DATED = Object.keys(MONTHS).filter((month) => month !== 'may')
const IN_FACT = new Set(stems([FRAME, DETAIL, ...DATED].join(' ')))
/** "Dear Dr Jones, ": to whom a letter is written. */
const SALUTATION = /^ *(?:dear|chere?s?) [^,]{0,40},/
const BEFORE_AGE = new Set(stems([FRAME, INTRODUCTION, ...DATED].join(' ')))

/** "Chauffeur de 53 ans, ": who is spoken of, in any words, if an age shows that it is a person. */
const OPENING = new RegExp(
  `^[^,]{0,80}(?:${AGED_SUBJECT}|(?<![0-9])[0-9]{2}[ -]?(?:${YEARS}))(?![a-z])[^,]{0,40},`,
)
/** What holds a figure is a quantity, a date or a code; a lone nought or N denies, and a sign of comparison sets a limit. */
const WORD_OR_SIGN =
  /(?<![a-z0-9_])(?:[a-z]{2,}|n)(?![a-z0-9_])|(?<![a-z0-9.,/])0(?![a-z0-9]|[.,/]\d)|[<>≤≥ø]/g
/** "FDRCV : aucun tabagisme": a denial of the name behind it, not of the whole; names are blanked. */
const NARROWED = /^[^,;|_]{0,20}_/
const AND = /(?<![a-z])(?:ni|or|nor|ou|et|and)(?![a-z])|[/(]/
const CLAUSE_END = /[,;]/g
/** In a list each item stands for itself. */
const ITEM_START = /[,;+|(\n]|(?<![a-z0-9])-(?= )|(?<![a-z0-9])\d\)/g
const ITEM_END = /[,;+\n]|(?<= )-(?= )|(?<![a-z0-9])\d\)/g

/** Turns that look like a denial and are none. */
const HARMLESS = compileWords(['non sevree?', 'plus de(?= [0-9])'])

const blank = (found: string): string => '_'.repeat(found.length)

function maskNames({ folded, text }: Sentence): string {
  // What one table has blanked holds no name of a later one: "pas de cancer" is one of the whole, not of "cancer du sein".
  const masked = [...FACT_NAMES, HARMLESS].reduce((rest, names) => rest.replace(names, blank), folded)
  // Abbreviations are read on the page, where they have their capitals.
  return [...text.matchAll(FACT_ABBREVIATIONS)].reduce(
    (rest, { index, 0: name }) => rest.slice(0, index) + blank(name) + rest.slice(index + name.length),
    masked,
  )
}

function findUnknown(masked: string, known: ReadonlySet<string>): readonly number[] {
  return [...masked.matchAll(WORD_OR_SIGN)]
    .filter(({ 0: word }) => !known.has(stem(word)) && !TREATMENT.test(word))
    .map(({ index }) => index)
}

const lastEnd = (text: string, ends: RegExp): number =>
  [...text.matchAll(ends)].reduce((end, { index }) => Math.max(end, index + 1), 0)

/** Where the clause ends that stands at `from`, or the one after it. */
function nextEnd(folded: string, from: number, ends: RegExp, clauses: 1 | 2): number {
  const behind = [...folded.slice(from).matchAll(ends)]
  return from + (behind[clauses - 1]?.index ?? folded.length - from)
}

export function readSurroundings(sentence: Sentence): Surroundings {
  const { folded, part } = sentence
  const isRow = folded.includes('|')
  const isList = part === 'problems' || part === 'treatment'
  let masked: string | undefined
  const unknown = new Map<ReadonlySet<string>, readonly number[]>()
  const opening = OPENING.exec(folded)?.[0].length ?? 0

  const isKnown = (known: ReadonlySet<string>, from: number, to: number): boolean => {
    masked ??= maskNames(sentence)
    const found = unknown.get(known) ?? findUnknown(masked, known)
    unknown.set(known, found)
    return !found.some((at) => at >= from && at < to)
  }
  const around = (known: ReadonlySet<string>, span: Span, clauses: 1 | 2): boolean => {
    if (isRow) return isKnown(known, 0, folded.length)
    const end = isList
      ? nextEnd(folded, span.end, ITEM_END, 1)
      : nextEnd(folded, span.end, CLAUSE_END, clauses)
    const before = folded.slice(0, span.start)
    const item = isList ? lastEnd(before, ITEM_START) : 0
    const label = before.lastIndexOf(':')
    // The label of a list speaks of each of its items.
    if (label >= 0 && label < item && !isKnown(known, lastEnd(before.slice(0, label), ITEM_START), label))
      return false
    return isKnown(known, Math.max(item, opening <= span.start ? opening : 0), end)
  }
  const isNarrowed = ({ end }: Span): boolean => {
    masked ??= maskNames(sentence)
    const between = NARROWED.exec(masked.slice(end))?.[0]
    return between !== undefined && !AND.test(between)
  }
  return {
    isPlain: (span, clauses = 1) => around(IN_FACT, span, clauses),
    isPlainDenial: (span) => around(IN_DENIAL, span, 1),
    isPlainUntil: (end) => isKnown(BEFORE_AGE, SALUTATION.exec(folded)?.[0].length ?? 0, end),
    isNarrowed,
  }
}
