/**
 * Reads one layer of settings, the user's or the managed one. Each setting is judged by itself: a wrong value is ignored
 * and explained, the others stay in force.
 */
import type * as z from 'zod'
import type { SettingLayer, SettingProblem, Settings } from '../model/settings'
import { isSettingName, SETTING_NAMES, SETTINGS } from './settings-schema'

export interface ParsedSettings {
  readonly values: Partial<Settings>
  readonly problems: readonly SettingProblem[]
}

/**
 * Never throws; an unreadable layer gives no value and one problem.
 * @param jurisdictions ids of the rules packs that are there: a setting may name no other.
 */
export function parseSettings(
  layer: unknown,
  jurisdictions: readonly string[],
  from: SettingLayer = 'managed',
): ParsedSettings {
  if (layer === undefined || layer === null) return { values: {}, problems: [] }
  const values: Record<string, unknown> = {}
  const problems: SettingProblem[] = []
  const explain = (name: string, kind: SettingProblem['kind'], expected: string, found: unknown) =>
    problems.push({ name, kind, from, expected, found: shorten(found) })
  if (typeof layer !== 'object' || Array.isArray(layer)) {
    explain('(all)', 'wrong-value', '{ … }', layer)
    return { values, problems }
  }
  for (const [name, value] of Object.entries(layer)) {
    if (!isSettingName(name)) {
      explain(name.slice(0, MAX_SHOWN), 'unknown-name', SETTING_NAMES.join(', '), value)
      continue
    }
    const { schema, expected, setBy } = SETTINGS[name]
    const parsed = (schema as z.ZodType).safeParse(value)
    if (from === 'user' && setBy === 'organisation') explain(name, 'organisation-only', expected, value)
    else if (!parsed.success) {
      for (const path of placesOf(parsed.error)) {
        explain(name + path.map(step).join(''), 'wrong-value', expected, valueAt(value, path))
      }
    } else if (name === 'jurisdiction' && !jurisdictions.includes(parsed.data as string)) {
      explain(name, 'wrong-value', jurisdictions.map((id) => `"${id}"`).join(' | '), value)
    } else values[name] = parsed.data
  }
  return { values, problems }
}

/** Where in the value something is wrong, each place once. */
function placesOf({ issues }: z.ZodError): readonly PropertyKey[][] {
  return [...new Map(issues.map(({ path }) => [path.join('\n'), path])).values()]
}

const step = (key: PropertyKey) => `[${typeof key === 'number' ? key : shorten(String(key))}]`

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) at = (at as Record<PropertyKey, unknown> | undefined)?.[key]
  return at
}

const MAX_SHOWN = 80

function shorten(value: unknown): string {
  const text = toJson(value)
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}

/** A layer comes as JSON; anything else is only named. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return typeof value
  }
}
