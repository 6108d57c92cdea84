import type { Messages } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import type { AgeSuggestion } from '../model/patient'
import type { PatientState } from '../model/patient-state'

interface Props {
  readonly patient: PatientState
  readonly messages: Messages
}

/** Whose answers these are, as far as the page says so, and when they go. */
export function Whose({ patient, messages }: Props) {
  return (
    // Busy: what is said once the page was read is announced, not that it is being read.
    <p class="why" data-part="whose" role="status" aria-busy={patient.kind === 'reading'}>
      {typeset(sentenceOf(patient, messages))}
    </p>
  )
}

function sentenceOf(patient: PatientState, messages: Messages): string {
  if (patient.kind !== 'read') return patient.kind === 'none' ? '' : messages(`whose.${patient.kind}`)
  const { key, suggestions, areas: named } = patient.reading
  if (named === 'missing') return messages('whose.areasMissing')
  const ages = suggestions.filter((suggestion): suggestion is AgeSuggestion => suggestion.fact === 'ageYears')
  const [age] = ages
  const born = ages.find(({ birthDate }) => birthDate)?.birthDate
  // Two ages are shown as what they are, below; here none is chosen.
  const isOneAge = age !== undefined && ages.every(({ value }) => value === age.value)
  if (key === undefined && !isOneAge) return messages('whose.unknown')
  if (!isOneAge) return messages('whose.shown')
  return born
    ? messages('whose.born', { age: age.value, year: born.slice(0, 4) })
    : messages('whose.age', { age: age.value })
}
