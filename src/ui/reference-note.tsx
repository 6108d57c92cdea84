import type { DrugId } from '../model/mention'
import type { FormControl } from './form-control'
import { NoteActions, useNoteCopy } from './note-copy'
import type { OnPage } from './note-text/note-input'
import { writeReferenceNote } from './note-text/write-reference-note'
import { clinicalOnly, type Texts } from './texts'

interface Props {
  readonly texts: Texts
  readonly drugId: DrugId
  readonly drugName: string
  readonly onPage?: OnPage | undefined
  readonly appVersion: string
  readonly control: FormControl
  readonly copyText: (text: string) => Promise<boolean>
}

/** In the reference mode: a note to be completed, with nothing computed in it. */
export function ReferenceNote({ texts, drugId, drugName, onPage, appVersion, control, copyText }: Props) {
  const { state, copy } = useNoteCopy(copyText)
  control.act = (action) => {
    if (action !== 'copy-reference-note') return
    void copy(
      writeReferenceNote(
        { texts: clinicalOnly(texts), drugName, onPage, appVersion, now: new Date() },
        drugId,
      ),
    )
  }
  return (
    <NoteActions
      texts={texts}
      state={state}
      actions={[['copy-reference-note', texts.read('note.reference.copy'), texts.lang]]}
    />
  )
}
