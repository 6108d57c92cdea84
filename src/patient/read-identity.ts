/**
 * Who the page shows, as far as it says so: record number, birth date, name. The strings are there to be hashed.
 * `undefined` when nothing identifies, and when two patients are named: an answer must never be carried to the other.
 */
import type { CivilDate } from '../model/civil-date'
import type { PatientIdentity } from '../model/patient-identity'
import type { PatientText } from '../model/patient-text'
import { foldPageText } from './fold-page-text'
import { BIRTH } from './read-age'
import { maskTurns, readCues } from './read-cues'
import { isoOf, readDate } from './read-date'
import { partOfHeading, type Sentence, splitSentences } from './split-sentences'
import { NAME_LABELS, RECORD_NUMBERS, TITLES } from './words.person'

/** Whoever is born after it, an identity does not depend on the day it is read. */
const NEVER: CivilDate = { year: 2099, month: 12, day: 31 }

/** A page of more sentences than this is a list, and the patient's banner is near its start. */
const MAX_TEXT = 200_000

const NUMBERS = RECORD_NUMBERS.map(([kind, labels]) => ({
  kind,
  labelled: new RegExp(
    `(?<![a-z0-9])(?:n° ?|no )?(?:${labels}) ?(?:n°|no|#)?[ :|=.#]{1,4}(?<number>[a-z]{0,4}[ -]?\\d[a-z0-9 -]{2,24})`,
    'g',
  ),
}))
/** No name: what follows a name on the same line. */
const NOT_NAME =
  '(?!(?:Noms?|Pr[ée]noms?|Date|DDN|DOB|IPP|NIP|INS|MRN|NHS|Sexe?|Gender|[ÂA]ge|Born|N[ée]e?|Dr|Mme|Mr|Mrs|Ms|Monsieur|Madame|Ch|Chambre|Lit|Service|First|Last|Name|Patiente?)(?!\\p{L}))'
const NAME_WORD = `${NOT_NAME}\\p{Lu}[\\p{L}'’-]{1,30}`
const NAME = `${NAME_WORD}(?:(?:[ ,]{1,2}|(?: [|] ))${NAME_WORD}){0,4}`
const NAME_HERE = new RegExp(`(?:(?:${TITLES})\\.?\\s)?(?<name>${NAME})`, 'yu')
const KINDS = Object.keys(NAME_LABELS) as (keyof typeof NAME_LABELS)[]
const LABELS = KINDS.map((kind) => ({
  kind,
  labelled: new RegExp(`(?<![a-z])(?:${NAME_LABELS[kind]}) ?[:|] ?`, 'g'),
}))
/** "DUPONT Marie née le …", "Mme DUPONT Marie, DOB …", "DUPONT Marie | F | 03/04/1953". */
const BANNER = new RegExp(
  `(?<name>${NAME})(?:\\s(?:épouse|ép\\.?|née|veuve)\\s${NAME_WORD})?[\\s,|(]{1,4}(?:[(]?[FMH][)]?[\\s,|]{1,4})?(?:[Nn]ée?\\s?le(?!\\p{L})|[Nn]é\\(e\\)|DDN|DOB|[Dd]ate of birth|[Dd]ate de naissance|[Bb]orn|(?=\\d{2}[/.]\\d{2}[/.](?:19|20)\\d\\d))`,
  'gu',
)

interface Found {
  readonly numbers: Map<string, Set<string>>
  readonly births: Set<string>
  readonly names: Readonly<Record<keyof typeof NAME_LABELS, Set<string>>>
}

