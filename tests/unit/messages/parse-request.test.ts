import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRequest } from '../../../src/messages/parse-request'

describe('a request to the background', () => {
  it('is taken when it is one of ours', () => {
    const request = { type: 'cardToBackground.readRules', drugId: 'baricitinib' }
    expect(parseRequest(request)).toEqual(request)
  })

  it('is refused when it carries anything more than the protocol says', () => {
    expect(parseRequest({ type: 'cardToBackground.readRules', drugId: 'baricitinib', age: 70 })).toBeNull()
    expect(parseRequest({ type: 'backgroundToScan.run' })).toBeNull()
  })

  it('carries a card to another frame by names and ids alone', () => {
    const subject = {
      mention: { drugId: 'tofacitinib', surfaceForm: 'Xeljanz', certainty: 'exact' },
      placeKind: 'field',
      otherDrugs: ['Olumiant'],
      opening: { isByItself: true, verdict: { isOrder: true, reasons: ['drug-field'], signs: ['dose'] } },
    }
    const request = {
      type: 'surfaceToBackground.lendCard',
      token: '0f'.repeat(16),
      subject,
      takesFocus: false,
    }
    expect(parseRequest(request)).toEqual(request)
    expect(parseRequest({ ...request, subject: { ...subject, ageYears: 70 } })).toBeNull()
    expect(parseRequest({ ...request, token: 'guess' })).toBeNull()
    expect(parseRequest({ ...request, answers: {} })).toBeNull()
  })

  it('cannot bring a style rule of its own', () => {
    const highlightName = 'x) { } * { display: none } ::highlight(y'
    expect(parseRequest({ type: 'scanToBackground.showSurface', highlightName })).toBeNull()
  })

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(() => parseRequest(message)).not.toThrow()
      }),
    )
  })
})
