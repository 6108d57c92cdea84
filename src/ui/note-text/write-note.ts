/**
 * The note for the record: plain text, in the card's language, from what was answered and nothing else.
 * An unanswered question says so; nothing is pre-set to yes; never the patient's name.
 */
import type { NoteInput } from './note-input'
import {
  joinLines,
  writeConclusion,
  writeDose,
  writeFollowUp,
  writeFooter,
  writeMedicine,
  writeWhen,
} from './note-lines'

export function writeNote(input: NoteInput): string {
  const { assessment, answers, texts } = input
  return joinLines(
    [
      texts.read('note.title'),
      writeWhen(input, answers.facts.ageYears),
      ...writeMedicine(input, assessment.drugId, answers.choices),
      ...writeConclusion(input),
      writeDose(input),
      ...writeFollowUp(input),
      assessment.notAssessed.text,
      writeFooter(input),
    ],
    texts,
  )
}
