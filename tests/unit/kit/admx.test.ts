// The Group Policy template and its words, read as XML: every reference must lead somewhere, or the editor shows nothing.

import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../src/kit/setting-entry'
import { SETTING_NAMES } from '../../../src/policy/settings-schema'
import { hardInput, ID, kitOf, textOf } from './example'

const kit = kitOf(hardInput())
const ADMX = 'windows/admx/vigie-jak.admx'
const ADML = ['windows/admx/fr-FR/vigie-jak.adml', 'windows/admx/en-US/vigie-jak.adml']

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) =>
    ['policy', 'item', 'string', 'presentation', 'category', 'listBox', 'textBox'].includes(name),
})
const read = (path: string) => parser.parse(textOf(kit, path))

interface Policy {
  readonly name: string
  readonly key: string
  readonly valueName?: string
  readonly displayName: string
  readonly explainText: string
  readonly presentation?: string
  readonly class: string
  readonly enabledList?: { readonly item: readonly { key: string; valueName: string }[] }
  readonly elements?: Readonly<Record<string, { id: string; key?: string; valueName?: string }>>
}

const policies: readonly Policy[] = read(ADMX).policyDefinitions.policies.policy
const NAMES: readonly string[] = SETTING_NAMES

describe('the Group Policy template', () => {
  it.each([ADMX, ...ADML])('%s is well-formed XML', (path) => {
    expect(XMLValidator.validate(textOf(kit, path))).toBe(true)
  })

  it('has one policy to install and one for each setting, in each browser', () => {
    const expected = ['chrome', 'edge'].flatMap((browser) =>
      ['install', ...NAMES].map((name) => `${browser}_${name}`),
    )
    expect(policies.map(({ name }) => name)).toEqual(expected)
    for (const one of policies) expect(one.class).toBe('Machine')
  })

  it('writes each setting where the browser reads it', () => {
    for (const [browser, product] of [
      ['chrome', 'Google\\Chrome'],
      ['edge', 'Microsoft\\Edge'],
    ]) {
      for (const name of SETTING_NAMES) {
        const found = policies.find((one) => one.name === `${browser}_${name}`)
        expect(found?.key).toBe(`Software\\Policies\\${product}\\3rdparty\\extensions\\${ID}\\policy`)
        const { kind } = entryOf(name)
        const [[element, field] = []] = Object.entries(found?.elements ?? {})
        expect(element).toBe(
          { switch: undefined, choice: 'enum', number: 'decimal', list: 'list', text: 'text' }[kind],
        )
        if (kind === 'switch') expect(found?.valueName).toBe(name)
        else if (kind === 'list') expect(field?.key).toBe(`${found?.key}\\${name}`)
        else expect(field?.valueName).toBe(name)
      }
    }
  })

  it('installs with the addresses and hosts of the config', () => {
    const install = policies.find(({ name }) => name === 'edge_install')
    expect(install).toMatchObject({
      key: `Software\\Policies\\Microsoft\\Edge\\ExtensionSettings\\${ID}`,
      valueName: 'installation_mode',
      enabledValue: { string: ['force_installed'] },
    })
    const items = install?.enabledList?.item ?? []
    const below = (key: string) => key.slice(install?.key.length)
    expect(items.map(({ key, valueName }) => `${below(key)}:${valueName}`)).toEqual([
      ':update_url',
      ':override_update_url',
      ':toolbar_pin',
      '\\runtime_blocked_hosts:1',
      '\\runtime_allowed_hosts:1',
      '\\runtime_allowed_hosts:2',
    ])
  })

  it.each(ADML)('%s has every word that the template asks for, and no empty one', (path) => {
    const { stringTable, presentationTable } = read(path).policyDefinitionResources.resources
    const strings = new Map<string, unknown>(
      stringTable.string.map((one: { id: string; '#text': unknown }) => [one.id, one['#text']]),
    )
    const asked = [...textOf(kit, ADMX).matchAll(/\$\(string\.(\w+)\)/g)].map(([, id = '']) => id)
    expect(asked.filter((id) => !strings.has(id) || strings.get(id) === '')).toEqual([])
    expect([...strings.keys()].filter((id) => !asked.includes(id))).toEqual([])
    const presentations = new Map<string, string>(
      presentationTable.presentation.map((one: { id: string }) => [one.id, JSON.stringify(one)]),
    )
    for (const { presentation, elements } of policies) {
      if (presentation === undefined) continue
      const id = /^\$\(presentation\.(\w+)\)$/.exec(presentation)?.[1] ?? ''
      const [field] = Object.values(elements ?? {})
      expect(presentations.get(id)).toContain(`"refId":"${field?.id}"`)
    }
  })

  it('names the settings in French and in English', () => {
    const labels = ADML.map((path) =>
      read(path)
        .policyDefinitionResources.resources.stringTable.string.filter(({ id }: { id: string }) =>
          NAMES.some((name) => id === `chrome_${name}`),
        )
        .map((one: { '#text': string }) => one['#text']),
    )
    expect(labels[0]).toHaveLength(NAMES.length)
    expect(labels[0].filter((label: string) => labels[1].includes(label))).toEqual(
      labels[0].filter((label: string) => label === 'Mode'),
    )
  })
})
