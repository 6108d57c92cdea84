// What is kept of a closed card: cut to the hour, rounded, and nothing beyond the fields of an interaction.

import { describe, expect, it } from 'vitest'
import { INTERACTION_FIELDS } from '../../../src/model/interaction'
import { makeInteraction } from '../../../src/record/make-interaction'

const END = {
  isByItself: true,
  isByPerson: true,
  dwellMs: 12_349.7,
  reason: 'action-completed',
  drugId: 'upadacitinib',
  answered: 5,
  isNoteCopied: true,
} as const
const made = makeInteraction({ ...END, ageYears: 72 } as typeof END, {
  id: 'a-1',
  now: Date.UTC(2026, 10, 29, 8, 59, 59, 999),
  pack: { id: 'fr', version: '1.1.0' },
  appVersion: '0.1.0',
})

describe('the record of a closed card', () => {
  it('says the hour, not the minute, and the time open to a tenth of a second', () => {
    expect(made).toMatchObject({ hour: '2026-11-29T08:00:00.000Z', dwellMs: 12_300 })
  })

  it('holds the fields of an interaction and nothing else', () => {
    expect(Object.keys(made).sort()).toEqual(['id', ...INTERACTION_FIELDS].sort())
  })
})
