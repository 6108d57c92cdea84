import { describe, expect, it, vi } from 'vitest'
import { age, card, fillAge, frame, line, start, textPlace, useFrame } from './surface-frame'

useFrame()

const TOKEN = 'a'.repeat(32)
const subject = {
  mention: { drugId: 'baricitinib', surfaceForm: 'OLUMIANT', certainty: 'exact' },
  placeKind: 'field',
  otherDrugs: [],
  opening: { isByItself: false, verdict: { isOrder: false, reasons: ['field-not-edited'], signs: [] } },
} as const

/** The card of a mention in another frame, with an answer given. */
async function carryWithAge() {
  const carry = { kind: 'carry-card', homeFrameId: 3, childIndex: null, subject, takesFocus: false } as const
  frame.surface.command({ ...carry, token: TOKEN })
  await fillAge()
}

describe('a card carried for another frame', () => {
  it('is closed by the token of its mention alone, and says so to its frame', async () => {
    start([])
    await carryWithAge()
    frame.surface.command({ kind: 'close-carried', token: 'b'.repeat(32) })
    expect(age()?.value).toBe('70')
    frame.surface.command({ kind: 'close-carried', token: TOKEN })
    expect(card()).toBeNull()
    expect(frame.returned).toEqual([TOKEN])
  })

  it('drops the answers when its mention is replaced, and when the address here changes', async () => {
    start([])
    await carryWithAge()
    frame.surface.command({ kind: 'clear-carried', token: TOKEN, subject })
    expect(age()?.value ?? '').toBe('')
    await fillAge()
    const before = location.href
    history.pushState(null, '', '#other-patient')
    document.body.append('x')
    await vi.waitFor(() => expect(age()?.value ?? '').toBe(''))
    history.replaceState(null, '', before)
  })

  it('gives way to a card of this frame, and the other way round', async () => {
    start([textPlace(line())])
    await carryWithAge()
    frame.surface.command({ kind: 'open-card', drugId: 'baricitinib' })
    expect(frame.returned).toEqual([TOKEN])
    await vi.waitFor(() => expect(age()?.value).toBe(''))
    await carryWithAge()
    line().remove()
    frame.places = []
    frame.surface.placesChanged()
    expect(age()?.value).toBe('70')
  })

  it('leaves nothing readable once the extension was updated under it', async () => {
    start([])
    await carryWithAge()
    const { host } = frame.root
    frame.invalidate()
    expect(card()).toBeNull()
    expect(host.isConnected).toBe(false)
  })
})
