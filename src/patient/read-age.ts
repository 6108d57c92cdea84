/**
 * The patient's age, from a birth date or as stated, in the few forms in which pages say it; any other number of
 * years (a span, a limit, an age of then) is left alone.
 */
import type { CivilDate } from '../model/civil-date'
import type { Cues } from './read-cues'
import { ageOn, DATE, isoOf, OLDEST, readDate } from './read-date'
import type { Surroundings } from './read-surroundings'
import type { Reading } from './reading'
import type { Sentence } from './split-sentences'
import {
  AGE_LABELS,
  AGED_SUBJECT,
  ENGLISH_BIRTH,
  FRENCH_BIRTH,
  NOT_AN_AGE_AHEAD,
  NOTE_OPENING,
  SEX_WORD,
  TITLES,
  YEAR_OLD,
  YEARS,
} from './words.person'

/** Some systems pad it: "068Y". */
const AGE = '(?<age>\\d{1,3})'
const UNIT = `(?:${YEARS})(?![a-z0-9])(?!${NOT_AN_AGE_AHEAD})`
const BETWEEN = '[ :|=·,()/-]{1,5}'

const all = (...sources: readonly string[]): readonly RegExp[] =>
  sources.map((source) => new RegExp(source, 'g'))

/** "Né(e) le 03/04/1953", "DOB: 1958-03-14"; an age right behind is read with it. */
export const BIRTH = new RegExp(
  `(?<![a-z])(?:(?<french>${FRENCH_BIRTH})|(?:${ENGLISH_BIRTH}))(?: \\([a-z/]{2,10}\\))?[ :|=.-]{1,5}(?<date>${DATE})(?:${BETWEEN}(?:age ?:? ?)?${AGE} ?${UNIT})?`,
  'g',
)

/** "14/03/1958 (68 ans)", "14/03/1958 | F | 68 ans", "68 yrs · 14-Mar-1958": each makes the other what it is. */
const DATE_WITH_AGE = all(
  `(?<![0-9/])(?<date>${DATE})${BETWEEN}(?:(?:${SEX_WORD})${BETWEEN})?${AGE} ?${UNIT}`,
  `(?<![0-9/])${AGE} ?(?:${YEARS})${BETWEEN}(?<date>${DATE})`,
)

/** "DUPONT Marie | F | 72 ans": a row in which the cell beside shows what the number is. */
const AGE_WITH_SEX = all(
  `(?<![a-z])(?:${SEX_WORD})[ |,·/()-]{1,5}${AGE} ?(?:${YEARS})(?![a-z0-9])`,
  `(?<![0-9/.,-])${AGE} ?(?:${YEARS})[ |,·/()-]{1,5}(?:${SEX_WORD})(?![a-z0-9'])`,
)

const LABELLED = all(
  // Not "Lung age: 74 years". "Âge : 72 ans", "Sexe : F Âge : 58".
  `(?:^|[|,;:·(.] ?|(?<=[a-z0-9)] {1,3}))(?<!(?:lung|heart|bone) )${AGE_LABELS} ?[:|=] ?${AGE} ?(?:${UNIT}|(?= ?(?:$|[|,;)·.\\n]| (?:\\/ ?)?(?:sexe?|gender|m|f|h|weight|poids|dob)(?![a-z0-9]))))`,
  `(?:^|[|·] ?)${AGE_LABELS} ${AGE} ?${UNIT}`,
)

/** Whoever is brought in before these must be the patient. */
const SAID = all(
  // "Patiente de 72 ans", "homme âgé de 58 ans", "patient aged 61"; "une femme de 34 ans consulte" opens a story.
  `(?<![a-z]|^ *une? )${AGED_SUBJECT}(?: de sexe [a-z]{7,8})?(?: [a-z]{3,14}){0,2},? (?:agee? )?(?:de|d') ?${AGE} ?ans(?![a-z0-9])(?!${NOT_AN_AGE_AHEAD})`,
  `(?<![a-z])${AGED_SUBJECT},? (?:aged|age) ${AGE}(?: ?${UNIT}|(?![0-9a-z]))`,
  `(?<![a-z])${AGED_SUBJECT}(?: ?[,:(|/·-] ?| )${AGE} ?${UNIT}`,
  `(?:^|[,.] ?)(?:actuellement )?agee? de ${AGE} ?${UNIT}`,
  `(?<![a-z])(?:elle|il|m(?:me|onsieur|adame)?\\.? [a-z_'-]{1,24}\\.?) a (?:actuellement )?${AGE} ?ans(?![a-z0-9])(?=[ ,.]*(?:$|,| et ))`,
  // A child at the head of the sentence; elsewhere it is somebody's.
  `^ *(?:garcon|fillette|adolescente?) de ${AGE} ?ans(?![a-z0-9])`,
  // "72-year-old woman", "he is 54 years old and", "Ms Nguyen is an 81-year-old".
  `(?<![0-9.,/-])${AGE}[ -]?${YEAR_OLD}[ -](?:[a-z-]{3,16} ){0,3}(?:${AGED_SUBJECT}|m|f)(?![a-z0-9])`,
  `(?:^|[,.] ?)(?:the |this )?(?:(?:mr|mrs|ms|miss)\\.? [a-z_'-]{2,24}|she|he|patient|pt) is (?:an? )?${AGE}(?:(?:[ -](?:${YEARS}))?(?=[ ,.]*$|[ ,]+(?:and|with|who|now))|[ -]years?[ -]old)`,
  // How a note opens: "68 y/o M with", "72F, ex-smoker", "70 year old with", "H 29 ans, RCH".
  `^[ ]*${AGE} ?(?:${YEARS})[ ,]{1,3}(?:${SEX_WORD})(?![a-z0-9])`,
  `^ *${AGE}[ -]?${YEAR_OLD}[ -](?:${NOTE_OPENING}|boy|girl)(?![a-z0-9])`,
  `^ *(?:${SEX_WORD})[ ,]{1,2}${AGE} ?ans(?![a-z0-9])(?!${NOT_AN_AGE_AHEAD})`,
  `^[ ]*(?<age>\\d{2}) ?[mf](?:,(?= )| (?:${NOTE_OPENING})(?![a-z0-9]))`,
)

