/** What to enter in Intune, as a page to read beside it; each block is ready to copy. */
import type { PageMessages } from '../i18n/page-messages'
import { chosenBrowsers } from './chromium-browsers'
import { chromiumEntry, firefoxPolicies } from './extension-settings'
import type { PolicyConfig } from './policy-config'

export function writeIntuneNote(config: PolicyConfig, messages: PageMessages): string {
  const browsers = chosenBrowsers(config)
  const chromium = browsers.flatMap((browser) => {
    const { product, target } = browser
    const entry = { [target.extensionId]: chromiumEntry(config, target) }
    return [
      `## ${product}`,
      messages('kit.intune.catalogue', { product }),
      fence(JSON.stringify(entry)),
      messages('kit.intune.values'),
    ]
  })
  const firefox = config.firefox
    ? [
        '## Firefox',
        messages('kit.intune.firefox'),
        ...Object.entries(firefoxPolicies(config, config.firefox).policies).map(([name, value]) =>
          fence(`${name}\n${JSON.stringify(value)}`),
        ),
      ]
    : []
  const blocks = [
    `# ${messages('kit.intune.title', { organisation: config.organisation })}`,
    messages('kit.intune.merge'),
    ...chromium,
    ...firefox,
    `## macOS`,
    messages('kit.intune.mac'),
    `## ${messages('kit.intune.checkTitle')}`,
    messages('kit.intune.check'),
  ]
  return `${blocks.join('\n\n')}\n`
}

function fence(text: string): string {
  return `    ${text.replaceAll('\n', '\n    ')}`
}
