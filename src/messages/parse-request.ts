import * as z from 'zod'
import { PRESCRIBING_SIGNS, REASONS_FOR_NONE, REASONS_FOR_ORDER } from '../model/order'
import { OVERRIDE_REASONS } from '../model/override-reasons'
import type { ToBackground } from './protocol'

const drugId = z.string().regex(/^[a-z]{3,40}$/)

/** Longer than any name with what may be split into it. */
const name = z.string().min(1).max(300)
const frameId = z.int().min(0)
const token = z.string().regex(/^[0-9a-f]{32}$/)
const share = z.number().min(0).max(1)
const signs = z.array(z.enum(PRESCRIBING_SIGNS)).readonly()
const verdict = z.union([
  z.strictObject({ isOrder: z.literal(true), reasons: z.array(z.enum(REASONS_FOR_ORDER)).readonly(), signs }),
  z.strictObject({
    isOrder: z.literal(false),
    reasons: z.tuple([z.enum(REASONS_FOR_NONE)]).readonly(),
    signs,
  }),
])
const subject = z.strictObject({
  mention: z.strictObject({ drugId, surfaceForm: name, certainty: z.enum(['exact', 'probable']) }),
  placeKind: z.enum(['text', 'field']),
  otherDrugs: z.array(name).max(100),
  opening: z.strictObject({ isByItself: z.boolean(), verdict }),
})

const schema = z.discriminatedUnion('type', [
  // The name goes into a style rule: only letters, so that it can carry nothing else.
  z.strictObject({
    type: z.literal('scanToBackground.showSurface'),
    highlightName: z.string().regex(/^[a-z]{16,40}$/),
  }),
  z.strictObject({ type: z.literal('surfaceToBackground.mentionsChanged') }),
  z.strictObject({ type: z.literal('surfaceToBackground.readLabels') }),
  z.strictObject({ type: z.literal('surfaceToBackground.loadCard') }),
  z.strictObject({ type: z.literal('surfaceToBackground.onScreenChanged') }),
  z.strictObject({
    type: z.literal('surfaceToBackground.mayOpenByItself'),
    orders: z.array(z.strictObject({ drugId, mark: z.int32(), isOpenedHere: z.boolean() })).max(100),
  }),
  z.strictObject({ type: z.literal('surfaceToBackground.openedInOrder'), drugId, mark: z.int32() }),
  z.strictObject({
    type: z.literal('surfaceToBackground.lendCard'),
    token,
    subject,
    takesFocus: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('surfaceToBackground.mentionReplaced'),
    carrierId: frameId,
    token,
    subject,
  }),
  z.strictObject({ type: z.literal('surfaceToBackground.mentionGone'), carrierId: frameId, token }),
  z.strictObject({
    type: z.literal('surfaceToBackground.cardReturned'),
    homeFrameId: frameId,
    token,
    hadFocus: z.boolean(),
  }),
  z.strictObject({ type: z.literal('cardToBackground.readRules'), drugId }),
  z.strictObject({ type: z.literal('cardToBackground.acceptIntendedUse') }),
  z.strictObject({ type: z.literal('cardToBackground.answered'), drugId, isAnswered: z.boolean() }),
  z.strictObject({ type: z.literal('cardToBackground.readRestraints') }),
  z.strictObject({
    type: z.literal('cardToBackground.silence'),
    silence: z.enum(['patient', 'site']),
    isSilent: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('cardToBackground.cardEnded'),
    end: z.strictObject({
      isByItself: z.boolean(),
      isByPerson: z.boolean(),
      dwellMs: z.number().min(0),
      reason: z.enum(OVERRIDE_REASONS).nullable(),
      drugId,
      answered: z.int().min(0).max(100),
      isNoteCopied: z.boolean(),
    }),
  }),
  z.strictObject({ type: z.literal('cardToBackground.readPatient') }),
  z.strictObject({ type: z.literal('patientToBackground.pageChanged') }),
  z.strictObject({
    type: z.literal('cardToBackground.rememberPlace'),
    place: z.strictObject({ x: share, y: share }).nullable(),
  }),
  z.strictObject({ type: z.literal('cardToBackground.openPrint'), drugId }),
])

/** The request in a message, or null for anything that is not one of ours. */
export function parseRequest(message: unknown): ToBackground | null {
  const parsed = schema.safeParse(message)
  return parsed.success ? parsed.data : null
}
