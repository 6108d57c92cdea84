/**
 * The note of the reference mode: the authority's own sentences and the factors, all of them unanswered, with what is to
 * be noted beside them, to be completed in the record. Nothing is computed, no dose, no fact of a patient.
 */
import type { DrugId } from '../../model/mention'
import { officialSentences } from '../official-sentences'
import type { NoteContext } from './note-input'
import { joinLines, writeAlternative, writeDone, writeFooter, writeMedicine, writeWhen } from './note-lines'
import { writeBlankFactors } from './write-factors'

export function writeReferenceNote(context: NoteContext, drugId: DrugId): string {
  const { texts } = context
  const { pack, read } = texts
  return joinLines(
    [
      read('note.title'),
      writeWhen(context),
      ...writeMedicine(context, drugId),
      read('note.reference'),
      read('note.factors', { factors: writeBlankFactors(texts) }),
      writeAlternative({}, texts),
      writeDone({}, texts),
      ...officialSentences(pack).map(({ text }) => read('note.reference.text', { text: read(text) })),
      read(pack.notAssessed.text),
      writeFooter(context, 'note.reference.footer'),
    ],
    texts,
  )
}
