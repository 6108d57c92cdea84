/**
 * `rules trace`: every clinical sentence and code of a pack, one line each, with its source, the date, whether it was
 * verified and who signed. A line without a source is an error: nothing may stand here on nobody's word.
 */
import type { PackStatement, RulesPack, TextId } from '../model/rules-pack'
import type { DrugEntry, Drugs } from '../rulespack/drug-entry'
import { signature } from './signature'
import { type ListedSource, sourceCells } from './source-cells'
import { csvTable, markdownTable } from './tabular'

export const TRACE_FORMATS = ['markdown', 'csv'] as const

const LANGUAGE = 'fr'
const HEADER = [
  ...['pack', 'kind', 'id', 'text (fr)', 'source ids', 'source title', 'date', 'url', 'verified', 'signed'],
]

export interface TraceDocuments {
  readonly drugs: Drugs
  readonly sources: readonly ListedSource[]
  /** Facts of `evidence.json` that were verified. */
  readonly verifiedFactIds: ReadonlySet<string>
}

interface Entry {
  readonly kind: string
  readonly id: string
  readonly text: string
  readonly sourceIds: readonly string[]
  readonly verified: string
  readonly signed: string
}

export function trace(
  packs: readonly RulesPack[],
  documents: TraceDocuments,
  format: (typeof TRACE_FORMATS)[number],
): string {
  const rows = packs.flatMap((pack) =>
    entriesOf(pack, documents).map(({ kind, id, text, sourceIds, verified, signed }) => {
      const what = `${pack.id} ${kind} ${id}`
      return [pack.id, kind, id, text, ...sourceCells(what, sourceIds, documents.sources), verified, signed]
    }),
  )
  return format === 'csv' ? csvTable(HEADER, rows) : markdownTable(HEADER, rows)
}

function entriesOf(pack: RulesPack, documents: TraceDocuments): Entry[] {
  const drugIds = pack.drugs.map(({ drugId }) => drugId)
  return [
    ...pack.rules.map(({ id, text, quote, sourceIds }) =>
      sentence(pack, 'rule', id, quote ? [text, quote] : [text], sourceIds),
    ),
    ...[pack.outOfScope, pack.notAssessed].map((found) => statement(pack, 'statement', found)),
    ...pack.notAuthorised.map(({ drugId, text, sourceIds }) =>
      sentence(pack, 'statement', `not-authorised/${drugId}`, [text], sourceIds),
    ),
    ...pack.questions.map(({ id, label, help, official, sourceIds }) =>
      sentence(pack, 'question', id, [label, help, ...(official ? [official] : [])], sourceIds),
    ),
    ...pack.readings.map((found) => ({
      ...statement(pack, 'reading', found),
      signed: signature(found.signedBy),
    })),
    ...doses(pack, documents),
    ...pack.advice.map((found) => statement(pack, 'advice', found)),
    ...pack.drugs.flatMap(({ drugId, prescribing }) =>
      prescribing ? [sentence(pack, 'prescribing', drugId, [prescribing.text], prescribing.sourceIds)] : [],
    ),
    // Only verified rows reach a pack.
    ...pack.secondTier.map(({ id, topic, text, sourceIds }) =>
      entry(`second tier, ${topic}`, id, text[LANGUAGE], sourceIds, 'yes'),
    ),
    ...pack.trials.map(({ id, text, sourceIds }) => entry('trial', id, text[LANGUAGE], sourceIds, 'yes')),
    ...documents.drugs.drugs.filter(({ id }) => drugIds.includes(id)).flatMap((drug) => codes(pack, drug)),
  ]
}

function doses(pack: RulesPack, { verifiedFactIds }: TraceDocuments): Entry[] {
  return pack.doses.flatMap(({ id, usual, branches, evidence }) => {
    const isVerified = evidence.factIds.every((factId) => verifiedFactIds.has(factId))
    return [usual, ...branches].map((outcome) => {
      const texts = outcome.text === outcome.shortText ? [outcome.text] : [outcome.text, outcome.shortText]
      const verified = outcome.regimens.length > 0 ? yesNo(isVerified) : 'no number shown'
      return {
        ...sentence(pack, 'dose', `${id}/${outcome.id}`, texts, evidence.sourceIds),
        verified: `${verified} (${evidence.level})`,
        signed: signature(evidence.signedBy),
      }
    })
  })
}

/** Codes with a source. Spellings that were only derived from others are matched, never shown as a fact. */
function codes({ jurisdiction }: RulesPack, drug: DrugEntry): Entry[] {
  const list = [
    ...drug.atc.map((code) => ({ ...code, name: `ATC ${code.text} (${code.status})` })),
    ...drug.rxNorm.map((code) => ({ ...code, name: `RxNorm ${code.text}` })),
    ...drug.researchCodes.map((code) => ({ ...code, name: `research code ${code.text}` })),
    ...drug.products
      .filter(({ region }) => region.toLowerCase() === jurisdiction)
      .map((product) => ({
        ...product,
        text: product.cis,
        name: `CIS ${product.cis}, CIP13 ${product.cip13.join(', ')} (${product.name})`,
      })),
  ]
  return list
    .filter(({ sourceIds }) => sourceIds.length > 0)
    .map(({ text, name, sourceIds, verified }) =>
      entry('drug code', `${drug.id}/${text}`, `${drug.id}: ${name}`, sourceIds, yesNo(verified)),
    )
}

function statement(pack: RulesPack, kind: string, { id, text, sourceIds }: PackStatement): Entry {
  return sentence(pack, kind, id, [text], sourceIds)
}

/** `quotation`: one of its texts is the authority's own, checked word for word. */
function sentence(
  pack: RulesPack,
  kind: string,
  id: string,
  textIds: readonly TextId[],
  sourceIds: readonly string[],
): Entry {
  const texts = textIds.map((textId) => {
    const found = pack.texts[LANGUAGE][textId]
    if (!found) throw new Error(`${pack.id} ${kind} ${id} names the text "${textId}", which is not there`)
    return found
  })
  const isQuoted = texts.some((found) => found.kind === 'quotation')
  const words = texts.map(({ text }) => text).join('\n')
  return entry(kind, id, words, sourceIds, isQuoted ? 'quotation' : 'summary')
}

function entry(
  kind: string,
  id: string,
  text: string,
  sourceIds: readonly string[],
  verified: string,
): Entry {
  return { kind, id, text, sourceIds, verified, signed: '–' }
}

function yesNo(isSo: boolean): string {
  return isSo ? 'yes' : 'no'
}
