/**
 * Interactions as OTLP logs in JSON (OpenTelemetry protocol 1.x, ExportLogsServiceRequest), one log record each. Only
 * the fields an administrator chose go along, and the id by which a receiver drops what came twice.
 */
import type { Interaction, InteractionField } from '../model/interaction'

export interface OtlpOptions {
  readonly fields: readonly InteractionField[]
  readonly appVersion: string
  /** Only if the organisation named its workstation. */
  readonly workstation: string | undefined
}

type Value = { stringValue: string } | { intValue: string } | { boolValue: boolean }
interface Attribute {
  readonly key: string
  readonly value: Value
}

/** Names of attributes are kept once given: a hospital's queries are made of them. */
export const ATTRIBUTES: { readonly [field in Exclude<InteractionField, 'hour'>]: string } = {
  drugId: 'vigie_jak.drug',
  packId: 'vigie_jak.pack.id',
  packVersion: 'vigie_jak.pack.version',
  appVersion: 'vigie_jak.app.version',
  isByItself: 'vigie_jak.card.by_itself',
  isByPerson: 'vigie_jak.card.closed_by_person',
  dwellMs: 'vigie_jak.card.dwell_ms',
  answered: 'vigie_jak.card.answered',
  isNoteCopied: 'vigie_jak.card.note_copied',
  reason: 'vigie_jak.card.reason',
}
/** INFO, by the data model of OpenTelemetry logs. */
const SEVERITY_INFO = 9

export function toOtlp(interactions: readonly Interaction[], options: OtlpOptions): object {
  const { fields, appVersion, workstation } = options
  return {
    resourceLogs: [
      {
        resource: {
          attributes: [
            text('service.name', 'vigie-jak'),
            text('service.version', appVersion),
            ...(workstation === undefined ? [] : [text('host.name', workstation)]),
          ],
        },
        scopeLogs: [
          {
            scope: { name: 'vigie-jak.records' },
            logRecords: interactions.map((interaction) => logRecord(interaction, fields)),
          },
        ],
      },
    ],
  }
}

function logRecord(interaction: Interaction, fields: readonly InteractionField[]): object {
  const attributes = [text('vigie_jak.interaction.id', interaction.id)]
  for (const field of fields) {
    const value = field === 'hour' ? null : interaction[field]
    if (field !== 'hour' && value !== null)
      attributes.push({ key: ATTRIBUTES[field], value: anyValue(value) })
  }
  return {
    ...(fields.includes('hour') ? { timeUnixNano: nanoseconds(interaction.hour) } : {}),
    severityNumber: SEVERITY_INFO,
    severityText: 'INFO',
    eventName: 'vigie_jak.card_closed',
    attributes,
  }
}

const text = (key: string, stringValue: string): Attribute => ({ key, value: { stringValue } })

/** 64-bit numbers are strings in the JSON of OTLP. */
function anyValue(value: string | number | boolean): Value {
  if (typeof value === 'string') return { stringValue: value }
  return typeof value === 'number' ? { intValue: String(value) } : { boolValue: value }
}

const nanoseconds = (iso: string): string => `${Date.parse(iso)}000000`
