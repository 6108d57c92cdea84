/**
 * The factors of a note, each with its answer. A factor is named by what makes it met, so its answer is turned where
 * a "no" is the factor ("neither failure nor intolerance of a TNF blocker: yes").
 */
import type { MessageKey } from '../../i18n/messages'
import type { Answer } from '../../model/facts'
import type { Question } from '../../model/rules-pack'
import type { Texts } from '../texts'
import type { NoteInput } from './note-input'

/** Empty where nothing is asked. */
export function writeFactors({ assessment, answers, texts }: NoteInput): string {
  return assessment.items
    .flatMap(({ questionId }) => texts.pack.questions.filter(({ id }) => id === questionId))
    .map((question) => writeFactor(question, answers.facts[question.id], texts))
    .join(texts.messages('note.separator'))
}

/** The list of a note to be completed by hand. */
export function writeBlankFactors(texts: Texts): string {
  return texts.pack.questions
    .filter(({ metWhen }) => metWhen !== undefined)
    .map((question) => writeFactor(question, undefined, texts))
    .join(texts.messages('note.separator'))
}

function writeFactor(question: Question, value: Answer | number | undefined, texts: Texts): string {
  const { messages, read } = texts
  const factor = read(question.shortLabel)
  if (value === undefined) return messages('note.factor', { factor, answer: messages('note.empty') })
  if (typeof value === 'number') return writeNumber(question, value, texts)
  return messages('note.factor', {
    factor,
    answer: messages(`answer.${turned(question, value)}` as MessageKey).toLowerCase(),
  })
}

function writeNumber({ id, metWhen, shortLabel, missingLabel }: Question, value: number, texts: Texts) {
  const { messages, read, language } = texts
  if (id === 'weightKg') {
    const answer = value.toLocaleString(language, { maximumFractionDigits: 3 })
    return read('note.weight', { factor: read(shortLabel), answer })
  }
  // Said of the age itself: whether it counts for this medicine and indication is said by the conclusion.
  const bound = metWhen && 'atLeast' in metWhen ? metWhen.atLeast : undefined
  if (bound === undefined) return read('note.age', { factor: read(missingLabel), age: value })
  const answer = messages(value >= bound ? 'answer.yes' : 'answer.no').toLowerCase()
  return messages('note.factorWithAge', { factor: read(shortLabel), answer, age: value })
}

function turned({ metWhen }: Question, value: Answer): Answer {
  if (value === 'unknown' || !metWhen || !('is' in metWhen)) return value
  return value === metWhen.is ? 'yes' : 'no'
}
