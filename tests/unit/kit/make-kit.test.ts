// Every file of the kit is read back by a reader of its own format and must say what the config says.

import Ajv from 'ajv'
import { parse as parsePlist } from 'plist'
import { describe, expect, it } from 'vitest'
import managedSchema from '../../../public/managed_schema.json'
import { FIREFOX_ID } from '../../../src/model/extension-id'
import { configOf, exampleInput, HARD_TEXT, hardInput, ID, kitOf, textOf } from './example'
import { CHROMIUM_POLICIES, FIREFOX_POLICIES } from './published-policies'
import { readRegistry } from './read-registry'

const ajv = new Ajv({ allErrors: true, strict: false })
const kit = kitOf(hardInput())
const { values } = configOf(hardInput())
const json = (path: string) => JSON.parse(textOf(kit, path))

/** The values as a browser sees them must be those that the managed schema of the extension lets through. */
function expectManaged(found: unknown) {
  const judge = ajv.compile({ ...managedSchema, additionalProperties: false })
  expect(judge(found) ? [] : judge.errors).toEqual([])
  expect(found).toEqual(values)
}

const ENTRY = {
  installation_mode: 'force_installed',
  override_update_url: true,
  toolbar_pin: 'force_pinned',
  runtime_blocked_hosts: ['*://*'],
  runtime_allowed_hosts: ['*://dpi.hopital.example', '*://*.prescription.hopital.example'],
}

