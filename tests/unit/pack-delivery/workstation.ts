/** A workstation with its storage, clock and settings, and a server of the hospital; started anew as often as wanted. */

import { createPackDelivery } from '../../../src/pack-delivery/create-pack-delivery'
import type { Occasion } from '../../../src/pack-delivery/is-due'
import { packNotices } from '../../../src/pack-delivery/pack-notices'
import { computeEffective } from '../../../src/policy/effective-settings'
import { builtInPack, JURISDICTIONS } from '../../../src/rulespack/built-in'
import { builtInBase } from '../../../src/rulespack/custom-pack-base'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const URL_OF_RULES = 'https://intranet.example/jak.signed.json'

export interface WorkstationOptions {
  readonly policy: object
  readonly fetch?: typeof fetch
  readonly maxSeconds?: number
}

export function createWorkstation({ policy, fetch: ask, maxSeconds }: WorkstationOptions) {
  const storage = new Map<string, string>()
  let managed = policy
  let user: object = {}
  let now = Date.UTC(2026, 10, 20, 8)
  let served: string | Error = new Error('nothing is served')
  const asked: string[] = []
  const serve: typeof fetch = async (url) => {
    asked.push(String(url))
    if (served instanceof Error) throw served
    return new Response(served)
  }
  const start = () =>
    createPackDelivery({
      readLocal: async (key) => JSON.parse(storage.get(key) ?? 'null') as unknown,
      writeLocal: async (key, value) => void storage.set(key, JSON.stringify(value)),
      fetch: ask ?? serve,
      now: () => now,
      base: builtInBase,
      ground: builtInPack,
      ...(maxSeconds !== undefined && { maxSeconds }),
    })
  let deliveries = start()
  const settings = () => computeEffective(user, managed, JURISDICTIONS)
  const workstation = {
    asked,
    storage,
    serve(content: string | Error) {
      served = content
    },
    setPolicy(values: object) {
      managed = values
    },
    setUser(values: object) {
      user = values
    },
    pass(ms: number) {
      now += ms
    },
    /** The background ends and starts, with nothing but its storage. */
    restart() {
      deliveries = start()
    },
    refresh: (occasion: Occasion = 'wake') => deliveries.refresh(settings(), occasion),
    inForce: () => deliveries.inForce(settings()),
    /** Id and version of the rules in force, and why not the organisation's. */
    async told(): Promise<string> {
      const { pack, overlay, ground, delivery } = await workstation.inForce()
      const { id, version } = pack ?? overlay ?? ground
      const reason =
        delivery.kind === 'in-force' || delivery.kind === 'not-in-force' ? delivery.refusal : null
      return [id, version, delivery.kind, ...(reason ? [reason.kind] : [])].join(' ')
    },
    async sentences(language: 'fr' | 'en' = 'fr'): Promise<string[]> {
      const notices = packNotices(await workstation.inForce(), null, now, language)
      return notices.map(({ text, isProblem }) => (isProblem ? `! ${text}` : text))
    },
    /** Serves, asks as if it was time to, and tells. */
    async offer(content: string | Error): Promise<string> {
      served = content
      now += DAY
      await workstation.refresh()
      return workstation.told()
    },
  }
  return workstation
}
