/**
 * What the documents of a rules pack may hold. Strict: a key that is not known is a typing error, not a wish.
 * Conditions stay raw here; `parseCondition` reads them, because it can name the exact leaf that is wrong.
 */
import * as z from 'zod'
import { ANSWER_FACTS, NUMBER_FACTS } from '../model/facts'
import { PATIENT_PAGE_SECTIONS } from '../model/rules-pack'

const id = z.string().min(1)
const sourceIds = z.array(id)
const condition = z.unknown()
const isoDate = z.iso.date('a day of the calendar, as 2023-04-17')
const fact = z.enum([...NUMBER_FACTS, ...ANSWER_FACTS])
const tier = z.enum(['restriction', 'caution', 'dose-only'])
const statement = z.strictObject({ id, text: id, sourceIds })
const signature = z.strictObject({ role: id, date: isoDate, smpcRevision: id })
/** Left out: nobody has signed it. */
const reading = statement.extend({ signedBy: signature.nullable().default(null) })
const reach = { drugIds: z.array(id).optional(), indicationIds: z.array(id).optional() }

const question = z.strictObject({
  id: fact,
  tier,
  ...reach,
  askedWhen: condition.optional(),
  metWhen: condition.optional(),
  metFor: z.strictObject(reach).optional(),
  label: id,
  help: id,
  shortLabel: id,
  missingLabel: id,
  official: id.optional(),
  codes: z.array(z.strictObject({ system: id, code: id })).optional(),
  sourceIds,
})

const rule = z.strictObject({
  id,
  tier: z.enum(['restriction', 'caution', 'dose-only', 'every-patient']),
  ...reach,
  when: condition,
  text: id,
  quote: id.optional(),
  sourceIds,
})

const outcome = {
  id,
  rank: z.enum([
    'usual',
    'see-label',
    'lower-with-escalation',
    'lower-without-escalation',
    'not-recommended',
  ]),
  text: id,
  shortText: id,
  regimens: z.array(z.strictObject({ amountMg: z.number().positive(), timesPerDay: z.int().positive() })),
}

const doseRow = z.strictObject({
  id,
  drugId: id,
  indicationIds: z.array(id).min(1),
  population: z.enum(['adult', 'paediatric']),
  ageYears: z.strictObject({ atLeast: z.number().min(0), below: z.number().positive().optional() }),
  usual: z.strictObject({ ...outcome, rank: z.literal('usual') }),
  branches: z.array(z.strictObject({ ...outcome, when: condition, label: id })),
  whenUnknown: id.optional(),
  evidence: z.strictObject({
    factIds: z.array(id),
    level: id,
    sourceIds,
    signedBy: signature.nullable(),
  }),
})

const drug = z.strictObject({
  drugId: id,
  labelSourceId: id,
  indications: z
    .array(
      z.strictObject({
        id,
        label: id,
        adultOnly: z.boolean(),
        scope: z.enum(['labelled', 'off-label', 'out-of-scope']),
      }),
    )
    .min(1),
  prescribing: z
    .strictObject({
      text: id,
      presentations: z.array(
        z.strictObject({ cis: id, name: id, renewalBy: z.array(id), specialMonitoring: z.boolean() }),
      ),
      sourceIds,
    })
    .optional(),
})

export const packSchema = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version as 1.0.0'),
  jurisdiction: id,
  authority: id,
  title: id,
  published: z.string().regex(/^\d{4}-\d\d(-\d\d)?$/, 'a date as 2023-04-17 or 2023-04'),
  reviewedOn: isoDate,
  reviewBy: isoDate,
  sourceIds,
  /** Conditions used more than once, each under the declared reading that defines it. */
  definitions: z.record(id, z.strictObject({ reading: id, condition })),
  readings: z.array(reading),
  drugs: z.array(drug).min(1),
  notAuthorised: z.array(z.strictObject({ drugId: id, text: id, sourceIds })).default([]),
  questions: z.array(question).min(1),
  rules: z.array(rule).min(1),
  doses: z.array(doseRow),
  advice: z.array(statement),
  patientPage: z
    .array(statement.extend({ section: z.enum(PATIENT_PAGE_SECTIONS), drugIds: z.array(id).optional() }))
    .default([]),
  outOfScope: statement,
  notAssessed: statement,
})

export type RawPack = z.infer<typeof packSchema>
export type RawDoseRow = z.infer<typeof doseRow>

export const textsSchema = z.record(
  id,
  z.strictObject({
    text: z.string().min(1),
    kind: z.enum(['quotation', 'unofficial-translation', 'summary']),
  }),
)
export type RawTexts = z.infer<typeof textsSchema>

export const sourcesSchema = z.array(
  z.strictObject({
    id,
    title: id,
    authority: id,
    date: z.string().regex(/^(\d{4}(-\d\d){0,2}|undated|current)$/, 'an ISO date, "undated" or "current"'),
    dateNote: z.string().optional(),
    kind: id,
    /** Empty where only names were read there; such a source is never cited to a prescriber. */
    url: z.string().regex(/^(https?:\/\/\S+)?$/, 'an http(s) address'),
    note: z.string().optional(),
  }),
)
export type RawSources = z.infer<typeof sourcesSchema>

/** The authorities' own sentences: only they may stand as quotations. */
export const quotesSchema = z.array(
  z.strictObject({ id, language: id, authority: id, text: id, signature: id, sourceIds }),
)
export type RawQuotes = z.infer<typeof quotesSchema>

/** What was read about doses, in the words noted while reading. */
export const evidenceSchema = z.array(
  z.strictObject({
    id,
    drugId: id,
    indication: id,
    jurisdictions: z.array(id).min(1),
    population: z.enum(['adult', 'paediatric']),
    read: z.record(z.string(), z.string()),
    level: id,
    verified: z.boolean(),
    sourceIds,
    note: z.string().optional(),
  }),
)
export type RawEvidence = z.infer<typeof evidenceSchema>
