/**
 * A config file in; out the trusted config, or every problem with its path and one sentence. Unknown names are
 * problems: a misspelt `setings` would leave a hospital with defaults that it did not choose.
 */
import * as z from 'zod'
import type { PageMessages } from '../i18n/page-messages'
import { parseSettings } from '../policy/parse-settings'
import { HOST_PATTERN, MAX_HOST } from '../policy/settings-schema'
import { MOST_SERVERS } from './extension-settings'
import type { ConfigProblem, ParsedConfig } from './policy-config'

/** Chrome drops what stands after the hundredth host pattern (kMaxItemsURLPatternSet); servers need a place too. */
const MOST_HOSTS = 100 - MOST_SERVERS

/** zod's own words are English and speak of types: each place has a sentence of ours, by its key in the catalogue. */
type Complaint =
  | 'kit.problem.text'
  | 'kit.problem.hosts'
  | 'kit.problem.host'
  | 'kit.problem.truth'
  | 'kit.problem.id'
  | 'kit.problem.url'
  | 'kit.problem.fileUrl'
  | 'kit.problem.object'
  | 'kit.problem.browser'

const says = (complaint: Complaint) => ({ error: complaint })

/** The very hosts that the setting takes: one that it refused would leave the extension running nowhere. */
const host = z
  .string(says('kit.problem.host'))
  .toLowerCase()
  .max(MAX_HOST, says('kit.problem.host'))
  .regex(HOST_PATTERN, says('kit.problem.host'))

const address = (schemes: readonly string[], complaint: Complaint) =>
  z.string(says(complaint)).refine((text) => isAddress(text, schemes), says(complaint))

const chromium = z.strictObject(
  {
    extensionId: z.string(says('kit.problem.id')).regex(/^[a-p]{32}$/, says('kit.problem.id')),
    updateUrl: address(['https:', 'http:'], 'kit.problem.url'),
  },
  says('kit.problem.object'),
)

const schema = z
  .strictObject(
    {
      organisation: z
        .string(says('kit.problem.text'))
        .trim()
        .min(1, says('kit.problem.text'))
        .max(200, says('kit.problem.text')),
      hosts: z
        .array(host, says('kit.problem.hosts'))
        .min(1, says('kit.problem.hosts'))
        .max(MOST_HOSTS, says('kit.problem.hosts')),
      toolbarPin: z.boolean(says('kit.problem.truth')),
      chrome: chromium.optional(),
      edge: chromium.optional(),
      firefox: z
        .strictObject(
          {
            installUrl: address(['https:', 'http:', 'file:'], 'kit.problem.fileUrl'),
            updateUrl: address(['https:'], 'kit.problem.url').optional(),
          },
          says('kit.problem.object'),
        )
        .optional(),
      settings: z.record(z.string(), z.unknown(), says('kit.problem.object')),
    },
    says('kit.problem.object'),
  )
  .refine(({ chrome, edge, firefox }) => chrome ?? edge ?? firefox, says('kit.problem.browser'))

/** @param jurisdictions ids of the rules packs that are there. */
export function parseConfig(
  input: unknown,
  jurisdictions: readonly string[],
  messages: PageMessages,
): ParsedConfig {
  const parsed = schema.safeParse(input)
  const settings = isObject(input) && isObject(input.settings) ? input.settings : {}
  const { values, problems: wrongValues } = parseSettings(settings, jurisdictions)
  const problems: ConfigProblem[] = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => explain(issue, messages))),
    ...wrongValues.map(({ name, expected }) => ({
      // A place inside a value comes with its own notation: `orderSelectors["ehr.example.org"][1]`.
      path: /^\w+(\[|$)/.test(name) ? `settings.${name}` : pathOf(['settings', name]),
      sentence: messages('kit.problem.setting', { expected }),
    })),
  ]
  if (!('mode' in settings)) problems.push({ path: 'settings.mode', sentence: messages('kit.problem.mode') })
  if ('sitesAllow' in settings) {
    problems.push({ path: 'settings.sitesAllow', sentence: messages('kit.problem.sitesAllow') })
  }
  if (!parsed.success || problems.length > 0) return { config: null, problems }
  const { organisation, hosts, toolbarPin, chrome, edge, firefox } = parsed.data
  const config = {
    organisation,
    hosts,
    isPinned: toolbarPin,
    chrome,
    edge,
    firefox,
    values: { ...values, sitesAllow: hosts },
  }
  return { config, problems: [] }
}

function explain(issue: z.core.$ZodIssue, messages: PageMessages): ConfigProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const sentence = messages('kit.problem.unknown')
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), sentence }))
  }
  return [{ path: pathOf(issue.path), sentence: messages(issue.message as Complaint) }]
}

/** `hosts[2]`, `chrome.updateUrl`; a name that is no plain word stands in quotes. */
function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '(all)'
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    const name = String(key)
    if (!/^\w+$/.test(name)) return `${text}[${JSON.stringify(name)}]`
    return text === '' ? name : `${text}.${name}`
  }, '')
}

function isAddress(text: string, schemes: readonly string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
