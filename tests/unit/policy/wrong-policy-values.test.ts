// Wrong values in a policy: none crashes, none half-applies, each is explained.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemSentence } from '../../../entrypoints/options/status-view'
import { pageMessagesIn } from '../../../src/i18n/page-messages'
import type { SettingName } from '../../../src/model/settings'
import { computeEffective } from '../../../src/policy/effective-settings'
import { DEFAULT_SETTINGS, SETTING_NAMES } from '../../../src/policy/settings-schema'
import { siteState } from '../../../src/policy/site-state'

/** Right values, none the default, so that a lost one is noticed. */
const RIGHT: { readonly [name in SettingName]: unknown } = {
  enabled: false,
  disabledReason: 'maintenance',
  language: 'en',
  jurisdiction: 'eu',
  mode: 'reference',
  autoOpen: false,
  requireReason: true,
  records: 'local',
  recordsEndpoint: 'https://collector.test/v1/logs',
  recordsFields: ['hour', 'drugId'],
  recordsWorkstation: 'poste 12',
  silentMode: true,
  sitesAllow: ['ehr.test', '*.hospital.test'],
  sitesDeny: ['other.test'],
  drugs: ['tofacitinib', 'baricitinib'],
  orderSelectors: { 'ehr.test': ['#order', 'form.prescription > [data-order]'] },
  patientSelectors: { '*.hospital.test': ['#banner', '[data-patient]'] },
  localContact: 'pharmacie, poste 4567',
  localProtocolUrl: 'https://intranet.test/jak',
  extraText: 'Voir le protocole du service.\nDeuxième ligne.',
  rulesPackUrl: 'https://intranet.test/jak.signed.json',
  rulesPackKeys: ['AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='],
  rulesPackRevokedKeys: ['HxwdHh8AAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRo='],
  userMayChange: ['language'],
}

const KEY = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='

const WRONG_SELECTORS: readonly unknown[] = [
  { 'ehr.test': ['#order', 'form..order'] },
  { 'ehr.test': 'form' },
  { 'https://ehr.test': ['form'] },
  { 'ehr.test': ['form {', 'div'] },
  { 'ehr.test': ['a:nosuchpseudo'] },
  { 'ehr.test': ['p::before'] },
  { 'ehr.test': [''] },
  { 'ehr.test': [1] },
  ['form'],
  'form',
  { 'ehr.test': ['x'.repeat(501)] },
]

/** Values that are wrong in one way only, as a person might write them. */
const WRONG: { readonly [name in SettingName]: readonly unknown[] } = {
  enabled: ['false', 0, null, [], {}, 'no'],
  disabledReason: [5, 'x'.repeat(201), 'two\nlines', null, ['x'], '\u202etxet'],
  language: ['FR', 'sv', 1, null, ['fr'], ''],
  jurisdiction: ['FR', 'xx', 1, null, ['fr'], ''],
  mode: ['Assisted', 'loud', true, null, ['assisted'], ''],
  autoOpen: ['true', 1, null, {}],
  requireReason: ['true', 1, null, {}],
  recordsEndpoint: ['http://collector.test', 'collector.test', 5, null, 'https://u:p@collector.test'],
  recordsFields: [['patient'], 'hour', [1], null, {}],
  recordsWorkstation: [5, 'x'.repeat(201), 'two\nlines', null],
  records: ['on', 'Local', true, null, ['local'], ''],
  silentMode: ['true', 1, null, {}],
  sitesAllow: [
    'ehr.test',
    ['https://ehr.test'],
    ['ehr.test', 'ehr.test:8443'],
    ['ehr.test/path'],
    ['*'],
    ['a*.test'],
    [1],
    [''],
    ['ehr test'],
    { 0: 'ehr.test' },
    Array.from({ length: 1001 }, (_, n) => `h${n}.test`),
  ],
  sitesDeny: ['ehr.test', ['https://ehr.test'], ['ok.test', null], [['a.test']], 'x', 3],
  drugs: [[], ['ruxolitinib'], ['tofacitinib', 'Olumiant'], 'tofacitinib', [1], {}],
  orderSelectors: WRONG_SELECTORS,
  patientSelectors: WRONG_SELECTORS,
  localContact: [12, 'x'.repeat(201), 'two\nlines', {}],
  localProtocolUrl: [
    'http://intranet.test',
    'javascript:alert(1)',
    'intranet.test',
    5,
    'https://a:b@x.test/',
    'https://',
  ],
  extraText: [1, 'x'.repeat(301), '\u0007', ['x'], '\u2066x'],
  rulesPackUrl: ['http://intranet.test/jak', 'file:///jak.json', 'https://a:b@x.test/jak', 'jak.json', 7],
  rulesPackKeys: [
    'AAEC',
    ['AAEC'],
    ['AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9='],
    [1],
    {},
    Array(5).fill(KEY),
  ],
  rulesPackRevokedKeys: ['AAEC', ['AAEC'], [null], {}],
  userMayChange: ['language', ['colour'], ['language', 'drugs'], [1], {}, ['userMayChange']],
}

