// Medplum's chart, see tests/ehr/medplum.

import { builtPage, type EhrPage } from './ehr-page'

export const MEDPLUM: EhrPage = {
  name: 'Medplum',
  path: '/medplum/',
  html: builtPage('medplum'),
  medication: '#summary .mantine-Badge-root',
  searchField: '#order input[role="searchbox"]',
  option: '[data-combobox-option]',
  form: '#order',
  doseField: '#dose',
  openSearch: async () => {},
  choose: ({ click }) => click('[data-combobox-option]'),
  order: ({ click }) => click('#order button[type="submit"]'),
}
