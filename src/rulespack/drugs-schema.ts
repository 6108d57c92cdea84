/** What `rules/drugs.json` may hold. Strict, like the packs. */
import * as z from 'zod'
import type { Drugs } from './drug-entry'

const id = z.string().min(1)
const spelling = {
  text: id,
  verified: z.boolean(),
  sourceIds: z.array(id),
  note: z.string().optional(),
}
const localSpelling = z.strictObject({
  ...spelling,
  languages: z.array(id).min(1),
  unverifiedLanguages: z.array(id).optional(),
})

export const drugsSchema: z.ZodType<Drugs> = z.strictObject({
  drugs: z
    .array(
      z.strictObject({
        id,
        inn: z.array(localSpelling).min(1),
        salts: z.array(localSpelling),
        brands: z.array(z.strictObject({ ...spelling, region: id })),
        researchCodes: z.array(z.strictObject(spelling)),
        atc: z.array(z.strictObject({ ...spelling, status: z.enum(['current', 'previous']) })),
        rxNorm: z.array(z.strictObject({ ...spelling, text: z.string().regex(/^\d+$/, 'digits') })),
        products: z.array(
          z.strictObject({
            cis: z.string().regex(/^\d{8}$/, '8 digits'),
            name: id,
            cip13: z.array(z.string().regex(/^\d{13}$/, '13 digits')),
            region: id,
            verified: z.boolean(),
            sourceIds: z.array(id),
          }),
        ),
        misspellings: z.array(z.strictObject({ ...spelling, of: id })),
      }),
    )
    .min(1),
  nonTargets: z.array(
    z.strictObject({
      name: id,
      brands: z.array(id),
      atc: z.array(id),
      reason: z.strictObject({ en: id, fr: id }),
      verified: z.boolean(),
      sourceIds: z.array(id),
    }),
  ),
  neverProbable: z.array(z.strictObject({ reason: id, words: z.array(id) })),
})
