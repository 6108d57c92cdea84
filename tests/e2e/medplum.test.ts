// Medplum: React and Mantine. The drug found stands in a list at the end of <body>, the one chosen in a pill.

import { keepsPromisesOn } from './ehr-promises'
import { MEDPLUM } from './medplum-page'

keepsPromisesOn(MEDPLUM)
