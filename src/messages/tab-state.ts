/**
 * The state of a tab from the answers of its frames. "Nothing found" and "not running here" are different states
 * (promise P5): a tab of which the top frame does not answer is not running. If the browser lets us into it all the
 * same, then it was open before the extension was installed or updated: Chromium leaves the script of the old version
 * there, cut off from us, and starts no new one.
 */

import type { Defeat } from '../model/defeat'
import type { DrugInFrame } from '../model/drug-in-frame'
import type { SiteState } from '../model/settings'
import type { AskedFrame } from './tab-frames'

export interface DrugOnTab extends DrugInFrame {
  readonly frameId: number
}

export interface TabState {
  readonly site: SiteState | { readonly state: 'starting' | 'silent' | 'outdated' }
  /** One entry a drug, from the first frame that shows it; counts of all frames added up. */
  readonly drugs: readonly DrugOnTab[]
  readonly unreadableAreas: number
  readonly silentFrames: number
  readonly isCapped: boolean
  readonly defeats: readonly Defeat[]
  readonly isSurfaceMissing: boolean
  /** What an earlier version had left on the page was removed there. */
  readonly isLeftBehind: boolean
}

export function readTabState(frames: readonly AskedFrame[] | null): TabState {
  const answered = (frames ?? []).flatMap(({ frameId, status, surface }) =>
    status ? [{ frameId, status, surface }] : [],
  )
  const top = answered.find(({ frameId }) => frameId === 0)
  const isReachable = frames?.some(({ frameId }) => frameId === 0)
  const drugs = new Map<string, DrugOnTab>()
  for (const { frameId, status } of answered) {
    for (const drug of status.drugs) {
      const known = drugs.get(drug.drugId)
      drugs.set(drug.drugId, known ? { ...known, count: known.count + drug.count } : { ...drug, frameId })
    }
  }
  const isAny = (name: 'isCapped' | 'isSurfaceMissing') => answered.some(({ status }) => status[name])
  return {
    site: top?.status.site ?? { state: isReachable ? 'outdated' : 'silent' },
    drugs: [...drugs.values()],
    unreadableAreas: answered.reduce((sum, { status }) => sum + status.unreadableAreas, 0),
    silentFrames: top ? (frames ?? []).length - answered.length : 0,
    isCapped: isAny('isCapped'),
    defeats: [...new Set(answered.flatMap(({ status }) => status.defeats))],
    isSurfaceMissing: isAny('isSurfaceMissing') || answered.some(({ surface }) => surface?.isCardMissing),
    isLeftBehind: answered.some(({ status }) => status.leftBehind > 0),
  }
}

/**
 * The state by the settings in force now. A frame hears of a change a moment later than the asker, and would still
 * answer by the old ones; where no frame answers, nothing runs whatever the settings say, and nobody is asked to reload
 * a page on which we would not run.
 */
export function judgeSite(state: TabState, site: SiteState): TabState {
  const before = state.site.state
  const isJudged = before === 'on' || before === 'off' || (before === 'outdated' && site.state === 'off')
  return isJudged ? { ...state, site } : state
}
