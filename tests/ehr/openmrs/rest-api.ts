// What an OpenMRS server would answer to the front end's calls on these pages: one signed-in prescriber, one patient
// with an open visit, drugs. A path that is not here gets no answer, and the server says 404.

import { findDrugs, MEDICATIONS, PATIENT } from '../synthetic-data'

const SINCE = '2026-01-05T09:00:00.000+0000'
const ref = (display: string) => ({ uuid: display.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), display })

const drug = (name: string) => ({
  ...ref(name),
  name,
  strength: '',
  dosageForm: ref('Tablet'),
  concept: ref(name),
})

const PERSON = ref('PRESCRIPTEUR ESSAI')

const SESSION = {
  authenticated: true,
  locale: 'en',
  allowedLocales: ['en'],
  user: {
    ...PERSON,
    username: 'essai',
    person: PERSON,
    userProperties: {},
    privileges: [],
    // This role may do everything, so that no single privilege has to be named.
    roles: [ref('System Developer')],
  },
  currentProvider: { uuid: 'provider', identifier: 'essai' },
  sessionLocation: ref('Service ESSAI'),
}

const FHIR_PATIENT = {
  resourceType: 'Patient',
  id: 'essai',
  active: true,
  identifier: [{ id: 'ipp', use: 'official', value: 'ESSAI-1', type: { text: 'OpenMRS ID' } }],
  name: [
    {
      id: 'name',
      family: PATIENT.family,
      given: [PATIENT.given],
      text: `${PATIENT.given} ${PATIENT.family}`,
    },
  ],
  gender: PATIENT.gender,
  birthDate: PATIENT.birthDate,
  deceasedBoolean: false,
}

const VISIT = {
  ...ref('Consultation'),
  voided: false,
  startDatetime: SINCE,
  stopDatetime: null,
  encounters: [],
  patient: { uuid: 'essai', display: 'PATIENT ESSAI' },
  visitType: ref('Consultation'),
  location: ref('Service ESSAI'),
  attributes: [],
}

const ORDERS = MEDICATIONS.map((name) => ({
  ...ref(name),
  uuid: `order-${ref(name).uuid}`,
  action: 'NEW',
  orderType: ref('Drug order'),
  dosingType: 'org.openmrs.SimpleDosingInstructions',
  dateActivated: SINCE,
  urgency: 'ROUTINE',
  orderer: { uuid: 'provider', person: PERSON },
  encounter: { uuid: 'encounter', display: 'Consultation', visit: VISIT },
  drug: drug(name),
  concept: ref(name),
  dose: 1,
  doseUnits: ref('Tablet'),
  frequency: ref('Once daily'),
  route: ref('Oral'),
}))

const ORDER_ENTRY = {
  drugRoutes: [ref('Oral')],
  drugDosingUnits: [ref('Tablet')],
  drugDispensingUnits: [ref('Tablet')],
  durationUnits: [{ uuid: '1072AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', display: 'Days' }],
  orderFrequencies: ['Once daily', 'Twice daily'].map((name, index) => ({
    ...ref(name),
    frequencyPerDay: index + 1,
    concept: { names: [ref(name)] },
  })),
}

const ANSWERS: Readonly<Record<string, (asked: URLSearchParams) => unknown>> = {
  'rest/v1/session': () => SESSION,
  'rest/v1/module': () => ({ results: [] }),
  'rest/v1/user/prescripteur-essai': () => SESSION.user,
  'rest/v1/metadatamapping/termmapping': () => ({ results: [] }),
  'rest/v1/obs': () => ({ results: [] }),
  'rest/v1/visit': () => ({ results: [VISIT] }),
  'rest/v1/visit/consultation': () => VISIT,
  'rest/v1/person/essai': () => ({ causeOfDeath: null, causeOfDeathNonCoded: null }),
  'rest/v1/systemsetting/visits.enabled': () => ({ value: 'true' }),
  'rest/v1/systemsetting/drugOrder.requireOutpatientQuantity': () => ({ value: 'false' }),
  'rest/v1/order': () => ({ results: ORDERS }),
  'rest/v1/orderentryconfig': () => ORDER_ENTRY,
  'rest/v1/drug': (asked) => ({ results: findDrugs(asked.get('q') ?? '').map(drug) }),
  'fhir2/R4/Patient/essai': () => FHIR_PATIENT,
}

/** The answer to a path below /openmrs/ws/, as JSON; undefined when there is none. */
export function answerOpenmrs({ pathname, searchParams }: URL): string | undefined {
  const answer = ANSWERS[pathname.replace('/openmrs/ws/', '')]
  return answer && JSON.stringify(answer(searchParams))
}
