/** The words of the Group Policy template in one language, and its fields filled with the values of the config. */
import type { PageMessages } from '../i18n/page-messages'
import { SETTING_NAMES } from '../policy/settings-schema'
import { ADMX_NAMESPACE, choiceId, policyId } from './admx'
import { type ChosenBrowser, chosenBrowsers } from './chromium-browsers'
import { allowedHosts } from './extension-settings'
import type { PolicyConfig } from './policy-config'
import { entryOf, type SettingEntry } from './setting-entry'
import { writeXml, XML_DECLARATION, type XmlElement } from './xml'

export function writeAdml(config: PolicyConfig, messages: PageMessages): string {
  const browsers = chosenBrowsers(config)
  const settings = SETTING_NAMES.map((name) => ({
    name,
    entry: entryOf(name),
    label: messages(`setting.${name}`),
    help: messages(`setting.${name}.help`),
    chosen: config.values[name],
  }))
  const strings: (readonly [string, string])[] = [
    ['category', 'Vigie JAK'],
    ['supported', messages('kit.admx.supported')],
    ...settings.flatMap(({ name, entry }) =>
      entry.kind === 'choice' ? entry.choices.map((choice) => [choiceId(name, choice), choice] as const) : [],
    ),
    ...browsers.flatMap((browser) => [
      [browser.name, browser.product] as const,
      [policyId(browser, 'install'), messages('kit.admx.install')] as const,
      [`${policyId(browser, 'install')}_explain`, explainInstall(config, browser, messages)] as const,
      ...settings.flatMap(({ name, label, help, chosen }) => [
        [policyId(browser, name), label] as const,
        [`${policyId(browser, name)}_explain`, `${help} ${explainSetting(name, chosen, messages)}`] as const,
      ]),
    ]),
  ]
  const presentations = browsers.flatMap((browser) =>
    settings
      .filter(({ entry }) => entry.kind !== 'switch')
      .map(({ name, entry, label, chosen }) => ({
        tag: 'presentation',
        attributes: { id: policyId(browser, name) },
        children: [fieldShown(entry, name, label, chosen)],
      })),
  )
  const element: XmlElement = {
    tag: 'policyDefinitionResources',
    attributes: { xmlns: ADMX_NAMESPACE, revision: '1.0', schemaVersion: '1.0' },
    children: [
      { tag: 'displayName', text: 'Vigie JAK' },
      { tag: 'description', text: messages('kit.admx.description', { organisation: config.organisation }) },
      {
        tag: 'resources',
        children: [
          {
            tag: 'stringTable',
            children: strings.map(([id, text]) => ({ tag: 'string', attributes: { id }, text })),
          },
          { tag: 'presentationTable', children: presentations },
        ],
      },
    ],
  }
  return `${XML_DECLARATION}\n${writeXml(element)}`
}

function explainInstall(config: PolicyConfig, { target }: ChosenBrowser, messages: PageMessages): string {
  return messages('kit.admx.explainInstall', {
    url: target.updateUrl,
    id: target.extensionId,
    hosts: allowedHosts(config).join(', '),
  })
}

function explainSetting(name: string, chosen: unknown, messages: PageMessages): string {
  return chosen === undefined
    ? messages('kit.admx.explainUnset', { name })
    : messages('kit.admx.explainSetting', { name, value: JSON.stringify(chosen) })
}

function fieldShown(entry: SettingEntry, name: string, label: string, chosen: unknown): XmlElement {
  switch (entry.kind) {
    case 'choice': {
      const index = entry.choices.indexOf(chosen as string)
      const selected = index < 0 ? {} : { defaultItem: String(index) }
      return { tag: 'dropdownList', attributes: { refId: name, noSort: 'true', ...selected }, text: label }
    }
    case 'number': {
      const start = chosen === undefined ? {} : { defaultValue: String(chosen) }
      return { tag: 'decimalTextBox', attributes: { refId: name, ...start }, text: label }
    }
    case 'list':
      return { tag: 'listBox', attributes: { refId: name }, text: label }
    default: {
      const start = chosen === undefined ? '' : typeof chosen === 'string' ? chosen : JSON.stringify(chosen)
      return {
        tag: 'textBox',
        attributes: { refId: name },
        children: [
          { tag: 'label', text: label },
          { tag: 'defaultValue', text: start },
        ],
      }
    }
  }
}
