/** What the organisation's settings say about rules of its own: none, an address with the keys that count, or a fault. */
import type { PackRefusal } from '../model/pack-delivery'
import type { EffectiveSettings, SettingName } from '../model/settings'

export interface DeliveryPolicy {
  readonly url: string
  /** Listed and not revoked. */
  readonly keys: readonly string[]
  readonly revoked: readonly string[]
  /** The rules in force here; a pack for others is not used. */
  readonly jurisdiction: string
}

export type ReadPolicy =
  | { readonly kind: 'not-set' }
  | { readonly kind: 'unusable'; readonly refusal: PackRefusal }
  | { readonly kind: 'set'; readonly policy: DeliveryPolicy }

const NAMES: readonly SettingName[] = ['rulesPackUrl', 'rulesPackKeys', 'rulesPackRevokedKeys']

/**
 * A wrong value closes: a list of revoked keys with one typing error is ignored by the settings as a whole, and a
 * revoked key must not become valid by that.
 */
export function deliveryPolicy({ values, managed, problems }: EffectiveSettings): ReadPolicy {
  const wrong = problems.find(
    ({ name, from }) =>
      from === 'managed' && NAMES.some((ours) => name === ours || name.startsWith(`${ours}[`)),
  )
  if (wrong) {
    const { name, expected } = wrong
    return { kind: 'unusable', refusal: { kind: 'wrong-setting', values: { name, expected } } }
  }
  const { rulesPackUrl: url = '', rulesPackKeys = [], rulesPackRevokedKeys: revoked = [] } = managed
  if (url === '') return { kind: 'not-set' }
  const keys = rulesPackKeys.filter((key) => !revoked.includes(key))
  if (keys.length === 0) return { kind: 'unusable', refusal: { kind: 'no-key', values: {} } }
  return { kind: 'set', policy: { url, keys, revoked, jurisdiction: values.jurisdiction } }
}
