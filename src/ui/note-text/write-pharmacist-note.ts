/**
 * The same case for the pharmacist who validates it: besides the note, where each figure was read, the name as the page
 * writes it (a guessed one is in the note already), the national prescribing conditions, and what is still open. Whom to
 * ask is not said: nobody here knows.
 */
import { showDate } from '../../i18n/messages'
import type { Citation } from '../../model/assessment'
import type { Texts } from '../texts'
import type { NoteInput } from './note-input'
import {
  joinLines,
  lowerFirst,
  writeConclusion,
  writeDose,
  writeFollowUp,
  writeFooter,
  writeMedicine,
  writeWhen,
} from './note-lines'

export function writePharmacistNote(input: NoteInput): string {
  const { assessment, answers, texts, onPage } = input
  const { read } = texts
  return joinLines(
    [
      read('note.title'),
      read('note.pharmacist'),
      writeWhen(input, answers.facts.ageYears),
      ...writeMedicine(input, assessment.drugId, answers.choices),
      ...(onPage && !onPage.isProbable ? [read('dose.onPage', { text: onPage.surfaceForm })] : []),
      ...writeConclusion(input),
      writeDose(input),
      ...writeEvidence(input),
      read('note.pharmacist.prescribed'),
      ...writePrescribing(texts),
      ...writeFollowUp(input),
      ...writeOpen(input),
      assessment.notAssessed.text,
      ...writeRestriction(texts),
      writeFooter(input),
    ],
    texts,
  )
}

/** Where the figure was read, whether a pharmacist has signed it, and the product's own text to check it against. */
function writeEvidence({ assessment, texts }: NoteInput): string[] {
  const { read, cite, pack } = texts
  const { hasNumber, readIn, signed } = assessment.dose
  const sources = readIn.map((citation) => nameSource(citation, texts)).join(texts.messages('note.separator'))
  const label = cite(pack.drugs.map(({ labelSourceId }) => labelSourceId))
  return [
    ...(hasNumber ? [read(`note.pharmacist.${signed ? 'readIn' : 'notSigned'}`, { sources })] : []),
    ...(label ? [read('note.pharmacist.label', { source: linkSource(label, texts) })] : []),
  ]
}

/** Of the register, in its words: who may start, and where it differs, who may renew which presentation. */
function writePrescribing({ pack, messages, read }: Texts): string[] {
  const prescribing = pack.drugs[0]?.prescribing
  if (!prescribing) return []
  const lines = prescribing.presentations.map(({ name, renewalBy, specialMonitoring }) => {
    const specialities = renewalBy.join(', ')
    const monitoring = specialMonitoring ? [read('note.pharmacist.monitoring')] : []
    return { name, conditions: [specialities, ...monitoring].join(messages('note.separator')) }
  })
  const differs = new Set(lines.map(({ conditions }) => conditions)).size > 1
  return [
    read('note.pharmacist.prescribing', { text: lowerFirst(read(prescribing.text)) }),
    ...(differs ? lines.map((line) => read('note.pharmacist.presentation', line)) : []),
  ]
}

/** What nobody has answered yet, by name. */
function writeOpen({ assessment, answers, texts }: NoteInput): string[] {
  const { pack, read } = texts
  const { missing, indicator } = assessment
  const { alternative, situation } = answers.choices
  const open = [
    ...missing.map((name) =>
      name === 'indicationId'
        ? read('question.indication.missing')
        : read(pack.questions.find(({ id }) => id === name)?.missingLabel ?? name),
    ),
    ...(situation ? [] : [read('note.pharmacist.situation')]),
    ...(indicator === 'critical' && (!alternative || alternative === 'later')
      ? [read('note.pharmacist.alternative')]
      : []),
  ]
  return open.length > 0 ? [read('note.pharmacist.toCheck', { list: open.join(', ') })] : []
}

function writeRestriction(texts: Texts): string[] {
  const citation = texts.cite(texts.pack.sourceIds)
  return citation ? [texts.read('note.pharmacist.restriction', { source: linkSource(citation, texts) })] : []
}

const linkSource = (citation: Citation, texts: Texts) => `${nameSource(citation, texts)}, ${citation.url}`

function nameSource({ authority, title, date }: Citation, { messages }: Texts): string {
  const isWord = date === 'undated' || date === 'current'
  const name = title.startsWith(authority) ? title : `${authority}, ${title}`
  return `${name}, ${isWord ? messages(`date.${date}`) : showDate(date)}`
}
