import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PatientReading } from '../../../src/model/patient'
import { type CardPatient, createCardPatient } from '../../../src/render/card-patient'
import { REST_MINUTES } from '../../../src/render/watch-rest'

const A: PatientReading = { key: 'a', suggestions: [] }
const B: PatientReading = { key: 'b', suggestions: [] }
const NOBODY: PatientReading = { suggestions: [] }
const aged = (value: number): PatientReading => ({
  suggestions: [{ fact: 'ageYears', value, sourceText: `${value} ans` }],
})

/** What the page says when it is asked next; null: it cannot be read. */
let page: PatientReading | null
let patient: CardPatient
let lost: string[]
let isVeiled: boolean
let reads: number
let tab: Document

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call))
  page = A
  lost = []
  isVeiled = false
  reads = 0
  tab = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    defaultView: new EventTarget(),
  }) as unknown as Document
  patient = createCardPatient({
    document: tab,
    read: async () => {
      reads++
      if (!page) throw new Error('not readable')
      return page
    },
    onChange: () => {},
    onLost(reason) {
      lost.push(reason)
      // As the card does: empty controls, for whoever is there now.
      patient.begin()
    },
    onVeil: (is) => {
      isVeiled = is
    },
  })
})
afterEach(() => {
  patient.end()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A frame is painted, and what waited for it is done. */
const settle = () => vi.advanceTimersByTimeAsync(2)
async function begin(reading: PatientReading | null) {
  page = reading
  patient.begin()
  await settle()
}
async function turnTo(reading: PatientReading | null) {
  page = reading
  patient.check()
  await settle()
}
function show(visibilityState: 'visible' | 'hidden') {
  Object.assign(tab, { visibilityState })
  tab.dispatchEvent(new Event('visibilitychange'))
  return settle()
}

describe('the patient of a card', () => {
  it('keeps the answers while the page shows the same patient', async () => {
    await begin(A)
    await turnTo(A)
    expect(lost).toEqual([])
    expect(patient.state()).toEqual({ kind: 'read', reading: A })
  })

  for (const [what, next] of [
    ['another patient', B],
    ['nobody any more', NOBODY],
    ['what cannot be read', null],
  ] as const) {
    it(`drops the answers when the page shows ${what}`, async () => {
      await begin(A)
      await turnTo(next)
      expect(lost).toEqual(['patient'])
      await settle()
      expect(patient.state()).toEqual(next ? { kind: 'read', reading: next } : { kind: 'failed' })
    })
  }

  it('drops the answers when a patient appears where nobody was named', async () => {
    await begin(NOBODY)
    await turnTo(A)
    expect(lost).toEqual(['patient'])
  })

  it('drops the answers when only the age changes, on a page that says no more', async () => {
    await begin(aged(68))
    await turnTo(aged(32))
    expect(lost).toEqual(['patient'])
  })

  it('keeps the answers on a page that never names anyone, and on one that can never be read', async () => {
    await begin(NOBODY)
    await turnTo(NOBODY)
    await begin(null)
    await turnTo(null)
    expect(lost).toEqual([])
    expect(patient.state()).toEqual({ kind: 'failed' })
  })

  it('hides the card with the tab, and shows it again only after the patient was read', async () => {
    await begin(A)
    await show('hidden')
    expect(isVeiled).toBe(true)
    const shown = show('visible')
    expect(isVeiled).toBe(true)
    await shown
    expect(isVeiled).toBe(false)
    expect(lost).toEqual([])
  })

  it('drops the answers of another patient before the card is seen again', async () => {
    await begin(A)
    await show('hidden')
    page = B
    const seen: boolean[] = []
    const before = lost
    await show('visible')
    seen.push(isVeiled)
    expect(before).toEqual(['patient'])
    expect(seen).toEqual([false])
    expect(patient.state()).toEqual({ kind: 'read', reading: B })
  })

  it('drops the answers with a change of tab where nobody is named', async () => {
    await begin(NOBODY)
    await show('hidden')
    await show('visible')
    expect(lost).toEqual(['patient'])
    expect(isVeiled).toBe(false)
  })

  it('reads again when the window is used again, and while the card is used', async () => {
    await begin(A)
    tab.defaultView?.dispatchEvent(new Event('focus'))
    await settle()
    expect(reads).toBe(2)
    patient.used()
    await settle()
    expect(reads).toBe(2)
    await vi.advanceTimersByTimeAsync(3_000)
    page = B
    patient.used()
    await settle()
    expect(lost).toEqual(['patient'])
  })

  it('drops the answers after a rest, and only then', async () => {
    await begin(A)
    await vi.advanceTimersByTimeAsync((REST_MINUTES - 1) * 60_000)
    patient.used()
    await vi.advanceTimersByTimeAsync((REST_MINUTES - 1) * 60_000)
    expect(lost).toEqual([])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(lost).toEqual(['rest'])
  })

  it('notices a rest through which the timers slept', async () => {
    await begin(A)
    vi.setSystemTime(Date.now() + REST_MINUTES * 60_000)
    await show('visible')
    expect(lost).toEqual(['rest'])
  })

  it('reads nothing before it begins and after it ends', async () => {
    await turnTo(B)
    await begin(A)
    patient.end()
    await turnTo(B)
    await show('hidden')
    expect(reads).toBe(1)
    expect(isVeiled).toBe(false)
    expect(patient.state()).toEqual({ kind: 'none' })
  })
})
