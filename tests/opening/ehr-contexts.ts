// What `tests/e2e/ehr-promises.ts` measures in the two real front ends, in both browsers: each place with the test
// that looks whether the card opens by itself there.

export interface EhrContext {
  readonly place: string
  readonly opens: boolean
  /** Title of a test in that file. */
  readonly test: string
}

export const EHR_NAMES = ['Medplum', 'OpenMRS 3'] as const

export const EHR_CONTEXTS: readonly EhrContext[] = [
  {
    place: 'Order form, after a drug was chosen',
    opens: true,
    test: 'warns in the order form: a marker, and the card by itself once',
  },
  {
    place: 'Search field of an order, once a whole drug name stands in it',
    opens: true,
    test: 'leaves the search field free when the drug typed into it is deleted again',
  },
  {
    place: 'List of medications',
    opens: false,
    test: 'underlines our drugs in the list of medications, no other, and opens no card there',
  },
  {
    place: 'Drugs found by the search, none chosen',
    opens: false,
    test: 'underlines our drugs among those found, no other, and opens no card for the search',
  },
]
