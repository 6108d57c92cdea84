/**
 * One trusted config in, all files of the kit out, as names and bytes. Pure: the `policy` command writes them to a
 * folder, the options page offers them for download.
 */
import { pageMessagesIn } from '../i18n/page-messages'
import { LANGUAGES, type Language } from '../model/language'
import { writeAdml } from './adml'
import { writeAdmx } from './admx'
import { chosenBrowsers, entryKey, valuesKey } from './chromium-browsers'
import { chromiumEntry, chromiumPolicies, firefoxPolicies } from './extension-settings'
import { writeIntuneNote } from './intune-note'
import { writeMobileconfig } from './mobileconfig'
import type { PolicyConfig } from './policy-config'
import { writeRegistryFile } from './registry-file'

export interface KitFile {
  /** With `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Names that Windows gives to the folders of the languages. */
const WINDOWS_LANGUAGE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-US' }

export function makeKit(config: PolicyConfig): readonly KitFile[] {
  const browsers = chosenBrowsers(config)
  const linux = browsers.map(({ name, target }) =>
    json(`linux/${name}/vigie-jak.json`, chromiumPolicies(config, target)),
  )
  const registry = browsers.map((browser) => ({
    path: `windows/vigie-jak-${browser.name}.reg`,
    bytes: utf16(
      writeRegistryFile([
        { key: entryKey(browser), values: chromiumEntry(config, browser.target) },
        { key: valuesKey(browser), values: config.values },
      ]),
    ),
  }))
  const templates =
    browsers.length === 0
      ? []
      : [
          utf8('windows/admx/vigie-jak.admx', writeAdmx(config)),
          ...LANGUAGES.map((language) =>
            utf8(
              `windows/admx/${WINDOWS_LANGUAGE[language]}/vigie-jak.adml`,
              writeAdml(config, pageMessagesIn(language)),
            ),
          ),
        ]
  const firefox = config.firefox
    ? [json('firefox/policies.json', firefoxPolicies(config, config.firefox))]
    : []
  const notes = LANGUAGES.map((language) =>
    utf8(`intune/vigie-jak.${language}.md`, writeIntuneNote(config, pageMessagesIn(language))),
  )
  const mac = utf8('macos/vigie-jak.mobileconfig', writeMobileconfig(config))
  return [...linux, ...registry, ...templates, ...notes, mac, ...firefox]
}

function json(path: string, value: object): KitFile {
  return utf8(path, `${JSON.stringify(value, null, 2)}\n`)
}

function utf8(path: string, text: string): KitFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

/** Little-endian with its mark, as regedit itself writes: in any other encoding it garbles accents. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * (text.length + 1))
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, true)
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 * (i + 1), text.charCodeAt(i), true)
  return bytes
}
