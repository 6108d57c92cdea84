import type { Settings } from '../model/settings'
import { readPatient } from './read-patient'

/** Whether the patient is read from the areas that the organisation names, or why not. */
export type AreasState = 'shown' | 'unknown' | 'missing' | 'failed'

/** Whom a tab shows, without a word of its page. */
export interface TabPatient {
  /** Undefined where the page does not say, where a frame does not answer, and where no patient is read. */
  readonly key: string | undefined
  /** Null where the organisation names no areas for this tab, and where no patient is read. */
  readonly areas: AreasState | null
}

export const NO_PATIENT: TabPatient = { key: undefined, areas: null }

/** Never rejects. Reference mode reads no patient. */
export async function readTabPatient(
  tabId: number,
  { mode, patientSelectors }: Settings,
  read: typeof readPatient = readPatient,
): Promise<TabPatient> {
  if (mode === 'reference') return NO_PATIENT
  try {
    const { key, areas } = await read(tabId, { selectors: patientSelectors, isIdentityOnly: true })
    if (areas === undefined) return { key, areas: null }
    if (areas === 'missing') return { key, areas }
    return { key, areas: key === undefined ? 'unknown' : 'shown' }
  } catch {
    return { key: undefined, areas: Object.keys(patientSelectors).length === 0 ? null : 'failed' }
  }
}
