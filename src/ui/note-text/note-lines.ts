/** The lines that both notes have, in the card's language. */
import { type MessageKey, showDate } from '../../i18n/messages'
import type { DrugId } from '../../model/mention'
import { CARD_REASONS } from '../../model/override-reasons'
import type { Answers } from '../answers'
import { ALTERNATIVES } from '../form-options'
import { isoDay } from '../out-of-date'
import type { Texts } from '../texts'
import type { NoteContext, NoteInput } from './note-input'
import { toPlainText } from './plain-text'
import { writeFactors } from './write-factors'

export function writeWhen({ texts, now }: NoteContext, ageYears?: number): string {
  const { read } = texts
  return read('note.when', {
    date: showDate(isoDay(now)),
    time: `${pad(now.getHours())}:${pad(now.getMinutes())}`,
    patient: ageYears === undefined ? read('note.patient') : read('note.patientWithAge', { age: ageYears }),
  })
}

/** The medicine, and where its name is only a guess, the name as it was read. */
export function writeMedicine(
  context: NoteContext,
  drugId: DrugId,
  { indicationId, situation }: { readonly indicationId?: string; readonly situation?: string } = {},
): string[] {
  const { texts, drugName, onPage } = context
  const { messages, read, pack } = texts
  const indication = pack.drugs[0]?.indications.find(({ id }) => id === indicationId)
  const medicine = read('note.medicine', {
    drug: nameDrug(drugId, drugName),
    indication: indication ? read(indication.label) : messages('note.indicationNone'),
    situation: situation ? lowerFirst(read(`situation.${situation}`)) : messages('note.situationNone'),
  })
  const surface = onPage?.surfaceForm ?? ''
  return [
    medicine,
    ...(onPage?.isProbable ? [read('note.probable', { surface, drug: drugId })] : []),
    ...(situation === 'assessed' ? [read('note.assessed')] : []),
  ]
}

/** Factors, what follows from them, the authority's condition. */
export function writeConclusion(input: NoteInput): string[] {
  const { assessment, answers, texts } = input
  const { read } = texts
  const factors = writeFactors(input)
  return [
    ...(factors ? [read('note.factors', { factors })] : []),
    read('note.conclusion', { conclusion: assessment.conclusion.join(' ') }),
    ...(assessment.indicator === 'critical' ? [writeAlternative(answers.choices, texts)] : []),
  ]
}

export function writeAlternative({ alternative }: Answers['choices'], { messages, read }: Texts): string {
  if (!alternative) return read('note.alternative', { answer: messages('note.empty') })
  const id = ALTERNATIVES[alternative as keyof typeof ALTERNATIVES]
  const answer = id.includes('.no.')
    ? read('note.alternative.no', { reason: read(id.replace('.no.', '.reason.')) })
    : lowerFirst(read(id))
  return read('note.alternative', { answer })
}

/**
 * With the limits in the words of a note; a sentence without a dose has none to limit. The word that the line begins
 * with is not said again by the sentence.
 */
export function writeDose({ assessment, texts }: NoteInput): string {
  const { read } = texts
  const { dose, indicationId } = assessment
  if (!indicationId) return read('note.dose.noIndication')
  const limits = read('dose.frame', { dose: '', limits: read('dose.limits') })
  const sentence = dose.text.endsWith(limits) ? dose.text.slice(0, -limits.length) : dose.text
  const repeated = read('note.dose.repeated')
  const said = sentence.startsWith(repeated) ? sentence.slice(repeated.length) : sentence
  return dose.hasNumber
    ? read('note.dose', { dose: said })
    : read('note.dose.none', { dose: lowerFirst(said) })
}

/**
 * Why the prescriber goes on, and what was done. Outside the restriction, or where no factor is met or open, there is
 * nothing to go on against: a missing reason would read as a gap.
 */
export function writeFollowUp({ assessment, answers, texts, requireReason }: NoteInput): string[] {
  const { scope, indicator } = assessment
  const { reason } = answers.choices
  const isAsked = scope === 'in-scope' && (reason !== undefined || indicator !== 'info')
  return [
    ...(isAsked ? [writeReason(reason, requireReason && indicator === 'critical', texts)] : []),
    writeDone(answers.choices, texts),
  ]
}

export function writeDone({ informed, patientCard, skin }: Answers['choices'], texts: Texts): string {
  const { messages, read } = texts
  const done = (prefix: string, value: string | undefined) =>
    value ? lowerFirst(messages(`${prefix}.${value}` as MessageKey)) : messages('note.empty')
  return read('note.done', {
    informed: done('answer', informed),
    card: done('answer', patientCard),
    skin: done('skin', skin),
  })
}

function writeReason(id: string | undefined, isRequired: boolean, { messages, read }: Texts): string {
  const given = CARD_REASONS.find((reason) => reason.id === id)
  if (!given) {
    return isRequired ? read('note.reason.required') : read('note.reason', { reason: messages('note.empty') })
  }
  const reason = lowerFirst(read(`reason.${given.id}`))
  return read('note.reason', { reason: read('note.reason.code', { reason, code: given.code }) })
}

export function writeFooter(
  { texts, appVersion }: NoteContext,
  textId: 'note.footer' | 'note.reference.footer' = 'note.footer',
): string {
  const { id, version } = texts.pack
  return texts.read(textId, { version: appVersion, pack: id, packVersion: version })
}

/** Plain text; an abbreviation that may be misread is written out where it first stands. */
export function joinLines(lines: readonly string[], { read }: Texts): string {
  return toPlainText(lines.join('\n').replace(read('note.abbreviation'), read('note.abbreviation.full')))
}

/** "upadacitinib (Rinvoq)", or the INN alone where the page gives nothing else. */
function nameDrug(drugId: DrugId, drugName: string): string {
  return drugName.toLowerCase() === drugId ? drugId : `${drugId} (${drugName})`
}

/** Not the English "I", nor an abbreviation. */
export const lowerFirst = (text: string) =>
  /^(I\b|\p{Lu}{2})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
const pad = (number: number) => String(number).padStart(2, '0')
