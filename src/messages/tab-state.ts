/**
 * The state of a tab from the answers of its frames. "Nothing found" and "not running here" are different states
 * (promise P5): a tab of which the top frame does not answer is not running, whatever the reason.
 */

import type { DrugInFrame } from '../model/drug-in-frame'
import type { SiteState } from '../model/settings'
import type { AskedFrame } from './tab-frames'

export interface DrugOnTab extends DrugInFrame {
  readonly frameId: number
}

export interface TabState {
  readonly site: SiteState | { readonly state: 'starting' } | { readonly state: 'silent' }
  /** One entry a drug, from the first frame that shows it; counts of all frames added up. */
  readonly drugs: readonly DrugOnTab[]
  readonly unreadableAreas: number
  readonly silentFrames: number
  readonly isCapped: boolean
  readonly isDefeated: boolean
  readonly isSurfaceMissing: boolean
}

export function readTabState(frames: readonly AskedFrame[] | null): TabState {
  const answered = (frames ?? []).flatMap(({ frameId, status }) => (status ? [{ frameId, status }] : []))
  const top = answered.find(({ frameId }) => frameId === 0)
  const drugs = new Map<string, DrugOnTab>()
  for (const { frameId, status } of answered) {
    for (const drug of status.drugs) {
      const known = drugs.get(drug.drugId)
      drugs.set(drug.drugId, known ? { ...known, count: known.count + drug.count } : { ...drug, frameId })
    }
  }
  const isAny = (name: 'isCapped' | 'isDefeated' | 'isSurfaceMissing') =>
    answered.some(({ status }) => status[name])
  return {
    site: top?.status.site ?? { state: 'silent' },
    drugs: [...drugs.values()],
    unreadableAreas: answered.reduce((sum, { status }) => sum + status.unreadableAreas, 0),
    silentFrames: top ? (frames ?? []).length - answered.length : 0,
    isCapped: isAny('isCapped'),
    isDefeated: isAny('isDefeated'),
    isSurfaceMissing: isAny('isSurfaceMissing'),
  }
}