/** "Mme Marie DUPONT, 72 ans": read on the page, where the name has its capital. */
const TITLED_AGE = new RegExp(
  `(?:^|[\\s(|,:])(?:${TITLES})\\.?\\s(?:\\p{Lu}[\\p{L}'’-]*\\.?[\\s,|]{1,3}){1,5}\\(?(?:[ÂâAa]gée?s? de |aged? )?${AGE}\\s?(?:${YEARS}|(?<=aged? \\d\\d))(?![\\p{L}\\d])`,
  'gu',
)
const LIMIT_AHEAD = new RegExp(`^${NOT_AN_AGE_AHEAD}`)

/** "Bilan de juin 2012 : homme de 50 ans". */
const YEAR_OF_THEN = /(?<!depuis |since |\d)(?:19|20)\d\d(?!\d)/g

interface AgeContext {
  readonly today: CivilDate
  /** The sentence holds nothing but names, dates and figures: no event can be dated in it. */
  readonly isBanner: boolean
  /** Written in another year: an age in words is that of then, a birth date is not. */
  readonly isOld: boolean
}

export function readAge(
  { folded, text, start }: Sentence,
  cues: Cues,
  around: Surroundings,
  { today, isBanner, isOld }: AgeContext,
): Reading[] {
  if (!/\d/.test(folded)) return []
  const found: Reading[] = []
  const add = (
    match: RegExpExecArray,
    value: number | undefined,
    more: { birthDate?: string; weakness?: 'row' } = {},
  ) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (value === undefined || value > OLDEST || cues.isOfAnother(span)) return
    found.push({ fact: 'ageYears', value, ...more, start: start + span.start, end: start + span.end })
  }
  const addBirth = (
    match: RegExpExecArray,
    birth: CivilDate | undefined,
    more: { weakness?: 'row' } = {},
  ) => {
    if (birth) add(match, ageOn(birth, today), { birthDate: isoOf(birth), ...more })
  }

  for (const match of folded.matchAll(BIRTH)) {
    const { french, date = '', age } = match.groups ?? {}
    addBirth(match, readDate(date, french ? 'day-first' : 'either', today))
    if (age) add(match, Number(age))
  }
  if (isBanner) {
    for (const form of DATE_WITH_AGE) {
      for (const match of folded.matchAll(form)) {
        const { date = '', age } = match.groups ?? {}
        const birth = readDate(date, / ?ans/.test(match[0]) ? 'day-first' : 'either', today)
        if (birth && ageOn(birth, today) === Number(age)) addBirth(match, birth, { weakness: 'row' })
      }
    }
    for (const form of AGE_WITH_SEX)
      for (const match of folded.matchAll(form)) add(match, Number(match.groups?.age), { weakness: 'row' })
  }
  if (isOld) return found
  for (const form of LABELLED)
    for (const match of folded.matchAll(form)) add(match, Number(match.groups?.age))
  const addSaid = (match: RegExpExecArray) => {
    const before = folded.slice(0, match.index)
    // In a banner names stand before an age, in any words; a label is of someone.
    const end = isBanner ? before.lastIndexOf(':') : match.index
    const isOfThen = (before.match(YEAR_OF_THEN) ?? []).some((year) => Number(year) < today.year)
    if (!isOfThen && around.isPlainUntil(end)) add(match, Number(match.groups?.age))
  }
  for (const form of SAID) for (const match of folded.matchAll(form)) addSaid(match)
  for (const match of text.matchAll(TITLED_AGE))
    if (!LIMIT_AHEAD.test(folded.slice(match.index + match[0].length))) addSaid(match)
  return found
}
