/** Holds the pack in force. What is offered replaces it only if all of it is right; else the last good one stays. */
import * as z from 'zod'
import type { RulesPack } from '../model/rules-pack'
import { checkLimits } from './custom-pack-limits'
import { type LoadedPack, loadRulesPack } from './load-rules-pack'
import { parseDocument } from './parse-document'
import { type Problem, problem } from './problem'

export interface PackHolder {
  readonly current: () => RulesPack
  readonly offer: (raw: unknown) => Offered
}

export interface Offered {
  readonly accepted: boolean
  readonly problems: readonly Problem[]
}

const languages = { fr: z.unknown(), en: z.unknown() }
const documentsSchema = z.strictObject({
  pack: z.unknown(),
  texts: z.strictObject({ ...languages, common: z.strictObject(languages).optional() }),
  sources: z.unknown(),
  quotes: z.unknown(),
  evidence: z.unknown(),
  secondTier: z.unknown().optional(),
  trials: z.unknown().optional(),
})

/** @param load what makes a pack of what is offered; by default the raw documents of one pack. */
export function createPackHolder(
  good: RulesPack,
  load: (raw: unknown) => LoadedPack = loadDocuments,
): PackHolder {
  let inForce = good
  return {
    current: () => inForce,
    offer(raw) {
      const loaded = loadSafely(raw, load)
      if (!loaded.ok) return { accepted: false, problems: loaded.problems }
      inForce = loaded.pack
      return { accepted: true, problems: [] }
    },
  }
}

/** The raw documents of one pack, whatever they are, in; a trusted pack or every problem out. */
export function loadDocuments(raw: unknown): LoadedPack {
  const limits = checkLimits('documents', raw)
  if (limits.length > 0) return { ok: false, problems: limits }
  const documents = parseDocument('documents', documentsSchema, raw)
  return documents.ok ? loadRulesPack(documents.data) : documents
}

/** A fault of ours in reading an offer must not take away the rules in force; it is a problem like any other. */
function loadSafely(raw: unknown, load: (raw: unknown) => LoadedPack): LoadedPack {
  try {
    return load(raw)
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { ok: false, problems: [problem('documents', [], 'rules that can be read', found)] }
  }
}
