/** Smoking: yes, no, or named and left open, a sentence at a time. */
import { compileWords } from './compile-words'
import { foldPageText } from './fold-page-text'
import type { Cues, Span } from './read-cues'
import type { Surroundings } from './read-surroundings'
import { isWholeBlock, type Reading } from './reading'
import type { Sentence } from './split-sentences'
import {
  CEASED,
  CEASING_IS_ADVICE,
  NEVER_SMOKED,
  RESUMED,
  SMOKED_ONCE,
  SMOKES,
  TOBACCO_AS_PROBLEM,
} from './words.smoking'

type Saying = Span & { readonly value: 'yes' | 'no' | 'unknown' }

/** Where two overlap, the earlier table has the longer view: "ancien fumeur" holds "fumeur". */
const TABLES = [
  { value: 'unknown', expression: compileWords(SMOKED_ONCE) },
  { value: 'no', expression: compileWords(NEVER_SMOKED) },
  { value: 'yes', expression: compileWords(SMOKES) },
] as const
const AS_PROBLEM = compileWords(TOBACCO_AS_PROBLEM)
const OVER = compileWords(CEASED)
const ADVICE = compileWords(CEASING_IS_ADVICE)
const NOW = /(?<![a-z])(?:current|actuel|en ce moment|a ce jour|presently)/
const SINCE = /(?:depuis|since|for) (?!toujours|always)/
/** How near a word stands that belongs to a saying. */
const NEAR = 14
const AGAIN = compileWords(RESUMED)
/** "Fumeur / non-fumeur": the options of a form. */
const OPTIONS =
  /(?:fumeu(?:r|se)|smoker)s?[ |/,]{1,4}(?:(?:non|ex|ancien|ancienne|never|former|current)[ -]?)?(?:fumeu|smoker)/

function findSayings({ folded, text }: Sentence): Saying[] {
  const sayings: Saying[] = []
  for (const { value, expression } of TABLES) {
    for (const match of folded.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const words = text.slice(span.start, span.end)
      // "Fumé" folds to "fume": only a past participle after "a" or "jamais" is meant.
      if (value === 'yes' && /fumé/i.test(words)) continue
      if (!sayings.some((other) => other.start < span.end && span.start < other.end))
        sayings.push({ ...span, value })
    }
  }
  return sayings
}

/** "Current smoker: no", "non-fumeur depuis 2010": who denies only the present may have smoked. */
const isOfNow = ({ start, end }: Saying, folded: string): boolean =>
  NOW.test(folded.slice(Math.max(0, start - NEAR), end + NEAR)) || SINCE.test(folded.slice(end, end + 10))

/** "In 2012 he was smoking": the year speaks of then; in a list it speaks of the item before. */
const isOfThen = ({ start }: Saying, { folded, part }: Sentence): boolean =>
  part === 'body' && /(?<!\d)(?:19|20)\d\d(?!\d)/.test(folded.slice(0, start))

/** "Smoker: to be asked" is a label with an answer that is not understood; "smoker: yes" was read with its answer. */
const IS_LABEL = /^ ?[:=?]/

function isPlain(saying: Saying, sentence: Sentence, around: Surroundings): boolean {
  const { folded } = sentence
  if (IS_LABEL.test(folded.slice(saying.end))) return false
  if (saying.value === 'no' && !isOfNow(saying, folded)) return around.isPlainDenial(saying)
  if (saying.value === 'yes' && isOfThen(saying, sentence)) return false
  return around.isPlain(saying, saying.value === 'yes' ? 2 : 1)
}

/** "Tabac : 20 PA. Arrêt en 2010.": the next sentence begins with the end of it. */
function endsNext({ start, text }: Sentence, block: string): boolean {
  const next = foldPageText(block.slice(start + text.length).slice(0, 24))
  return /^[^a-z]*(?:arret|sevr|stop|quit|ceas|plus )/.test(next)
}

export function readSmoking(sentence: Sentence, cues: Cues, around: Surroundings, block: string): Reading[] {
  const { folded, start, part } = sentence
  const said = findSayings(sentence).filter((saying) =>
    // A denial holds its own "pas"; only what stands before and around it may turn it.
    saying.value === 'yes' ? cues.isSaid(saying) : cues.isDenialSaid(saying),
  )
  if (said.length === 0 && part === 'problems') {
    for (const match of folded.matchAll(AS_PROBLEM)) {
      const span = { start: match.index, end: match.index + match[0].length, value: 'yes' as const }
      const isItem =
        /(?:^|[,:+|_(/-]|\bet)\s*$/.test(folded.slice(0, span.start)) &&
        /^\s*(?:[,.+|;)]|$)/.test(folded.slice(span.end))
      const isList = /[,+]/.test(folded) || sentence.labelled
      if (isItem && isList && cues.isSaid(span)) said.push(span)
    }
  }
  if (said.length === 0 || OPTIONS.test(folded)) return []
  // One saying that is not understood, and the others may be turned by it.
  if (!said.every((saying) => isPlain(saying, sentence, around))) return []
  const values = new Set(said.map(({ value }) => value))
  if (values.has('no') && values.has('yes')) return []
  const isOver = folded.search(OVER) >= 0
  const isAdvice = folded.search(ADVICE) >= 0
  const isAgain = folded.search(AGAIN) >= 0
  const [first] = said
  if (!first) return []
  let value = values.has('unknown') ? 'unknown' : first.value
  // A wish to stop does not end it; whoever began again smokes.
  if (value === 'no' && isOfNow(first, folded)) value = 'unknown'
  if (value === 'yes' && ((isOver && !isAdvice) || endsNext(sentence, block))) value = 'unknown'
  if (value === 'unknown' && isAgain) value = 'yes'
  if (value === 'unknown' && !values.has('unknown') && isAdvice) return []
  const span = said.find((saying) => saying.value === value) ?? first
  const weak = isWholeBlock(block, sentence, span.start, span.end) && part === 'body'
  return [
    {
      fact: 'smoking',
      value,
      start: start + span.start,
      end: start + span.end,
      ...(weak && { weakness: 'option' as const }),
    },
  ]
}
