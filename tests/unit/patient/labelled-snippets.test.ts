/** The labelled snippets, set by set; docs/PATIENT.md gives the figures of each blind set at its first run. */
import { describe, expect, it } from 'vitest'
import { readSuggestions } from '../../../src/patient/read-suggestions'
import { atOnce } from './at-once'
import { LABELLED_ON, measure, precision, readSet, recall } from './measure'

const SETS = [
  { set: 'working', atLeast: 400 },
  { set: 'second-blind', atLeast: 150 },
  { set: 'third-blind', atLeast: 100 },
  { set: 'fourth-blind', atLeast: 100 },
  { set: 'fifth-blind', atLeast: 80 },
  { set: 'sixth-blind', atLeast: 150 },
  { set: 'seventh-blind', atLeast: 150 },
  { set: 'eighth-blind', atLeast: 60 },
  { set: 'ninth-blind', atLeast: 360 },
  { set: 'tenth-blind', atLeast: 360 },
  { set: 'eleventh-blind', atLeast: 100 },
  { set: 'twelfth-blind', atLeast: 75 },
  { set: 'thirteenth-blind', atLeast: 300 },
]

describe('the labelled snippets', () => {
  for (const { set, atLeast } of SETS) {
    const snippets = readSet(set)
    const { differences } = measure(snippets)

    it(`of the ${set} set give no wrong fact`, () => {
      expect(snippets.length).toBeGreaterThanOrEqual(atLeast)
      expect(differences.filter(({ wrong }) => wrong.length > 0)).toEqual([])
    })
  }

  it('together give each fact with the precision promised, and more often than not', () => {
    const { figures } = measure(SETS.flatMap(({ set }) => readSet(set)))
    for (const [fact, row] of figures) {
      expect(precision(row), fact).toBeGreaterThanOrEqual(fact === 'ageYears' ? 0.98 : 0.95)
      expect(recall(row), fact).toBeGreaterThanOrEqual(0.75)
    }
  })

  it('of the working set, the plain and common forms, are seldom left alone', () => {
    const { figures } = measure(readSet('working'))
    for (const [fact, row] of figures) expect(recall(row), fact).toBeGreaterThanOrEqual(0.9)
  })

  it('come to the same facts on one page as each alone, but for lists of patients and options of forms', () => {
    const snippets = readSet('working').filter(({ facts }) => facts.some(({ fact }) => fact === 'vte'))
    const page = atOnce(readSuggestions(snippets, LABELLED_ON))
    expect(page.filter(({ fact }) => fact === 'vte').map(({ value }) => value)).toEqual(['no', 'yes'])
  })
})
