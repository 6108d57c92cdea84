import { describe, expect, it } from 'vitest'
import { decideOpenings, type OpeningQuestion } from '../../../src/messages/decide-openings'
import { frame, surface } from './asked-frame'

const order = (isOpenedHere = false, drugId = 'tofacitinib') => ({ drugId, mark: 1, isOpenedHere })
const decide = (question: Partial<OpeningQuestion>) =>
  decideOpenings({
    frames: [frame({ surface: surface() })],
    frameId: 0,
    orders: [order()],
    restraints: [null],
    hasPatient: true,
    ...question,
  })

describe('a card that would open by itself', () => {
  it('opens where nothing keeps it closed', () => {
    expect(decide({})).toEqual(['open'])
  })

  it.each(['opened', 'answered', 'snoozed', 'quiet-site'] as const)('stays closed: %s', (restraint) => {
    expect(decide({ restraints: [restraint] })).toEqual([restraint])
    const orders = [order(), order(false, 'baricitinib')]
    expect(decide({ orders, restraints: [restraint, null] })).toEqual([restraint, 'open'])
  })

  it('opens in the same form for another patient, and only once where nobody is read', () => {
    expect(decide({ orders: [order(true)], hasPatient: true })).toEqual(['open'])
    expect(decide({ orders: [order(true)], hasPatient: false })).toEqual(['opened'])
  })

  it('waits while another card is open, and says why it will stay closed all the same', () => {
    const frames = [
      frame({ surface: surface({ card: { openedAt: 1, carriedToken: null, hasFocus: false } }) }),
    ]
    expect(decide({ frames })).toEqual(['not-now'])
    expect(decide({ frames, restraints: ['answered'] })).toEqual(['answered'])
  })
})
