// The order form: a drug searched in a value set, dose, frequency, duration, comment.

import type { Questionnaire } from '@medplum/fhirtypes'

export const DRUGS_VALUE_SET = 'urn:vigie-jak:tests:drugs'

export const ORDER_FORM: Questionnaire = {
  resourceType: 'Questionnaire',
  id: 'order-form',
  status: 'active',
  title: 'New medication order',
  item: [
    { linkId: 'drug', text: 'Medication', type: 'choice', required: true, answerValueSet: DRUGS_VALUE_SET },
    { linkId: 'dose', text: 'Dose', type: 'string', required: true },
    {
      linkId: 'frequency',
      text: 'Frequency',
      type: 'choice',
      answerOption: ['once a day', 'twice a day'].map((valueString) => ({ valueString })),
    },
    { linkId: 'duration', text: 'Duration (days)', type: 'integer' },
    { linkId: 'comment', text: 'Comment for the pharmacy', type: 'text' },
  ],
}
