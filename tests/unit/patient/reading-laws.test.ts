/** What holds for any page, whatever stands on it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PatientText } from '../../../src/model/patient-text'
import { readIdentity } from '../../../src/patient/read-identity'
import { readSuggestions } from '../../../src/patient/read-suggestions'
import { atOnce } from './at-once'
import { LABELLED_ON, readSet } from './measure'

const snippets = ['working', 'second-blind', 'third-blind', 'fourth-blind'].flatMap((set) => readSet(set))
const LEAFLET: readonly PatientText[] = readSet('working', /^leaflet/)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(...snippets.map(({ text }) => text)),
  fc
    .array(
      fc.constantFrom(
        'cancer',
        'pas de',
        '72 ans',
        'née le',
        '03/04/1953',
        '|',
        ':',
        '\n',
        'père',
        '?',
        'fumeur',
        'M',
        'é',
      ),
      {
        maxLength: 30,
      },
    )
    .map((words) => words.join(' ')),
)
const anyBlock: fc.Arbitrary<PatientText> = fc.oneof(
  fc.record({ text: anyText }),
  fc.record({
    text: anyText,
    heading: fc.constantFrom('Antécédents', 'Family history', 'Traitement', 'x', ''),
  }),
)
const anyPage = fc.array(anyBlock, { maxLength: 12 })

describe('for any page', () => {
  it('reading never throws, and quotes what stands there', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        atOnce(readIdentity(page))
        for (const { sourceText } of atOnce(readSuggestions(page, LABELLED_ON))) {
          expect(sourceText.length).toBeGreaterThan(0)
          expect(sourceText.length).toBeLessThanOrEqual(120)
          expect(page.some(({ text }) => text.includes(sourceText))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the order of its blocks does not matter', () => {
    fc.assert(
      fc.property(anyPage, fc.infiniteStream(fc.nat()), (page, keys) => {
        const shuffled = page
          .map((block) => ({ block, key: keys.next().value }))
          .sort((one, other) => one.key - other.key)
          .map(({ block }) => block)
        expect(atOnce(readSuggestions(shuffled, LABELLED_ON))).toEqual(
          atOnce(readSuggestions(page, LABELLED_ON)),
        )
        expect(atOnce(readIdentity(shuffled))).toEqual(atOnce(readIdentity(page)))
      }),
      { numRuns: 200 },
    )
  })

  it('a block of a leaflet adds nothing', () => {
    expect(LEAFLET.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(anyPage, fc.constantFrom(...LEAFLET), fc.nat(12), (page, leaflet, at) => {
        const longer = page.toSpliced(at, 0, leaflet)
        expect(atOnce(readSuggestions(longer, LABELLED_ON))).toEqual(
          atOnce(readSuggestions(page, LABELLED_ON)),
        )
      }),
      { numRuns: 200 },
    )
  })
})
