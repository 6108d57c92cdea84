/**
 * The one table of the settings: shape, default, who may set each. `public/managed_schema.json`, the options and
 * docs/SETTINGS.md derive from it; titles and descriptions are `setting.<name>` and `setting.<name>.help` in
 * `src/i18n/pages.*.json`.
 *
 * A setting has one value that is right or wrong as a whole: a list with one wrong entry is ignored, with the entry named.
 */
import * as z from 'zod'
import { INTERACTION_FIELDS } from '../model/interaction'
import { INTERFACE_LANGUAGES } from '../model/language'
import { RESTRICTED_DRUGS } from '../model/restricted-drugs'
import { RECORDS, type SettingName, type Settings } from '../model/settings'
import { isServerAddress } from './is-server-address'
import { isSelector } from './selector-shape'

export interface SettingRule<T> {
  readonly schema: z.ZodType<T>
  readonly default: T
  /** What only the organisation may set is ignored, and explained, in the user's own settings. */
  readonly setBy: 'anyone' | 'organisation'
  /** What is expected, in the notation of JSON, for the sentence that explains an ignored value. */
  readonly expected: string
}

/** A host name, or `*.` and a host name for all its subdomains. No scheme, port or path. */
export const HOST_PATTERN = /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/
export const MAX_HOST = 255
const MAX_HOSTS = 1000
const MAX_SELECTORS = 50
const MAX_SELECTOR = 500
const MAX_ADDRESS = 2000
const MAX_LINE = 200
const MAX_TEXT = 300

/** No control characters, and none that turn the direction of writing: what is shown is what was written. */
const PLAIN_LINE = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u
const PLAIN_TEXT = /^(?:\n|[^\p{Cc}\u202a-\u202e\u2066-\u2069])*$/u

const hostPattern = z.string().max(MAX_HOST).toLowerCase().regex(HOST_PATTERN)
const hostPatterns = z.array(hostPattern).max(MAX_HOSTS)
const line = z.string().trim().max(MAX_LINE).regex(PLAIN_LINE)
const server = z
  .string()
  .max(MAX_ADDRESS)
  .refine((address) => address === '' || isServerAddress(address))
const selector = z.string().max(MAX_SELECTOR).refine(isSelector)
const selectorsByHost = z.record(hostPattern, z.array(selector).max(MAX_SELECTORS))

/** 32 bytes in standard base64. */
const PUBLIC_KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/
const publicKeys = z.array(z.string().regex(PUBLIC_KEY))
/** One to sign with, one to come, and room for a second site. */
const MAX_KEYS = 4
const MAX_REVOKED_KEYS = 50
const KEYS_EXPECTED = '["AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="]'

const HOSTS_EXPECTED = '["ehr.example.org", "*.example.org"]'
const LINE_EXPECTED = `"…" (≤ ${MAX_LINE})`
const YES_OR_NO = 'true | false'

export const SETTINGS: { readonly [name in SettingName]: SettingRule<Settings[name]> } = {
  enabled: { schema: z.boolean(), default: true, setBy: 'anyone', expected: YES_OR_NO },
  disabledReason: { schema: line, default: '', setBy: 'organisation', expected: LINE_EXPECTED },
  language: {
    schema: z.enum(INTERFACE_LANGUAGES),
    default: 'fr',
    setBy: 'anyone',
    expected: INTERFACE_LANGUAGES.map(quoted).join(' | '),
  },
  // Which packs there are, the reader of a layer knows (`parseSettings`).
  jurisdiction: { schema: z.string(), default: 'fr', setBy: 'anyone', expected: '"fr" | "eu" | "uk" | "us"' },
  mode: {
    schema: z.enum(['assisted', 'reference']),
    default: 'assisted',
    setBy: 'anyone',
    expected: '"assisted" | "reference"',
  },
  autoOpen: { schema: z.boolean(), default: true, setBy: 'anyone', expected: YES_OR_NO },
  requireReason: { schema: z.boolean(), default: false, setBy: 'anyone', expected: YES_OR_NO },
  records: {
    schema: z.enum(RECORDS),
    default: 'off',
    setBy: 'anyone',
    expected: RECORDS.map(quoted).join(' | '),
  },
  recordsEndpoint: {
    schema: server,
    default: '',
    setBy: 'organisation',
    expected: '"https://collector.example.org/v1/logs"',
  },
  recordsFields: {
    schema: z.array(z.enum(INTERACTION_FIELDS)),
    default: INTERACTION_FIELDS,
    setBy: 'organisation',
    expected: `[${INTERACTION_FIELDS.map(quoted).join(', ')}]`,
  },
  recordsWorkstation: { schema: line, default: '', setBy: 'organisation', expected: LINE_EXPECTED },
  silentMode: { schema: z.boolean(), default: false, setBy: 'anyone', expected: YES_OR_NO },
  sitesAllow: { schema: hostPatterns, default: [], setBy: 'anyone', expected: HOSTS_EXPECTED },
  sitesDeny: { schema: hostPatterns, default: [], setBy: 'anyone', expected: HOSTS_EXPECTED },
  // None at all would be another way to switch off; `enabled` says so to the user.
  drugs: {
    schema: z.array(z.enum(RESTRICTED_DRUGS as [string, ...string[]])).min(1),
    default: RESTRICTED_DRUGS,
    setBy: 'organisation',
    expected: `[${RESTRICTED_DRUGS.map(quoted).join(', ')}]`,
  },
  orderSelectors: {
    schema: selectorsByHost,
    default: {},
    setBy: 'organisation',
    expected: '{ "ehr.example.org": ["#order-form", ".prescription"] }',
  },
  patientSelectors: {
    schema: selectorsByHost,
    default: {},
    setBy: 'organisation',
    expected: '{ "ehr.example.org": ["#patient-banner", ".problem-list"] }',
  },
  localContact: { schema: line, default: '', setBy: 'organisation', expected: LINE_EXPECTED },
  localProtocolUrl: {
    schema: z.string().max(MAX_ADDRESS).refine(isHttpsOrNone),
    default: '',
    setBy: 'organisation',
    expected: '"https://intranet.example.org/…"',
  },
  extraText: {
    schema: z.string().trim().max(MAX_TEXT).regex(PLAIN_TEXT),
    default: '',
    setBy: 'organisation',
    expected: `"…" (≤ ${MAX_TEXT})`,
  },
  rulesPackUrl: {
    schema: server,
    default: '',
    setBy: 'organisation',
    expected: '"https://intranet.example.org/…"',
  },
  rulesPackKeys: {
    schema: publicKeys.max(MAX_KEYS),
    default: [],
    setBy: 'organisation',
    expected: KEYS_EXPECTED,
  },
  rulesPackRevokedKeys: {
    schema: publicKeys.max(MAX_REVOKED_KEYS),
    default: [],
    setBy: 'organisation',
    expected: KEYS_EXPECTED,
  },
  userMayChange: {
    schema: z.array(z.string().refine(isForUsers)),
    default: [],
    setBy: 'organisation',
    expected: '["language", "autoOpen"]',
  },
}

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

/** The safe defaults: warn everywhere, in French, by the French rules. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].default]),
) as unknown as Settings

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name)
}

function isForUsers(name: string): boolean {
  return isSettingName(name) && SETTINGS[name].setBy === 'anyone'
}

function isHttpsOrNone(address: string): boolean {
  if (address === '') return true
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return protocol === 'https:' && username + password === ''
}

function quoted(word: string): string {
  return `"${word}"`
}
