/**
 * Counts and records what was done with a card, as far as the settings say so, and delivers the records to the
 * organisation's receiver. Tries at every wake of the background, after every card and when the settings change;
 * a failure waits longer each time (`deliver`), without any timer that a sleep of the background would lose.
 */
import type { CardEnd } from '../../src/model/counters'
import type { PackDeliveries } from '../../src/pack-delivery/create-pack-delivery'
import { packFor } from '../../src/pack-delivery/rules-in-force'
import type { SettingsStore } from '../../src/policy/settings-store'
import { createCounterStore } from '../../src/record/counter-store'
import { deliver, isDelivering } from '../../src/record/deliver'
import { makeInteraction } from '../../src/record/make-interaction'
import { createRecordStore } from '../../src/record/record-store'
import { sendOtlp } from '../../src/record/send-otlp'
import { isoDay } from '../../src/ui/out-of-date'

interface RecordsNeeds {
  readonly settings: SettingsStore
  readonly deliveries: PackDeliveries
  readonly appVersion: string
  readonly onFault: (error: unknown) => void
}

export interface Records {
  cardEnded(end: CardEnd): Promise<void>
  /** Sends what is due, one attempt after the other. */
  deliver(): void
}

export function createRecords({ settings, deliveries, appVersion, onFault }: RecordsNeeds): Records {
  const counters = createCounterStore()
  const store = createRecordStore()
  let last: Promise<unknown> = Promise.resolve()

  const deliverNow = async () => {
    const { values } = await settings.read()
    if (!isDelivering(values)) return
    const receiver = {
      endpoint: values.recordsEndpoint,
      fields: values.recordsFields,
      workstation: values.recordsWorkstation || undefined,
      appVersion,
    }
    await deliver({ store, now: Date.now, send: ({ interactions }) => sendOtlp(interactions, receiver) })
  }
  const tryToDeliver = () => {
    last = last.then(deliverNow).catch(onFault)
  }
  return {
    async cardEnded(end) {
      const effective = await settings.read()
      if (effective.values.records === 'off') return
      const pack = packFor(await deliveries.inForce(effective), end.drugId)
      const id = crypto.randomUUID()
      await store.add(makeInteraction(end, { id, now: Date.now(), pack, appVersion }))
      await counters.count(end, isoDay(new Date()))
      tryToDeliver()
    },
    deliver: tryToDeliver,
  }
}
