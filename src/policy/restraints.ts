/**
 * What keeps a card from opening by itself on a tab: what is remembered, for the patient who is shown there now. The
 * patient is read anew for every question, so nothing that holds for one is ever said of the next (promise P4).
 */
import type { DrugId } from '../model/mention'
import type { AskedOrder, Restraint, Silence, TabRestraints } from '../model/restraint'
import { orderPlace } from './order-place'
import type { RememberedFact, SessionMemory } from './session-memory'

export interface RestrainedTab {
  readonly id: number
  /** Null where the tab shows no web page. */
  readonly host: string | null
}

export interface Restraints {
  /** For each order the strongest restraint, or null. `address` is that of its frame. */
  ofOrders(
    tab: RestrainedTab,
    address: string | undefined,
    orders: readonly AskedOrder[],
  ): Promise<OrderRestraints>
  ofTab(tab: RestrainedTab, drugIds: readonly DrugId[]): Promise<TabRestraints>
  /** The same for the patient who was just read there: no page is read twice for one answer. */
  ofPatient(
    patient: string | undefined,
    host: RestrainedTab['host'],
    drugIds: readonly DrugId[],
  ): Promise<TabRestraints>
  /** The card opened in an order; false when nobody can tell for whom. */
  opened(
    tab: RestrainedTab,
    address: string | undefined,
    order: Pick<AskedOrder, 'drugId' | 'mark'>,
  ): Promise<boolean>
  /** @param isAnswered false when an answer was taken back. */
  answered(tab: RestrainedTab, drugId: DrugId, isAnswered: boolean): Promise<void>
  silence(tab: RestrainedTab, silence: Silence, isSilent: boolean): Promise<void>
}

export interface OrderRestraints {
  readonly restraints: readonly (Restraint | null)[]
  readonly hasPatient: boolean
}

interface Needs {
  readonly memory: SessionMemory
  /** Key of the patient shown in a tab; undefined where the page does not say, or says two things. */
  readonly readPatientKey: (tabId: number) => Promise<string | undefined>
}

export function createRestraints({ memory, readPatientKey }: Needs): Restraints {
  const put = (fact: RememberedFact, isTrue: boolean) =>
    isTrue ? memory.remember(fact) : memory.forget(fact)
  const ofPatient: Restraints['ofPatient'] = async (patient, host, drugIds) => {
    const { knows } = await memory.recall()
    const isAnswered = await Promise.all(
      drugIds.map((drugId) => patient !== undefined && knows({ kind: 'answered', patient, drugId })),
    )
    return {
      hasPatient: patient !== undefined,
      isSnoozed: patient !== undefined && (await knows({ kind: 'snoozed', patient })),
      isQuietSite: host !== null && (await knows({ kind: 'quiet-site', host })),
      answered: drugIds.filter((_, index) => isAnswered[index]),
    }
  }
  return {
    async ofOrders({ id, host }, address, orders) {
      const { knows, hasAny } = await memory.recall()
      // Most cards open for the first time: then nobody has to be looked for, which takes as long as the page is large.
      const isNeeded =
        hasAny('opened', 'answered', 'snoozed') || orders.some(({ isOpenedHere }) => isOpenedHere)
      const patient = isNeeded ? await readPatientKey(id) : undefined
      const place = orderPlace(address)
      const isQuietSite = host !== null && (await knows({ kind: 'quiet-site', host }))
      const isSnoozed = patient !== undefined && (await knows({ kind: 'snoozed', patient }))
      const restraintOf = async ({ drugId, mark }: AskedOrder): Promise<Restraint | null> => {
        if (isQuietSite) return 'quiet-site'
        if (patient === undefined) return null
        if (isSnoozed) return 'snoozed'
        if (await knows({ kind: 'answered', patient, drugId })) return 'answered'
        return (await knows({ kind: 'opened', patient, drugId, place, mark })) ? 'opened' : null
      }
      return { restraints: await Promise.all(orders.map(restraintOf)), hasPatient: patient !== undefined }
    },
    ofTab: async ({ id, host }, drugIds) => ofPatient(await readPatientKey(id), host, drugIds),
    ofPatient,
    async opened({ id }, address, { drugId, mark }) {
      const patient = await readPatientKey(id)
      if (patient === undefined) return false
      await memory.remember({ kind: 'opened', patient, drugId, place: orderPlace(address), mark })
      return true
    },
    async answered({ id }, drugId, isAnswered) {
      const patient = await readPatientKey(id)
      if (patient !== undefined) await put({ kind: 'answered', patient, drugId }, isAnswered)
    },
    async silence({ id, host }, silence, isSilent) {
      if (silence === 'site') {
        if (host !== null) await put({ kind: 'quiet-site', host }, isSilent)
        return
      }
      const patient = await readPatientKey(id)
      if (patient === undefined) throw new Error('no patient is read from this page')
      await put({ kind: 'snoozed', patient }, isSilent)
    },
  }
}
