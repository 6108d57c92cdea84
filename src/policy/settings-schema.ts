/**
 * The one schema of the settings. Each value is judged by itself: a wrong one is ignored and explained,
 * the others stay in force. Used for the user's own settings and for managed ones.
 */
import * as z from 'zod'
import { LANGUAGES } from '../model/language'
import type { SettingName, Settings } from '../model/settings'

/** A host name, or `*.` and a host name for all its subdomains. No scheme, port or path. */
const HOST_PATTERN = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/

const hostPatterns = z.array(z.string().toLowerCase().regex(HOST_PATTERN)).max(1000)

interface SettingRule<T> {
  readonly schema: z.ZodType<T>
  /** What is expected, in the notation of JSON, for the sentence that explains an ignored value. */
  readonly expected: string
}

type SettingRules = { readonly [name in SettingName]: SettingRule<Settings[name]> }

const HOSTS_EXPECTED = '["ehr.example.org", "*.example.org"]'

/** @param jurisdictions ids of the rules packs that are there: a setting may name no other. */
function settingRules(jurisdictions: readonly string[]): SettingRules {
  return {
    enabled: { schema: z.boolean(), expected: 'true | false' },
    disabledReason: { schema: z.string().max(200), expected: '"…" (≤ 200)' },
    language: { schema: z.enum(LANGUAGES), expected: LANGUAGES.join(' | ') },
    jurisdiction: {
      schema: z.enum(jurisdictions as [string, ...string[]]),
      expected: jurisdictions.join(' | '),
    },
    mode: { schema: z.enum(['assisted', 'reference']), expected: 'assisted | reference' },
    autoOpen: { schema: z.boolean(), expected: 'true | false' },
    sitesAllow: { schema: hostPatterns, expected: HOSTS_EXPECTED },
    sitesDeny: { schema: hostPatterns, expected: HOSTS_EXPECTED },
  }
}

export interface SettingProblem {
  readonly name: string
  /** What was expected there, in the notation of the schema. */
  readonly expected: string
}

export interface ParsedSettings {
  readonly values: Partial<Settings>
  readonly problems: readonly SettingProblem[]
}

/** Parses one layer of settings. Never throws; an unreadable layer gives no value and one problem. */
export function parseSettings(layer: unknown, jurisdictions: readonly string[]): ParsedSettings {
  if (layer === undefined || layer === null) return { values: {}, problems: [] }
  if (typeof layer !== 'object' || Array.isArray(layer)) {
    return { values: {}, problems: [{ name: '(all)', expected: '{ … }' }] }
  }
  const rules = settingRules(jurisdictions)
  const values: Record<string, unknown> = {}
  const problems: SettingProblem[] = []
  for (const [name, value] of Object.entries(layer)) {
    if (!Object.hasOwn(rules, name)) {
      problems.push({ name, expected: Object.keys(rules).join(', ') })
      continue
    }
    const { schema, expected } = rules[name as SettingName]
    const parsed = schema.safeParse(value)
    if (parsed.success) values[name] = parsed.data
    else problems.push({ name, expected })
  }
  return { values: values as Partial<Settings>, problems }
}