const ONE_WRONG = SETTING_NAMES.flatMap((name) => WRONG[name].map((value) => ({ name, value })))
const JURISDICTIONS = ['fr', 'eu', 'uk', 'us']
const messages = pageMessagesIn('fr')
const effective = (managed: unknown) => computeEffective(undefined, managed, JURISDICTIONS)

/** Nothing of the wrong value is in force, and a sentence names the setting and what was expected. */
function expectIgnored(managed: object, name: SettingName) {
  const { values, origins, problems } = effective(managed)
  expect(values[name]).toEqual(DEFAULT_SETTINGS[name])
  expect(origins[name]).toBe('default')
  const about = problems.filter((problem) => problem.name.startsWith(name))
  expect(about.length).toBeGreaterThan(0)
  for (const problem of about) {
    const sentence = problemSentence(problem, messages)
    expect(sentence).toContain(name)
    expect(sentence).toContain(problem.expected)
    expect(sentence.length).toBeLessThan(600)
  }
}

describe('right policy values', () => {
  it('are in force, every one', () => {
    const { values, problems } = effective(RIGHT)
    expect(problems).toEqual([])
    expect(values).toEqual(RIGHT)
    for (const name of SETTING_NAMES) expect(RIGHT[name], name).not.toEqual(DEFAULT_SETTINGS[name])
  })

  it('are in force whatever the order of their keys', () => {
    const sorted = Object.fromEntries(Object.entries(RIGHT).sort().reverse())
    expect(effective(sorted).values).toEqual(effective(RIGHT).values)
  })
})

describe('wrong policy values', () => {
  it.each(ONE_WRONG)('$name: $value is ignored whole and explained, the others stay', ({ name, value }) => {
    const managed = { ...RIGHT, [name]: value }
    expectIgnored(managed, name)
    const { values } = effective(managed)
    for (const other of SETTING_NAMES) if (other !== name) expect(values[other]).toEqual(RIGHT[other])
  })

  it('in any number, with anything in them: 2 000 policies, none crashes, none half-applies, each is explained', () => {
    const anyWrong = fc.oneof(
      fc.anything(),
      fc.string({ maxLength: 400 }),
      fc.array(fc.string(), { minLength: 1, maxLength: 5 }),
      fc.dictionary(fc.string(), fc.array(fc.string(), { maxLength: 3 })),
    )
    const values = fc.record(
      Object.fromEntries(
        SETTING_NAMES.map((name) => [
          name,
          fc.oneof(fc.constant(RIGHT[name]), fc.constantFrom(...WRONG[name]), anyWrong),
        ]),
      ),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(values, fc.dictionary(fc.string(), fc.anything()), (known, unknown) => {
        const managed = { ...unknown, ...known }
        const result = effective(managed)
        for (const name of Object.keys(managed)) {
          const about = result.problems.filter((problem) => problem.name.startsWith(name.slice(0, 80)))
          if (Object.hasOwn(result.managed, name)) expect(result.origins[name as SettingName]).toBe('managed')
          else expect(about.length, name).toBeGreaterThan(0)
        }
        for (const problem of result.problems) {
          expect(problemSentence(problem, messages).length).toBeLessThan(800)
        }
        for (const name of SETTING_NAMES) {
          if (!Object.hasOwn(result.managed, name))
            expect(result.values[name]).toEqual(DEFAULT_SETTINGS[name])
        }
        // What is in force is right when it is read again: nothing of a wrong value came through.
        expect(effective(result.managed).problems).toEqual([])
        expect(siteState(result, 'ehr.test').state).toMatch(/^(on|off)$/)
      }),
      { numRuns: 2000 },
    )
  })

  it('name the very entry that is wrong', () => {
    const { problems } = effective({
      sitesAllow: ['ehr.test', 'https://ehr.test'],
      orderSelectors: { 'ehr.test': ['#order', 'form..x'] },
    })
    expect(problems.map(({ name, found }) => [name, found])).toEqual([
      ['sitesAllow[1]', '"https://ehr.test"'],
      ['orderSelectors["ehr.test"][1]', '"form..x"'],
    ])
  })

  it('of the allow list leave a managed install running nowhere', () => {
    const settings = effective({ sitesAllow: ['https://ehr.test'] })
    expect(siteState(settings, 'ehr.test')).toEqual({ state: 'off', reason: 'no-site-allowed' })
  })
})
