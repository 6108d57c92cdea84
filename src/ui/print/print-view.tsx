import type { DrugId } from '../../model/mention'
import { OutOfDate } from '../pack-identity'
import type { Texts } from '../texts'
import { ChecklistSheet } from './checklist-sheet'
import { PatientSheet } from './patient-sheet'

interface Props {
  /** Of the pack's slice for one drug. */
  readonly texts: Texts
  readonly drugId: DrugId
  readonly today: string
  readonly onPrint: (page: 'patient' | 'checklist') => void
}

/** On the screen the two pages under their buttons; on paper only the pages, each on one sheet of A4. */
export function PrintView({ texts, drugId, today, onPrint }: Props) {
  const { pack, read } = texts
  const drug = read(`print.drug.${drugId}`)
  const hasPatientPage = pack.patientPage.length > 0
  return (
    <>
      <div class="toolbar">
        {hasPatientPage && (
          <button type="button" data-print="patient" onClick={() => onPrint('patient')}>
            {read('print.patient.button')}
          </button>
        )}
        <button type="button" data-print="checklist" onClick={() => onPrint('checklist')}>
          {read('print.checklist.button')}
        </button>
        <span>{read('print.privacy')}</span>
      </div>
      {hasPatientPage && (
        <PatientSheet texts={texts} drug={drug} outOfDate={<OutOfDate {...{ texts, today }} />} />
      )}
      <ChecklistSheet texts={texts} drug={drug} outOfDate={<OutOfDate {...{ texts, today }} />} />
    </>
  )
}
