/**
 * The note for the record: plain text, in the card's language, from what was answered and nothing else.
 * An unanswered question says so; nothing is pre-set to yes; never the patient's name.
 */
import { type MessageKey, showDate } from '../i18n/messages'
import type { AssessedItem, Assessment } from '../model/assessment'
import type { Answers } from './answers'
import { ALTERNATIVES } from './form-options'
import { isoDay } from './out-of-date'
import type { Texts } from './texts'

export interface NoteInput {
  readonly assessment: Assessment
  readonly answers: Answers
  readonly texts: Texts
  readonly drugName: string
  readonly appVersion: string
  readonly now: Date
}

export function writeNote(input: NoteInput): string {
  const { assessment, answers, texts, drugName, appVersion, now } = input
  const { facts, choices } = answers
  const { pack, messages, read } = texts
  const empty = messages('note.empty')
  const { alternative, situation, reason } = choices
  const factors = assessment.items.map((item) => factorOf(item, input)).join(messages('note.separator'))
  const done = (prefix: string, value: string | undefined) =>
    value ? lowerFirst(messages(`${prefix}.${value}` as MessageKey)) : empty

  return [
    read('note.title'),
    read('note.when', {
      date: showDate(isoDay(now)),
      time: `${pad(now.getHours())}:${pad(now.getMinutes())}`,
      patient:
        facts.ageYears === undefined
          ? read('note.patient')
          : read('note.patientWithAge', { age: facts.ageYears }),
    }),
    read('note.medicine', {
      drug: nameDrug(assessment.drugId, drugName),
      indication: indicationOf(input) ?? messages('note.indicationNone'),
      situation: situation ? lowerFirst(read(`situation.${situation}`)) : messages('note.situationNone'),
    }),
    ...(factors ? [read('note.factors', { factors })] : []),
    read('note.conclusion', { conclusion: assessment.conclusion.join(' ') }),
    ...(assessment.indicator === 'critical'
      ? [
          read('note.alternative', {
            answer: alternative ? lowerFirst(read(alternativeId(alternative))) : empty,
          }),
        ]
      : []),
    read('note.dose', { dose: assessment.dose.text }),
    read('note.reason', { reason: reason ? lowerFirst(read(`reason.${reason}`)) : empty }),
    read('note.done', {
      informed: done('answer', choices.informed),
      card: done('answer', choices.patientCard),
      skin: done('skin', choices.skin),
    }),
    assessment.notAssessed.text,
    read('note.footer', { version: appVersion, pack: pack.id, packVersion: pack.version }),
  ].join('\n')
}

function factorOf({ questionId, result }: AssessedItem, { answers, texts }: NoteInput): string {
  const { pack, messages, read } = texts
  const question = pack.questions.find(({ id }) => id === questionId)
  const factor = question ? read(question.shortLabel) : questionId
  const value = answers.facts[questionId]
  if (value === undefined) return messages('note.factor', { factor, answer: messages('note.empty') })
  if (questionId === 'ageYears') {
    const answer = messages(result === 'met' ? 'answer.yes' : 'answer.no').toLowerCase()
    return messages('note.factorWithAge', { factor, answer, age: value })
  }
  const answer =
    typeof value === 'number' ? String(value) : messages(`answer.${value}` as MessageKey).toLowerCase()
  return messages('note.factor', { factor, answer })
}

function indicationOf({ assessment, texts }: NoteInput): string | null {
  const indication = texts.pack.drugs[0]?.indications.find(({ id }) => id === assessment.indicationId)
  return indication ? texts.read(indication.label) : null
}

/** "upadacitinib (Rinvoq)", or the INN alone where the page gives nothing else. */
function nameDrug(drugId: string, drugName: string): string {
  return drugName.toLowerCase() === drugId ? drugId : `${drugId} (${drugName})`
}

const alternativeId = (value: string) => ALTERNATIVES[value as keyof typeof ALTERNATIVES]
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const pad = (number: number) => String(number).padStart(2, '0')
