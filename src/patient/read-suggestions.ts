/**
 * Facts about the patient shown, each with the words it was read from. Silence is better than a wrong fact: leaflets,
 * relatives, trials, denials and suspicions give nothing. What contradicts itself is given twice.
 */
import type { CivilDate } from '../model/civil-date'
import type { PatientSuggestion } from '../model/patient'
import type { PatientText } from '../model/patient-text'
import { compileWords } from './compile-words'
import { foldPageText } from './fold-page-text'
import { mayHoldFact } from './may-hold-fact'
import { readAge } from './read-age'
import { readCodes } from './read-codes'
import { maskTurns, readCues } from './read-cues'
import { MONTH } from './read-date'
import { readProblems } from './read-problems'
import { readSex } from './read-sex'
import { readSmoking } from './read-smoking'
import { readSurroundings } from './read-surroundings'
import type { Reading } from './reading'
import { partOfHeading, splitSentences } from './split-sentences'
import { GENERAL_TEXT, LETTER_TURNS } from './words.block'

const MAX_SUGGESTIONS = 40
const MAX_SOURCE = 120
/** Of a banner the name, the number and the address say nothing of the age. */
const MAX_PERSON_SOURCE = 60
/** A text longer than this is judged a line at a time: it is no longer one block about one thing. */
const ONE_THING = 4_000
/** Of one text no more is read: no line of a record is as long, and a page cannot hold us up. */
const MAX_TEXT = 100_000

const GENERAL = compileWords(GENERAL_TEXT)
const LETTER = compileWords(LETTER_TURNS)

const isGeneral = (folded: string): boolean => folded.replace(LETTER, '_').search(GENERAL) >= 0

/** A word in lower case that no banner holds. With one, a date and an age may be those of an event. */
const PROSE = new RegExp(
  `(?<![\\p{L}\\d])(?!(?:${MONTH}|fév|février|août|déc|décembre|ans|yrs|years?|old|nées?|né|dite?|von|van|der|épouse|ép|veuve|âge|age|sexe|patiente?|chambre|lit|service)(?!\\p{L}))\\p{Ll}{3,}`,
  'u',
)

/** The words around a span, on its line, cut between words where that is possible. */
function excerpt(text: string, start: number, end: number, most: number): string {
  const words = text.slice(start, end)
  const room = Math.max(0, most - words.length)
  let [before = ''] = /.*$/.exec(text.slice(0, start)) ?? []
  let [behind = ''] = /^.*/.exec(text.slice(end)) ?? []
  if (before.length > room / 2)
    before = before.slice(before.length - Math.floor(room / 2)).replace(/^\S*\s?/, '')
  const left = room - before.length
  if (behind.length > left) behind = behind.slice(0, left).replace(/\s?\S*$/, '')
  return (before + words + behind).slice(0, most).trim()
}

/** One line that says two things of smoking, "ever: yes, now: no", tells of someone who smoked once, or of nobody. */
function settleSmoking(found: readonly Reading[]): readonly Reading[] {
  const values = new Set(found.filter(({ fact }) => fact === 'smoking').map(({ value }) => value))
  if (values.size < 2) return found
  return found.filter(({ fact, value }) => fact !== 'smoking' || value === 'unknown')
}

type Found = Reading & { readonly sourceText: string }

const isOfPerson = ({ fact }: Reading): boolean => fact === 'ageYears' || fact === 'sex'

