/** `rules sign-off`: what a pharmacist has to sign, row by row, and what is signed. Unsigned is a state, not an error. */
import type { DoseOutcome, DoseRow } from '../model/dose-row'
import type { RulesPack } from '../model/rules-pack'
import { signature } from './signature'
import { markdownTable } from './tabular'

const LANGUAGE = 'fr'

export function signOff(packs: readonly RulesPack[]): string {
  const rows = packs.flatMap(({ doses }) => doses)
  const readings = packs.flatMap((pack) => pack.readings)
  const unsignedRows = rows.filter(({ evidence }) => evidence.signedBy === null).length
  const unsignedReadings = readings.filter(({ signedBy }) => signedBy === null).length
  return [
    ...packs.map(packSection),
    `${rows.length} dose rows, ${unsignedRows} unsigned; ${readings.length} declared readings, ${unsignedReadings} unsigned.`,
  ].join('\n\n')
}

function packSection(pack: RulesPack): string {
  const doses = pack.doses.map((row) => [
    ...[row.id, row.drugId, row.indicationIds.join(', '), agesOf(row)],
    outcomes(row),
    ...[row.evidence.level, row.evidence.sourceIds.join(', '), signature(row.evidence.signedBy)],
  ])
  const readings = pack.readings.map(({ id, text, sourceIds, signedBy }) => [
    id,
    pack.texts[LANGUAGE][text]?.text ?? text,
    sourceIds.join(', '),
    signature(signedBy),
  ])
  const parts = [`## Rules \`${pack.id}\` ${pack.version}`]
  const heads = ['row', 'drug', 'indications', 'ages', 'doses', 'evidence', 'sources', 'signed by']
  parts.push(doses.length > 0 ? markdownTable(heads, doses) : 'No dose row: no number is shown.')
  if (readings.length > 0) {
    parts.push(markdownTable(['declared reading', 'text', 'sources', 'signed by'], readings))
  }
  return parts.join('\n\n')
}

function agesOf({ population, ageYears: { atLeast, below } }: DoseRow): string {
  return below === undefined ? `${population}, from ${atLeast}` : `${population}, ${atLeast} to ${below - 1}`
}

function outcomes({ usual, branches }: DoseRow): string {
  return [usual, ...branches].map(outcome).join('\n')
}

function outcome({ id, rank, regimens }: DoseOutcome): string {
  const doses = regimens.map(({ amountMg, timesPerDay }) => `${amountMg} mg × ${timesPerDay}`)
  const name = id === rank ? id : `${id} (${rank})`
  return `${name}: ${doses.join(' / ') || 'no number'}`
}
