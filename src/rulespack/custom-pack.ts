/**
 * A file of an organisation in; out comes a pack of its own, or an overlay of texts beside a pack that ships, or
 * every problem with its place. A whole pack passes the same checks as ours, and may name our shared documents.
 */
import * as z from 'zod'
import type { RulesPack } from '../model/rules-pack'
import { customId } from './custom-pack-identity'
import { checkLimits } from './custom-pack-limits'
import { type PackOverlay, parseOverlay } from './custom-pack-overlay'
import { loadRulesPack, type RawRules } from './load-rules-pack'
import { parseDocument } from './parse-document'
import { type PathPart, type Problem, problem } from './problem'

/** What ships: trusted packs, and the documents they share as read from JSON. */
export interface CustomPackBase extends Omit<RawRules, 'pack' | 'texts'> {
  readonly packs: readonly RulesPack[]
  readonly commonTexts: RawRules['texts']['common']
}

export type LoadedCustomPack =
  | { readonly ok: true; readonly kind: 'pack'; readonly pack: RulesPack }
  | { readonly ok: true; readonly kind: 'overlay'; readonly overlay: PackOverlay }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const SHARED = ['sources', 'quotes', 'evidence'] as const

const fileSchema = z.strictObject({
  basedOn: z.string().min(1),
  pack: z.looseObject({ id: customId, jurisdiction: z.string(), drugs: z.array(z.unknown()) }),
  texts: z.strictObject({ fr: z.unknown(), en: z.unknown() }),
  sources: z.array(z.unknown()).optional(),
  quotes: z.array(z.unknown()).optional(),
  evidence: z.array(z.unknown()).optional(),
})

export function loadCustomPack(raw: unknown, base: CustomPackBase): LoadedCustomPack {
  const limits = checkLimits('custom', raw)
  if (limits.length > 0) return { ok: false, problems: limits }
  if (!isObject(raw)) return refused('custom', [], 'an object with "pack" or an overlay', raw)
  return 'pack' in raw ? loadWholePack(raw, base) : loadOverlay(raw, base)
}

function loadOverlay(raw: object, base: CustomPackBase): LoadedCustomPack {
  const parsed = parseOverlay(raw, officialSentences(base))
  if (!parsed.ok) return parsed
  const { basedOn, id } = parsed.overlay
  const problems = [...checkBase(basedOn, base), ...checkId('custom', id, base)]
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, kind: 'overlay', overlay: Object.freeze(parsed.overlay) }
}

function loadWholePack(raw: object, base: CustomPackBase): LoadedCustomPack {
  const file = parseDocument('custom', fileSchema, raw)
  if (!file.ok) return file
  const { basedOn, pack, texts } = file.data
  const shared = SHARED.map((name) => joined(name, file.data[name] ?? [], base[name]))
  const [sources, quotes, evidence] = shared.map(({ list }) => list)
  const loaded = loadRulesPack({
    pack,
    texts: { ...texts, common: base.commonTexts },
    sources,
    quotes,
    evidence,
    secondTier: ofDrugs(base.secondTier, pack.drugs),
    trials: base.trials,
  })
  const problems = [
    ...checkBase(basedOn, base),
    ...checkId('pack', pack.id, base),
    ...checkJurisdiction(pack.jurisdiction, basedOn),
    ...checkDrugs(pack.drugs, basedOn, base),
    ...shared.flatMap(({ problems }) => problems),
    ...(loaded.ok ? [] : loaded.problems),
  ]
  if (!loaded.ok || problems.length > 0) return { ok: false, problems }
  return { ok: true, kind: 'pack', pack: loaded.pack }
}

function checkBase(basedOn: string, { packs }: CustomPackBase): Problem[] {
  const known = packs.map(({ jurisdiction }) => jurisdiction)
  if (known.includes(basedOn)) return []
  return [problem('custom', ['basedOn'], `a jurisdiction that ships (${known.join(', ')})`, basedOn)]
}

function checkId(document: string, id: string, { packs }: CustomPackBase): Problem[] {
  const isTaken = packs.some((pack) => pack.id === id || pack.jurisdiction === id)
  return isTaken ? [problem(document, ['id'], 'an id that no pack that ships has', id)] : []
}

/** Numbers hold where they were read: a pack for another country cannot rest on this country's documents. */
function checkJurisdiction(jurisdiction: string, basedOn: string): Problem[] {
  return jurisdiction === basedOn
    ? []
    : [problem('pack', ['jurisdiction'], `the same as basedOn, ${basedOn}`, jurisdiction)]
}

/** A drug that the jurisdiction has not authorised stays unassessed, whoever writes the pack. */
function checkDrugs(drugs: readonly unknown[], basedOn: string, { packs }: CustomPackBase): Problem[] {
  const known = packs.find(({ jurisdiction }) => jurisdiction === basedOn)?.drugs.map(({ drugId }) => drugId)
  if (!known) return []
  return drugs.flatMap((drug, i) => {
    const id = drugIdOf(drug)
    if (typeof id !== 'string' || known.includes(id)) return []
    return [problem('pack', ['drugs', i, 'drugId'], `a drug assessed in ${basedOn}: ${known.join(', ')}`, id)]
  })
}

/** The file's own entries first, so that the place named in a problem is the place in the file. */
function joined(document: string, own: readonly unknown[], shared: unknown) {
  const sharedList: readonly unknown[] = Array.isArray(shared) ? shared : []
  const taken = new Set(sharedList.map(idOf))
  const problems = own.flatMap((entry, i) => {
    const id = idOf(entry)
    const isTaken = id !== undefined && taken.has(id)
    return isTaken ? [problem(document, [i, 'id'], 'an id that no document that ships has', id)] : []
  })
  const ownIds = new Set(own.map(idOf))
  return { list: [...own, ...sharedList.filter((entry) => !ownIds.has(idOf(entry)))], problems }
}

/** The label's other warnings about the drugs of this pack; it may have fewer drugs than ours. */
function ofDrugs(secondTier: unknown, drugs: readonly unknown[]): unknown {
  if (!Array.isArray(secondTier)) return secondTier
  const known = drugs.map(drugIdOf)
  return secondTier.flatMap((row: { readonly drugIds: readonly string[] }) => {
    const drugIds = row.drugIds.filter((id) => known.includes(id))
    return drugIds.length > 0 ? [{ ...row, drugIds }] : []
  })
}

function officialSentences({ quotes }: CustomPackBase): string[] {
  const list: readonly unknown[] = Array.isArray(quotes) ? quotes : []
  return list.flatMap((quote) =>
    isObject(quote) && 'text' in quote && typeof quote.text === 'string' ? [quote.text] : [],
  )
}

function idOf(entry: unknown): unknown {
  return isObject(entry) && 'id' in entry ? entry.id : undefined
}

function drugIdOf(drug: unknown): unknown {
  return isObject(drug) && 'drugId' in drug ? drug.drugId : undefined
}

function refused(
  document: string,
  path: readonly PathPart[],
  expected: string,
  found: unknown,
): LoadedCustomPack {
  return { ok: false, problems: [problem(document, path, expected, found)] }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
