// OpenMRS 3: single-spa, React and Carbon. The drug chosen stands in the heading of a workspace at the right.

import { keepsPromisesOn } from './ehr-promises'
import { OPENMRS } from './openmrs-page'

keepsPromisesOn(OPENMRS)
