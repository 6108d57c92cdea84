// Files for people: every row and line can be read back.

import { describe, expect, it } from 'vitest'
import { toCsv, toFeedback } from '../../../src/record/export-records'
import { interaction } from './interactions'

describe('records as CSV', () => {
  it('have a header, one line each and CRLF at every end', () => {
    const csv = toCsv([interaction(1), interaction(2, { reason: 'need-more-info' })])
    const lines = csv.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^id,hour,drugId,/)
    expect(lines[2]).toMatch(/^id-2,2026-11-29T08:00:00.000Z,upadacitinib,.*,need-more-info$/)
  })

  it('quote what would break a line', () => {
    expect(toCsv([interaction(1, { packVersion: '1,0 "x"' })])).toContain('"1,0 ""x"""')
  })
})

describe('records as feedback of CDS Hooks', () => {
  it('name the card, the outcome, its time and the coded reason', () => {
    const [first, second] = toFeedback([interaction(1), interaction(2, { reason: 'action-completed' })])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toMatchObject({
      card: 'id-1',
      outcome: 'overridden',
      outcomeTimestamp: interaction(1).hour,
    })
    expect(first).not.toHaveProperty('overrideReason')
    expect(second.overrideReason.reason).toEqual({
      code: 'action-completed',
      system: 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes',
    })
  })
})
