// The data behind the page: a MockClient with one patient, the current prescriptions, and a search of drugs.

import { indexSearchParameter, ReadablePromise } from '@medplum/core'
import type { MedicationRequest, QuestionnaireResponse, ValueSet } from '@medplum/fhirtypes'
import { MockClient } from '@medplum/mock'
import { findDrugs, MEDICATIONS, PATIENT } from '../synthetic-data'

export const PATIENT_REFERENCE = { reference: 'Patient/essai' }

class ChartClient extends MockClient {
  override valueSetExpand({ filter = '' }: { filter?: string }): ReadablePromise<ValueSet> {
    const contains = findDrugs(filter).map((display) => ({ system: 'urn:drugs', code: display, display }))
    const expansion = { timestamp: '2026-01-01T00:00:00Z', contains }
    return new ReadablePromise(Promise.resolve({ resourceType: 'ValueSet', status: 'active', expansion }))
  }
}

export const client = new ChartClient({
  seedDefaultData: false,
  profile: {
    resourceType: 'Practitioner',
    id: 'essai',
    name: [{ family: 'ESSAI', given: ['PRESCRIPTEUR'] }],
  },
})

export async function loadChart(): Promise<void> {
  // The mock knows some searches only; without this one the list of medications would be empty.
  indexSearchParameter({
    resourceType: 'SearchParameter',
    url: 'http://hl7.org/fhir/SearchParameter/MedicationRequest-subject',
    name: 'subject',
    code: 'subject',
    status: 'active',
    description: 'Whom the prescription is for',
    base: ['MedicationRequest'],
    type: 'reference',
    expression: 'MedicationRequest.subject',
  })
  const { family, given, birthDate, gender } = PATIENT
  const name = [{ family, given: [given] }]
  // Seeded with dates of their own: the list is sorted by them, and would else be in another order each time.
  await client.mock.withSeeding(async () => {
    const meta = { lastUpdated: '2026-01-05T09:00:00Z' }
    await client.createResource({ resourceType: 'Patient', id: 'essai', meta, name, birthDate, gender })
    for (const [index, drug] of MEDICATIONS.entries())
      await client.createResource({
        ...prescriptionOf(drug),
        meta: { lastUpdated: `2026-01-0${index + 1}T09:00:00Z` },
      })
  })
}

export async function placeOrder({ item = [] }: QuestionnaireResponse): Promise<void> {
  const drug = item.find(({ linkId }) => linkId === 'drug')?.answer?.[0]?.valueCoding?.display
  if (drug !== undefined) await client.createResource(prescriptionOf(drug))
}

function prescriptionOf(drug: string): MedicationRequest {
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    subject: PATIENT_REFERENCE,
    medicationCodeableConcept: { text: drug },
  }
}
