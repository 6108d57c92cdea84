import type { Interaction } from '../../../src/model/interaction'

/** The n-th of a row of made-up interactions. */
export const interaction = (n: number, others: Partial<Interaction> = {}): Interaction => ({
  id: `id-${n}`,
  hour: '2026-11-29T08:00:00.000Z',
  drugId: 'upadacitinib',
  packId: 'fr',
  packVersion: '1.0.0',
  appVersion: '0.1.0',
  isByItself: true,
  isByPerson: true,
  dwellMs: 12_300,
  answered: 5,
  isNoteCopied: false,
  reason: null,
  ...others,
})
