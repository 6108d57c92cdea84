/**
 * Records as files for people: CSV (RFC 4180), and NDJSON whose lines are feedback of CDS Hooks 2.0. The card offers no
 * suggestion to accept, so that by CDS Hooks every outcome is "overridden", with the reason where one was given.
 */
import { INTERACTION_FIELDS, type Interaction } from '../model/interaction'
import { OVERRIDE_REASON_SYSTEM } from '../model/override-reasons'

const COLUMNS = ['id', ...INTERACTION_FIELDS] as const

export function toCsv(interactions: readonly Interaction[]): string {
  const rows = interactions.map((interaction) => COLUMNS.map((column) => cell(interaction[column])))
  return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

export function toFeedback(interactions: readonly Interaction[]): string {
  return interactions.map((interaction) => `${JSON.stringify(feedback(interaction))}\n`).join('')
}

function feedback({ id, hour, reason, ...others }: Interaction): object {
  return {
    card: id,
    outcome: 'overridden',
    ...(reason ? { overrideReason: { reason: { code: reason, system: OVERRIDE_REASON_SYSTEM } } } : {}),
    outcomeTimestamp: hour,
    extension: { 'org.vigie-jak.interaction': others },
  }
}

function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
