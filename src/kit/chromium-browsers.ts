/** Chrome and Edge read the same policies at different places; these are the places. */
import type { ChromiumTarget, PolicyConfig } from './policy-config'

export type ChromiumName = 'chrome' | 'edge'

interface Places {
  readonly product: string
  /** Below HKEY_LOCAL_MACHINE. */
  readonly registryKey: string
  readonly linuxFolder: string
  /** Domain of the preferences on a Mac; managed values have one of their own below it. */
  readonly macDomain: string
}

export const CHROMIUM_PLACES: Readonly<Record<ChromiumName, Places>> = {
  chrome: {
    product: 'Google Chrome',
    registryKey: 'Software\\Policies\\Google\\Chrome',
    linuxFolder: '/etc/opt/chrome/policies/managed/',
    macDomain: 'com.google.Chrome',
  },
  edge: {
    product: 'Microsoft Edge',
    registryKey: 'Software\\Policies\\Microsoft\\Edge',
    linuxFolder: '/etc/opt/edge/policies/managed/',
    macDomain: 'com.microsoft.Edge',
  },
}

export interface ChosenBrowser extends Places {
  readonly name: ChromiumName
  readonly target: ChromiumTarget
}

/** The browsers of the family that the config names. */
export function chosenBrowsers(config: PolicyConfig): readonly ChosenBrowser[] {
  return (['chrome', 'edge'] as const).flatMap((name) => {
    const target = config[name]
    return target ? [{ name, target, ...CHROMIUM_PLACES[name] }] : []
  })
}

export function entryKey({ registryKey, target }: ChosenBrowser): string {
  return `${registryKey}\\ExtensionSettings\\${target.extensionId}`
}

export function valuesKey({ registryKey, target }: ChosenBrowser): string {
  return `${registryKey}\\3rdparty\\extensions\\${target.extensionId}\\policy`
}
