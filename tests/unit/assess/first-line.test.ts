import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/assess/assess'
import { FIRST_LINE_CHARACTERS } from '../../../src/assess/first-line'
import { LANGUAGES } from '../../../src/model/language'
import { adultCases, minorCases, PACK, PACKS } from './every-situation'

const LONG_NAME = 'RINVOQ 15 MG, COMPRIMÉ À LIBÉRATION PROLONGÉE (upadacitinib hémihydraté)'

/** None, labelled, off-label, outside the restriction. */
const INDICATIONS = new Set([undefined, 'rheumatoid-arthritis', 'atopic-dermatitis', 'other', 'covid-19'])

describe('the first line', () => {
  it.each(PACKS)(
    'of pack %s never exceeds 140 characters and is never cut',
    (_id, pack) => {
      for (const cases of [adultCases(pack), minorCases(pack)]) {
        for (const found of cases) {
          // The line does not name the indication: one of each kind says it all.
          if (!INDICATIONS.has(found.indicationId)) continue
          for (const language of LANGUAGES) {
            const { firstLine } = assess(pack, { ...found, language }, { drugName: LONG_NAME })
            if (firstLine.length > FIRST_LINE_CHARACTERS || firstLine.endsWith('…')) {
              expect.fail(`${firstLine.length}: ${firstLine} ${JSON.stringify(found)}`)
            }
          }
        }
      }
    },
    240_000,
  )

  const line = (facts: object, options = {}) =>
    assess(PACK, { drugId: 'baricitinib', facts, language: 'fr' }, { drugName: 'Olumiant', ...options })
      .firstLine

  it('says what to check as long as nothing is answered', () => {
    expect(line({})).toMatch(/^Olumiant : restriction ANSM 2023 si ≥ 65 ans, tabac/)
    expect(line({ ageYears: 70 }, { firstLine: 'start' })).toBe(line({}))
  })

  it('names the factors, then their number when the list is too long', () => {
    expect(line({ ageYears: 70, smoking: 'yes' })).toBe(
      "Olumiant : seulement en l'absence d'alternative thérapeutique appropriée – 65 ans et plus, tabac (actuel ou longue durée).",
    )
    expect(line({ ageYears: 70, smoking: 'yes', cardiovascular: 'yes' })).toBe(
      "Olumiant : seulement en l'absence d'alternative thérapeutique appropriée – 3 facteurs, dont 65 ans et plus.",
    )
  })

  it('does not say that the restriction may apply when only the dose is open', () => {
    const answers = { ageYears: 40, smoking: 'no', cardiovascular: 'no', malignancy: 'no', vte: 'no' }
    expect(line(answers)).toBe(
      'Olumiant : évaluation incomplète. À préciser : infections chroniques ou récidivantes, indication.',
    )
  })
})
