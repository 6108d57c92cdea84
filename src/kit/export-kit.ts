/** The kit as the options page makes it: from the text of a config, starting from the settings in force. */
import type { PageMessages } from '../i18n/page-messages'
import type { Settings } from '../model/settings'
import { type KitFile, makeKit } from './make-kit'
import { parseConfig } from './parse-config'
import type { ConfigProblem } from './policy-config'

export type ExportedKit =
  | { readonly files: readonly KitFile[] }
  | { readonly problems: readonly ConfigProblem[] }

export function exportKit(
  text: string,
  jurisdictions: readonly string[],
  messages: PageMessages,
): ExportedKit {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch (error) {
    return {
      problems: [{ path: '(all)', sentence: messages('kit.notJson', { error: (error as Error).message }) }],
    }
  }
  const { config, problems } = parseConfig(input, jurisdictions, messages)
  return config === null ? { problems } : { files: makeKit(config) }
}

/**
 * A config to fill in. The settings that this workstation has of its own go along, but the mode is left empty: the
 * hospital chooses it, no default does. So are the organisation, and the hosts where none are set.
 */
export function startConfig(own: Partial<Settings>, chromiumId: string | null): string {
  const { sitesAllow = [], mode: _mode, ...settings } = own
  const server = 'https://extensions.hopital.example/vigie-jak'
  const chromium = (browser: string) => ({
    extensionId: chromiumId ?? '',
    updateUrl: `${server}/${browser}/updates.xml`,
  })
  const config = {
    organisation: '',
    hosts: sitesAllow,
    toolbarPin: true,
    chrome: chromium('chrome'),
    edge: chromium('edge'),
    firefox: {
      installUrl: `${server}/firefox/vigie-jak.xpi`,
      updateUrl: `${server}/firefox/updates.json`,
    },
    settings: { mode: '', ...settings },
  }
  return JSON.stringify(config, null, 2)
}