const wordsOf = (name: string): string[] =>
  foldPageText(name)
    .split(/[^a-z'-]+/)
    .filter((word) => word.length > 1)

function readSentence(sentence: Sentence, found: Found): void {
  const cues = readCues(sentence)
  const { folded, whole, text } = sentence
  const isOther = (match: RegExpExecArray): boolean =>
    cues.isOfAnother({ start: match.index, end: match.index + match[0].length })
  for (const { kind, labelled } of NUMBERS) {
    for (const match of whole.matchAll(labelled)) {
      const figures = (match.groups?.number ?? '').replace(/[ -](?=[a-z]{2,}).*$/, '').replace(/[ -]/g, '')
      if (!/\d{4}/.test(figures) || isOther(match)) continue
      const values = found.numbers.get(kind) ?? new Set()
      found.numbers.set(kind, values.add(figures.toUpperCase()))
    }
  }
  for (const match of folded.matchAll(BIRTH)) {
    const birth = readDate(match.groups?.date ?? '', match.groups?.french ? 'day-first' : 'either', NEVER)
    if (birth && !isOther(match)) found.births.add(isoOf(birth))
  }
  for (const { kind, labelled } of LABELS) {
    for (const match of whole.matchAll(labelled)) {
      NAME_HERE.lastIndex = match.index + match[0].length
      const name = wordsOf(NAME_HERE.exec(text)?.groups?.name ?? '').join(' ')
      if (name && !isOther(match)) found.names[kind].add(name)
    }
  }
  for (const match of text.matchAll(BANNER)) {
    const name = wordsOf(match.groups?.name ?? '').join(' ')
    if (name && !isOther(match)) found.names.full.add(name)
  }
}

/** The words of the longest name if it holds all others; `two` when they cannot be one person's. */
function joinNames(names: ReadonlySet<string>): ReadonlySet<string> | 'two' {
  const sets = [...names].map((name) => new Set(name.split(' '))).sort((one, other) => other.size - one.size)
  const [longest = new Set<string>()] = sets
  return sets.every((set) => [...set].every((word) => longest.has(word))) ? longest : 'two'
}

/** One name in words in alphabetical order. A married person has two family names, so one of them is enough. */
function nameOf({ names }: Found): string | 'two' | undefined {
  const full = joinNames(names.full)
  const family = joinNames(names.family)
  const birth = joinNames(names.birth)
  const given = joinNames(names.given)
  if (full === 'two' || family === 'two' || birth === 'two' || given === 'two') return 'two'
  if (full.size === 0) return [...new Set([...family, ...birth, ...given])].sort().join(' ') || undefined
  const surnames = [...family, ...birth]
  const agrees =
    (surnames.length === 0 || surnames.some((word) => full.has(word))) &&
    (given.size === 0 || [...given].some((word) => full.has(word)))
  return agrees ? [...full].sort().join(' ') : 'two'
}

/** In steps of one text each. */
export function* readIdentity(texts: readonly PatientText[]): Generator<void, PatientIdentity | undefined> {
  const found: Found = {
    numbers: new Map(),
    births: new Set(),
    names: { full: new Set(), family: new Set(), birth: new Set(), given: new Set() },
  }
  let left = MAX_TEXT
  for (const { text, heading = '' } of texts) {
    const part = partOfHeading(foldPageText(heading.slice(0, 200)))
    if (part === 'elsewhere') continue
    left -= text.length
    if (left < 0) break
    const folded = foldPageText(text)
    for (const sentence of splitSentences(text, maskTurns(text, folded), part))
      if (sentence.part !== 'elsewhere') readSentence(sentence, found)
    yield
  }
  // A stay has a number of its own: it tells the patient only where nothing else does, and many stays tell nothing.
  const kinds = ['ipp', 'mrn', 'nhs', 'ins']
  if (kinds.some((kind) => (found.numbers.get(kind)?.size ?? 0) > 1)) return undefined
  const name = nameOf(found)
  if (found.births.size > 1 || name === 'two') return undefined
  const kind =
    kinds.find((one) => found.numbers.has(one)) ?? (found.numbers.get('iep')?.size === 1 ? 'iep' : undefined)
  const [number] = (kind && found.numbers.get(kind)) || []
  const [birthDate] = found.births
  if (!number && !birthDate && !name) return undefined
  return {
    ...(number && { recordNumber: `${kind}:${number}` }),
    ...(birthDate && { birthDate }),
    ...(name && { name }),
  }
}
