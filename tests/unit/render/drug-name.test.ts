import { describe, expect, it } from 'vitest'
import { drugName } from '../../../src/render/drug-name'

const name = (surfaceForm: string, certainty: 'exact' | 'probable' = 'exact') =>
  drugName({ drugId: 'tofacitinib', surfaceForm, certainty })

describe('the name of a drug in our sentences', () => {
  it('is the one on the page', () => {
    expect(name('XELJANZ')).toBe('XELJANZ')
    expect(name('Xel\u00adjanz')).toBe('Xeljanz')
    expect(name('citrate de tofacitinib')).toBe('citrate de tofacitinib')
  })

  it('is the INN where the page has a code, a number or a guess', () => {
    for (const code of ['L04AF01', '3400930088111', 'CP-690,550']) expect(name(code)).toBe('tofacitinib')
    expect(name('Xeljans', 'probable')).toBe('tofacitinib')
  })
})
