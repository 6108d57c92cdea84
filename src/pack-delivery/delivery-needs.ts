import type { SettingsStorage } from '../policy/settings-storage'
import { builtInPack } from '../rulespack/built-in'
import { builtInBase } from '../rulespack/custom-pack-base'
import type { DeliveryNeeds } from './create-pack-delivery'

/** The real clock, network and rules that ship, with the storage of the browser. */
export function deliveryNeeds({ readLocal, writeLocal }: SettingsStorage): DeliveryNeeds {
  return {
    readLocal,
    writeLocal,
    fetch: (...request) => fetch(...request),
    now: Date.now,
    base: builtInBase,
    ground: builtInPack,
  }
}
