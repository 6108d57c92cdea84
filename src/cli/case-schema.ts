/** Worked cases as a clinician reads them: who, which drug, what is known; what must come out. */
import * as z from 'zod'
import { LANGUAGES } from '../model/language'

const id = z.string().min(1)

export const casesSchema = z.strictObject({
  cases: z.array(
    z.strictObject({
      id,
      title: id,
      drugId: id,
      indicationId: id.optional(),
      facts: z.record(id, z.unknown()),
      language: z.enum(LANGUAGES).optional(),
      expect: z.strictObject({
        indicator: z.enum(['info', 'warning', 'critical']),
        complete: z.boolean(),
        doseKind: z.enum(['standard', 'adjusted', 'not-recommended', 'depends', 'see-label', 'none']),
        doseTextContains: z.array(id),
        doseTextLacks: z.array(id).optional(),
        statements: z.array(id),
        missing: z.array(id),
      }),
    }),
  ),
})

export type WorkedCase = z.infer<typeof casesSchema>['cases'][number]
