/** What the status of the extension consists of, read from the browser. Nothing of any page is in it. */
import { toHex } from '../../src/model/hex'
import type { PackDelivery } from '../../src/model/pack-delivery'
import type { EffectiveSettings } from '../../src/model/settings'
import { fromBase64 } from '../../src/pack-delivery/base64'
import type { RulesInForce } from '../../src/pack-delivery/rules-in-force'
import { browser } from '../../src/platform/extension-api'
import { type Fault, readFaults } from '../../src/policy/last-faults'
import { settingsStorage } from '../../src/policy/settings-storage'
import { builtInContent, builtInPack, JURISDICTIONS } from '../../src/rulespack/built-in'
import { browserName } from './browser-name'

export interface PackStatus {
  readonly id: string
  readonly version: string
  /** As in `rules/releases.json`; of the organisation's rules, of the file that it signed. */
  readonly sha256: string
  readonly isInForce: boolean
}

export interface Status {
  readonly version: string
  readonly browser: string
  readonly install: 'forced' | 'managed' | 'own'
  readonly settings: EffectiveSettings
  readonly packs: readonly PackStatus[]
  /** What became of rules that the organisation offers. */
  readonly delivery: PackDelivery
  /** What the manifest asks for and the browser gives. */
  readonly permissions: readonly string[]
  readonly hosts: readonly string[]
  readonly faults: readonly Fault[]
}

export async function readStatus(settings: EffectiveSettings, rules: RulesInForce): Promise<Status> {
  const [{ permissions = [], origins = [] }, { os, arch }, isForced, faults, packs] = await Promise.all([
    browser.permissions.getAll(),
    browser.runtime.getPlatformInfo(),
    settingsStorage.isForcedInstall(),
    readFaults(),
    Promise.all(
      JURISDICTIONS.map(async (jurisdiction): Promise<PackStatus> => {
        const { id, version } = builtInPack(jurisdiction)
        const sha256 = await hash(builtInContent(jurisdiction))
        return { id, version, sha256, isInForce: rules.pack === null && id === rules.ground.id }
      }),
    ),
  ])
  const { delivery } = rules
  const own = delivery.kind === 'in-force' ? [ownStatus(delivery)] : []
  return {
    version: browser.runtime.getManifest().version,
    browser: `${browserName(navigator.userAgent)}, ${os} ${arch}`,
    install: isForced ? 'forced' : settings.isManaged ? 'managed' : 'own',
    settings,
    packs: [...own, ...packs],
    delivery,
    permissions: [...permissions].sort(),
    hosts: [...origins].sort(),
    faults,
  }
}

function ownStatus({ id, version, digest }: PackDelivery & { kind: 'in-force' }): PackStatus {
  const bytes = fromBase64(digest)
  return { id, version, sha256: bytes ? toHex(bytes) : '', isInForce: true }
}

async function hash(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}