function readBlock(text: string, heading: string, today: CivilDate): Found[] {
  const folded = foldPageText(text)
  if (!mayHoldFact(text, folded)) return []
  const part = partOfHeading(heading)
  const masked = maskTurns(text, folded)
  if (part === 'elsewhere' || isGeneral(heading) || isGeneral(masked)) return []
  const years = (heading.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number)
  const isBirth = /ne[e(]|ddn|dob|naiss|birth|born/.test(heading)
  let writtenIn = years.length > 0 && !isBirth ? Math.max(...years) : undefined
  const found: Reading[] = []
  for (const sentence of splitSentences(text, masked, part)) {
    if (sentence.part === 'elsewhere') continue
    const cues = readCues(sentence)
    const around = readSurroundings(sentence)
    const year = WRITTEN_IN.exec(sentence.folded)?.groups?.year
    if (year) writtenIn = Number(year)
    const isOld = writtenIn !== undefined && writtenIn < today.year
    const isBanner = !PROSE.test(sentence.text)
    const age = readAge(sentence, cues, around, { today, isBanner, isOld })
    found.push(
      ...age,
      ...readSex(sentence, cues, age, isBanner),
      // Whoever smoked then may have stopped.
      ...(isOld ? [] : readSmoking(sentence, cues, around, text)),
      ...readProblems(sentence, cues, around, heading !== ''),
      ...readCodes(sentence, cues, heading),
    )
  }
  return settleSmoking(found).map((reading) => ({
    ...reading,
    sourceText: excerpt(
      text,
      reading.start,
      reading.end,
      isOfPerson(reading) ? MAX_PERSON_SOURCE : MAX_SOURCE,
    ),
  }))
}

/** "12/03/2019 : patiente de 65 ans": a note of another year tells the age of then, to its end. */
const WRITTEN_IN =
  /^[^a-z0-9]{0,6}(?:(?:[a-z]{3,12} )?(?:consultation|hospitalisation|cr[ho]?|courrier|lettre|compte rendu|note|vue?|seen|letter|visite?|report|review)[a-z0-9' ]{0,36}?|(?:le|on) )?(?:\d{1,2}[/. -])?(?:(?:\d{1,2}|[a-z]{3,9})[/. -])?(?<year>(?:19|20)\d\d)/

function* read({ text: whole, heading = '' }: PatientText, today: CivilDate): Generator<void, Found[]> {
  const text = whole.slice(0, MAX_TEXT)
  const folded = foldPageText(heading.slice(0, 200))
  const found: Found[] = []
  for (const block of text.length <= ONE_THING ? [text] : text.split('\n')) {
    found.push(...readBlock(block, folded, today))
    yield
  }
  return found
}

/** Several patients in rows, or the options of a form: none of them is the patient's. */
function dropWeak(found: readonly Found[]): Found[] {
  const values = (weakness: string, fact: string) =>
    new Set(found.filter((one) => one.weakness === weakness && one.fact === fact).map(({ value }) => value))
  return found.filter((one) => !one.weakness || values(one.weakness, one.fact).size < 2)
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** In steps of one block each. */
export function* readSuggestions(
  texts: readonly PatientText[],
  today: CivilDate,
): Generator<void, readonly PatientSuggestion[]> {
  const all: Found[] = []
  for (const text of texts) all.push(...(yield* read(text, today)))
  const found = dropWeak(all)
  const once = new Map<string, PatientSuggestion>()
  const sorted = found
    .map(({ start, end, weakness, ...suggestion }): PatientSuggestion => suggestion)
    .sort(
      (one, other) =>
        one.sourceText.length - other.sourceText.length || order(one.sourceText, other.sourceText),
    )
  for (const suggestion of sorted) {
    const birth = 'birthDate' in suggestion ? (suggestion.birthDate ?? '') : ''
    const key = [suggestion.fact, suggestion.value, birth].join(' ')
    if (!once.has(key)) once.set(key, suggestion)
  }
  // An age that a birth date explains needs no second line.
  const explained = new Set(
    [...once.values()].flatMap((one) => (one.fact === 'ageYears' && one.birthDate ? [one.value] : [])),
  )
  return [...once.entries()]
    .filter(([, one]) => !(one.fact === 'ageYears' && !one.birthDate && explained.has(one.value)))
    .sort(([one], [other]) => order(one, other))
    .slice(0, MAX_SUGGESTIONS)
    .map(([, one]) => one)
}