describe('the policy kit', () => {
  it('has a file for every system', () => {
    expect([...kit.keys()].sort()).toEqual([
      'firefox/policies.json',
      'intune/vigie-jak.en.md',
      'intune/vigie-jak.fr.md',
      'linux/chrome/vigie-jak.json',
      'linux/edge/vigie-jak.json',
      'macos/vigie-jak.mobileconfig',
      'windows/admx/en-US/vigie-jak.adml',
      'windows/admx/fr-FR/vigie-jak.adml',
      'windows/admx/vigie-jak.admx',
      'windows/vigie-jak-chrome.reg',
      'windows/vigie-jak-edge.reg',
    ])
  })

  it('leaves out the browsers that the config does not name', () => {
    const { edge: _edge, firefox: _firefox, ...input } = exampleInput()
    const paths = [...kitOf(input).keys()]
    expect(paths.filter((path) => /edge|firefox/.test(path))).toEqual([])
    const { chrome: _chrome, edge: _both, ...firefoxOnly } = exampleInput()
    expect([...kitOf(firefoxOnly).keys()].filter((path) => /windows|linux/.test(path))).toEqual([])
  })

  it('never turns a signature check off, nor opens the store of others', () => {
    for (const path of kit.keys()) {
      expect(textOf(kit, path)).not.toMatch(
        /signatures|xpinstall|weak_signature|InsecureExtension|DeveloperTools/i,
      )
    }
  })

  it('is the same for the same config', () => {
    for (const [path, file] of kitOf(hardInput())) expect(file.bytes).toEqual(kit.get(path)?.bytes)
  })

  for (const browser of ['chrome', 'edge'] as const) {
    it(`has policies for ${browser} on Linux in the published shape`, () => {
      const policies = json(`linux/${browser}/vigie-jak.json`)
      const judge = ajv.compile(CHROMIUM_POLICIES)
      expect(judge(policies) ? [] : judge.errors).toEqual([])
      const { updateUrl } = exampleInput()[browser]
      expect(policies.ExtensionSettings).toEqual({ [ID]: { ...ENTRY, update_url: updateUrl } })
      expectManaged(policies['3rdparty'].extensions[ID])
    })

    it(`has a registry file for ${browser} that gives the same values`, () => {
      const product = browser === 'chrome' ? 'Google\\Chrome' : 'Microsoft\\Edge'
      const root = `HKEY_LOCAL_MACHINE\\Software\\Policies\\${product}`
      const keys = readRegistry(textOf(kit, `windows/vigie-jak-${browser}.reg`))
      const entry = `${root}\\ExtensionSettings\\${ID}`
      expect(keys.get(entry)).toEqual({
        installation_mode: 'force_installed',
        update_url: exampleInput()[browser].updateUrl,
        override_update_url: 1,
        toolbar_pin: 'force_pinned',
      })
      expect(keys.get(`${entry}\\runtime_blocked_hosts`)).toEqual({ 1: '*://*' })
      expect(Object.values(keys.get(`${entry}\\runtime_allowed_hosts`) ?? {})).toEqual(
        ENTRY.runtime_allowed_hosts,
      )
      const policy = `${root}\\3rdparty\\extensions\\${ID}\\policy`
      expect(keys.get(policy)).toEqual({
        mode: 'reference',
        language: 'fr',
        jurisdiction: 'fr',
        autoOpen: 0,
        enabled: 0,
        extraText: HARD_TEXT,
        orderSelectors: JSON.stringify(values.orderSelectors),
        patientSelectors: JSON.stringify(values.patientSelectors),
      })
      expect(Object.values(keys.get(`${policy}\\sitesAllow`) ?? {})).toEqual(values.sitesAllow)
      expect(Object.values(keys.get(`${policy}\\sitesDeny`) ?? {})).toEqual(values.sitesDeny)
    })

    it(`clears what an earlier registry file of ${browser} left`, () => {
      const lines = textOf(kit, `windows/vigie-jak-${browser}.reg`).split('\r\n')
      const deleted = lines.filter((line) => line.startsWith('[-'))
      expect(deleted).toHaveLength(2)
      for (const line of deleted) {
        const key = line.slice(2, -1)
        expect(key).toContain(ID)
        expect(lines.indexOf(line)).toBeLessThan(lines.indexOf(`[${key}]`))
      }
    })
  }

  it('gives a store its own address only', () => {
    const input = exampleInput()
    input.chrome.updateUrl = 'https://clients2.google.com/service/update2/crx'
    const { ExtensionSettings } = JSON.parse(textOf(kitOf(input), 'linux/chrome/vigie-jak.json'))
    expect(ExtensionSettings[ID]).not.toHaveProperty('override_update_url')
  })

  it('lets the browser reach the servers of rules and records, and the extension still read no page of theirs', () => {
    const input = exampleInput()
    Object.assign(input.settings, {
      rulesPackUrl: 'https://rules.hopital.example:8443/jak.signed.json',
      recordsEndpoint: 'https://collector.hopital.example/v1/logs',
    })
    const servers = ['rules.hopital.example', 'collector.hopital.example']
    const files = kitOf(input)
    const { ExtensionSettings, '3rdparty': managed } = JSON.parse(
      textOf(files, 'linux/chrome/vigie-jak.json'),
    )
    const patterns = servers.map((host) => `*://${host}`)
    expect(ExtensionSettings[ID].runtime_allowed_hosts.slice(input.hosts.length)).toEqual(patterns)
    expect(managed.extensions[ID].sitesAllow).toEqual(input.hosts)
    const { policies } = JSON.parse(textOf(files, 'firefox/policies.json'))
    const entry = policies.ExtensionSettings[FIREFOX_ID]
    expect(entry.runtime_allowed_hosts.slice(input.hosts.length)).toEqual(patterns)
    expect(textOf(files, 'windows/admx/en-US/vigie-jak.adml')).toContain(servers.join(', '))
  })

  it('leaves the icon to the user where the config says so', () => {
    const unpinned = kitOf({ ...exampleInput(), toolbarPin: false })
    const { ExtensionSettings } = JSON.parse(textOf(unpinned, 'linux/edge/vigie-jak.json'))
    expect(ExtensionSettings[ID].toolbar_pin).toBe('default_unpinned')
  })

  it('has policies for Firefox in the published shape', () => {
    const policies = json('firefox/policies.json')
    const judge = ajv.compile(FIREFOX_POLICIES)
    expect(judge(policies) ? [] : judge.errors).toEqual([])
    expect(policies.policies.ExtensionSettings[FIREFOX_ID]).toEqual({
      installation_mode: 'force_installed',
      install_url: exampleInput().firefox.installUrl,
      update_url: exampleInput().firefox.updateUrl,
      default_area: 'navbar',
      runtime_blocked_hosts: ENTRY.runtime_blocked_hosts,
      runtime_allowed_hosts: ENTRY.runtime_allowed_hosts,
    })
    expectManaged(policies.policies['3rdparty'].Extensions[FIREFOX_ID])
  })

  it('has a profile for macOS with one payload for each place that a browser reads', () => {
    const profile = parsePlist(textOf(kit, 'macos/vigie-jak.mobileconfig')) as unknown as {
      PayloadType: string
      PayloadOrganization: string
      PayloadContent: Record<string, unknown>[]
    }
    expect(profile.PayloadType).toBe('Configuration')
    expect(profile.PayloadOrganization).toBe(exampleInput().organisation)
    const byType = new Map(profile.PayloadContent.map((payload) => [payload.PayloadType, payload]))
    expect([...byType.keys()]).toEqual([
      'com.google.Chrome',
      `com.google.Chrome.extensions.${ID}`,
      'com.microsoft.Edge',
      `com.microsoft.Edge.extensions.${ID}`,
      'org.mozilla.firefox',
    ])
    const withoutPayload = (payload: object | undefined) =>
      Object.fromEntries(Object.entries(payload ?? {}).filter(([key]) => !key.startsWith('Payload')))
    for (const [browser, domain] of [
      ['chrome', 'com.google.Chrome'],
      ['edge', 'com.microsoft.Edge'],
    ]) {
      const { ExtensionSettings } = json(`linux/${browser}/vigie-jak.json`)
      expect(withoutPayload(byType.get(domain))).toEqual({ ExtensionSettings })
      expectManaged(withoutPayload(byType.get(`${domain}.extensions.${ID}`)))
    }
    expect(withoutPayload(byType.get('org.mozilla.firefox'))).toEqual({
      EnterprisePoliciesEnabled: true,
      ...json('firefox/policies.json').policies,
    })
    const identifiers = profile.PayloadContent.map(({ PayloadUUID }) => PayloadUUID)
    expect(new Set(identifiers).size).toBe(identifiers.length)
    for (const identifier of identifiers) {
      expect(identifier).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/)
    }
  })

  it('has a note for Intune whose blocks are the policies', () => {
    for (const language of ['fr', 'en']) {
      const note = textOf(kit, `intune/vigie-jak.${language}.md`)
      const blocks = note.split('\n').filter((line) => line.startsWith('    {'))
      expect(blocks.map((block) => JSON.parse(block))).toEqual([
        json('linux/chrome/vigie-jak.json').ExtensionSettings,
        json('linux/edge/vigie-jak.json').ExtensionSettings,
        ...Object.values(json('firefox/policies.json').policies),
      ])
    }
  })
})
