/**
 * Group Policy template: for each browser one policy that installs, with the addresses and hosts of the config, and one
 * policy for each setting, to be edited for each ring. No `using` of another template, so that Intune takes it alone.
 * Its words are in the ADML files (`adml.ts`), under the ids given here.
 * https://learn.microsoft.com/previous-versions/windows/desktop/policy/admx-schema
 */

import { SETTING_NAMES } from '../policy/settings-schema'
import { type ChosenBrowser, chosenBrowsers, entryKey, valuesKey } from './chromium-browsers'
import { chromiumEntry } from './extension-settings'
import type { PolicyConfig } from './policy-config'
import { isTextList, numbered } from './registry-file'
import { entryOf, type SettingEntry } from './setting-entry'
import { writeXml, XML_DECLARATION, type XmlElement } from './xml'

export const ADMX_NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions'

/** Longest text that a policy takes; the extension judges the value itself. */
const MOST_LETTERS = '16384'

const string = (id: string) => `$(string.${id})`

/** Id of a policy, of its words and of its field: `chrome_sitesAllow`. */
export function policyId(browser: ChosenBrowser, name: string): string {
  return `${browser.name}_${name}`
}

export function choiceId(setting: string, choice: string): string {
  return `${setting}_${choice.replace(/[^A-Za-z0-9]/g, '_')}`
}

export function writeAdmx(config: PolicyConfig): string {
  const browsers = chosenBrowsers(config)
  const element: XmlElement = {
    tag: 'policyDefinitions',
    attributes: { xmlns: ADMX_NAMESPACE, revision: '1.0', schemaVersion: '1.0' },
    children: [
      {
        tag: 'policyNamespaces',
        children: [{ tag: 'target', attributes: { prefix: 'vigiejak', namespace: 'VigieJak.Policies' } }],
      },
      { tag: 'resources', attributes: { minRequiredRevision: '1.0' } },
      {
        tag: 'supportedOn',
        children: [
          {
            tag: 'definitions',
            children: [
              { tag: 'definition', attributes: { name: 'supported', displayName: string('supported') } },
            ],
          },
        ],
      },
      { tag: 'categories', children: categories(browsers) },
      {
        tag: 'policies',
        children: browsers.flatMap((browser) => [
          installPolicy(config, browser),
          ...SETTING_NAMES.map((name) => settingPolicy(browser, name, entryOf(name))),
        ]),
      },
    ],
  }
  return `${XML_DECLARATION}\n${writeXml(element)}`
}

function categories(browsers: readonly ChosenBrowser[]): XmlElement[] {
  return [
    { tag: 'category', attributes: { name: 'vigiejak', displayName: string('category') } },
    ...browsers.map(({ name }) => ({
      tag: 'category',
      attributes: { name, displayName: string(name) },
      children: [{ tag: 'parentCategory', attributes: { ref: 'vigiejak' } }],
    })),
  ]
}

function policy(
  browser: ChosenBrowser,
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlElement[],
): XmlElement {
  const id = policyId(browser, name)
  return {
    tag: 'policy',
    attributes: {
      name: id,
      class: 'Machine',
      displayName: string(id),
      explainText: string(`${id}_explain`),
      ...attributes,
    },
    children: [
      { tag: 'parentCategory', attributes: { ref: browser.name } },
      { tag: 'supportedOn', attributes: { ref: 'supported' } },
      ...children,
    ],
  }
}

function installPolicy(config: PolicyConfig, browser: ChosenBrowser): XmlElement {
  const { installation_mode, ...others } = chromiumEntry(config, browser.target)
  const key = entryKey(browser)
  const items = Object.entries(others).flatMap(([name, value]) =>
    isTextList(value)
      ? Object.entries(numbered(value)).map(([index, text]) => item(`${key}\\${name}`, index, text))
      : [item(key, name, value as string | boolean)],
  )
  return policy(browser, 'install', { key, valueName: 'installation_mode' }, [
    { tag: 'enabledValue', children: [value(installation_mode)] },
    { tag: 'enabledList', children: items },
  ])
}

function item(key: string, valueName: string, content: string | boolean): XmlElement {
  return {
    tag: 'item',
    attributes: { key, valueName },
    children: [{ tag: 'value', children: [value(content)] }],
  }
}

function value(content: string | boolean): XmlElement {
  return typeof content === 'string'
    ? { tag: 'string', text: content }
    : { tag: 'decimal', attributes: { value: content ? '1' : '0' } }
}

function settingPolicy(browser: ChosenBrowser, name: string, entry: SettingEntry): XmlElement {
  const key = valuesKey(browser)
  const id = policyId(browser, name)
  if (entry.kind === 'switch') {
    return policy(browser, name, { key, valueName: name }, [
      { tag: 'enabledValue', children: [value(true)] },
      { tag: 'disabledValue', children: [value(false)] },
    ])
  }
  const elements = { tag: 'elements', children: [field(entry, name, key)] }
  return policy(browser, name, { key, presentation: `$(presentation.${id})` }, [elements])
}

function field(entry: Exclude<SettingEntry, { kind: 'switch' }>, name: string, key: string): XmlElement {
  switch (entry.kind) {
    case 'choice':
      return {
        tag: 'enum',
        attributes: { id: name, valueName: name, required: 'true' },
        children: entry.choices.map((choice) => ({
          tag: 'item',
          attributes: { displayName: string(choiceId(name, choice)) },
          children: [{ tag: 'value', children: [value(choice)] }],
        })),
      }
    case 'number':
      return { tag: 'decimal', attributes: { id: name, valueName: name, required: 'true' } }
    case 'list':
      // An empty prefix names the values 1, 2, 3, as the browser wants them.
      return { tag: 'list', attributes: { id: name, key: `${key}\\${name}`, valuePrefix: '' } }
    case 'text':
      return {
        tag: 'text',
        attributes: { id: name, valueName: name, required: 'true', maxLength: MOST_LETTERS },
      }
  }
}
