// OpenMRS 3, the medications of a patient's chart with the workspace for orders beside it, see tests/ehr/openmrs.

import { answerOpenmrs } from '../ehr/openmrs/rest-api'
import { builtPage, type EhrPage } from './ehr-page'

const WORKSPACE = '#omrs-workspaces-container'

export const OPENMRS: EhrPage = {
  name: 'OpenMRS 3',
  path: '/openmrs/spa/patient/essai/chart/medications',
  html: builtPage('openmrs'),
  api: { below: '/openmrs/ws/', answer: answerOpenmrs },
  medication: 'table strong',
  searchField: `${WORKSPACE} [role="search"] input`,
  option: `${WORKSPACE} [role="listitem"]`,
  form: '#drugOrderForm',
  doseField: '#doseSelection',
  openSearch: async ({ click }) => {
    await click('[aria-label="Order basket"]')
    await click('#order-basket [class*="addButton"]')
  },
  // The first drug found is in the list already, and such an order cannot be opened.
  choose: ({ click }) =>
    click(`${WORKSPACE} [role="listitem"]:nth-of-type(3) [class*="searchResultActions"] button:last-child`),
  order: async ({ click, typeInto }) => {
    await click('[for="freeTextDosageToggle"] .cds--toggle__switch')
    await typeInto('#drugOrderForm textarea', '5 mg')
    await typeInto('#indication', 'essai')
    await click('#drugOrderForm button[type="submit"]')
  },
}
