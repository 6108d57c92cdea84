import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { PatientReading } from '../../../src/model/patient'
import type { Settings } from '../../../src/model/settings'
import { DEFAULT_SETTINGS } from '../../../src/policy/settings-schema'

const AREAS = { patientSelectors: { 'ehr.test': ['#banner'] } }

describe('the patient of a tab', () => {
  // The polyfill loads in an extension only.
  beforeAll(() => vi.stubGlobal('chrome', { runtime: { id: 'ours' } }))
  afterAll(() => vi.unstubAllGlobals())

  /** What is known of a tab that reads so, or cannot be read. */
  const readTab = async (
    reading: Omit<PatientReading, 'suggestions'> | null,
    changes: Partial<Settings> = {},
  ) => {
    const { readTabPatient } = await import('../../../src/messages/read-tab-patient')
    const read = vi.fn(async () => {
      if (reading === null) throw new Error('a frame of the tab does not answer')
      return { suggestions: [], ...reading }
    })
    const patient = await readTabPatient(7, { ...DEFAULT_SETTINGS, ...changes }, read)
    return { patient, read }
  }

  it('is read once, for the key alone and for what became of the areas', async () => {
    const { patient, read } = await readTab({ key: 'k', areas: 'found' }, AREAS)
    expect(patient).toEqual({ key: 'k', areas: 'shown' })
    expect(read.mock.calls).toEqual([[7, { selectors: AREAS.patientSelectors, isIdentityOnly: true }]])
  })

  it.each([
    [{ areas: 'found' }, 'unknown'],
    [{ areas: 'missing' }, 'missing'],
    // Areas are named, but for other hosts than those of this tab.
    [{}, null],
    [null, 'failed'],
  ] as const)('says of areas that read as %j: %s', async (reading, areas) => {
    expect((await readTab(reading, AREAS)).patient).toEqual({ key: undefined, areas })
  })

  it('says nothing of areas where none are named', async () => {
    expect((await readTab({ key: 'k' })).patient).toEqual({ key: 'k', areas: null })
    expect((await readTab(null)).patient).toEqual({ key: undefined, areas: null })
  })

  it('is not read in reference mode', async () => {
    const { patient, read } = await readTab({ key: 'k', areas: 'found' }, { ...AREAS, mode: 'reference' })
    expect(patient).toEqual({ key: undefined, areas: null })
    expect(read).not.toHaveBeenCalled()
  })
})
