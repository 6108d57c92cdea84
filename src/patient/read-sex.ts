/**
 * The patient's sex: labelled, in "la patiente", or in a word for it where an age or a birth date is read as the
 * patient's. Two sexes in one place are none.
 */
import type { Cues } from './read-cues'
import type { Reading } from './reading'
import type { Sentence } from './split-sentences'
import { FEMALE, FEMALE_VALUES, MALE, MALE_VALUES, SEX_LABELS } from './words.person'

const OTHER_SEX = 'autre|other|indetermine'
/** "Sexe : M / F" offers a choice. */
const NO_OPTION = `(?! ?[/|,☐□] ?(?:${FEMALE_VALUES}|${MALE_VALUES}|${OTHER_SEX})(?![a-z]))`

/** A letter is a sex in a cell or brackets of its own, or behind an age or a date: never in "1,63 m". */
const asLetter = (letters: string) =>
  `(?<=(?:ans|y|y\\/?o|yrs|(?<![,.])\\d\\d)\\)? ?)(?:${letters})(?![a-z0-9'])|(?<=(?:^|[|(,·/-]) ?)(?:${letters})(?= ?(?:[|),·/\\n-]|$| \\d))`

const SEXES = [
  { value: 'male', labelled: MALE_VALUES, words: `${MALE}|mr|m\\.`, letters: 'm|h' },
  { value: 'female', labelled: FEMALE_VALUES, words: `${FEMALE}|mme|mlle|mrs|ms|miss`, letters: 'f' },
] as const

const TABLE = SEXES.map(({ value, labelled, words, letters }) => ({
  value,
  label: new RegExp(`(?<![a-z])${SEX_LABELS} ?[:|=] ?(?:${labelled})(?![a-z0-9])${NO_OPTION}`, 'g'),
  word: new RegExp(`(?<![a-z])(?:${words})(?![a-z0-9])|${asLetter(letters)}`),
}))

/** Read on the page, where "née" has its accent. */
const BORN_FEMALE = /(?<!\p{L})[Nn]ée(?!\p{L})(?!\()/u
const PATIENTE = /(?:^[^\p{L}\d]*|(?<!\p{L})(?:[Ll]a|[Cc]ette|[Nn]otre|[Vv]otre) )[Pp]atiente(?!\p{L})/gu

/** @param ages read in this sentence. */
export function readSex(
  { folded, text, start }: Sentence,
  cues: Cues,
  ages: readonly Reading[],
  isBanner: boolean,
): Reading[] {
  const found: Reading[] = []
  const add = (value: 'male' | 'female', match: RegExpExecArray) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!cues.isOfAnother(span))
      found.push({ fact: 'sex', value, start: start + span.start, end: start + span.end })
  }
  for (const { value, label } of TABLE) for (const match of folded.matchAll(label)) add(value, match)
  for (const match of text.matchAll(PATIENTE)) add('female', match)
  for (const age of ages) {
    // A birth date stands behind the name and its title.
    const from = isBanner || 'birthDate' in age ? 0 : age.start - start
    const to = isBanner ? text.length : age.end - start
    const isFemale = BORN_FEMALE.test(text.slice(from, to))
    const said = TABLE.filter(
      ({ value, word }) => word.test(folded.slice(from, to)) || (isFemale && value === 'female'),
    )
    const [only] = said
    if (only && said.length === 1)
      found.push({
        fact: 'sex',
        value: only.value,
        start: start + from,
        end: start + to,
        ...(isBanner && { weakness: 'row' }),
      })
  }
  return found
}
