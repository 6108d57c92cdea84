/** What `second-tier.json` and `trials.json` may hold: sourced sentences in both languages, with their numbers apart. */
import * as z from 'zod'
import { SECOND_TIER_TOPICS } from '../model/rules-pack'

const id = z.string().min(1)

/** Units a number may carry. Those of the first list are written beside the number, the others in words or not at all. */
export const WRITTEN_UNITS = ['mg', 'mL/min', '10⁹/L', '10³/mm³', '/mm³', 'g/dL', '%'] as const
const OTHER_UNITS = [
  'weeks',
  'years',
  'calendar year',
  'people',
  'patient-years',
  'count',
  'ratio',
  'rate',
] as const

const sentence = {
  id,
  drugIds: z.array(id).min(1),
  fr: id,
  en: id,
  /** Each number of the sentence, in its order, so that a typing error in one language can be found. */
  numbers: z.array(
    z.strictObject({
      of: id,
      value: z.number().positive(),
      unit: z.enum([...WRITTEN_UNITS, ...OTHER_UNITS]),
    }),
  ),
  sourceIds: z.array(id).min(1),
  /** What is not verified has no place here. */
  verified: z.literal(true),
  /** What was read in the sources, in the words noted while reading. */
  read: id,
  note: z.string().optional(),
}

export const secondTierSchema = z.array(
  z.strictObject({ ...sentence, jurisdictions: z.array(id).min(1), topic: z.enum(SECOND_TIER_TOPICS) }),
)
export const trialsSchema = z.array(z.strictObject({ ...sentence, trial: id }))

export type RawSecondTier = z.infer<typeof secondTierSchema>
export type RawTrials = z.infer<typeof trialsSchema>
export type RawSentence = Omit<RawTrials[number], 'trial'>
