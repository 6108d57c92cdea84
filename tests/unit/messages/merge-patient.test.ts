import { describe, expect, it } from 'vitest'
import { mergePatient } from '../../../src/messages/merge-patient'

const smoker = { fact: 'smoking', value: 'yes', sourceText: 'Tabac : oui' } as const
const aged = { fact: 'ageYears', value: 68, sourceText: '68 ans' } as const
const born = { ...aged, birthDate: '1958-03-14', sourceText: 'Né le 14/03/1958 (68 ans)' }

describe('the patient of the frames of a tab', () => {
  it('is named by a header in one frame for all of them', () => {
    const merged = mergePatient([
      { suggestions: [smoker] },
      { identity: { recordNumber: 'ipp:1', birthDate: '1958-03-14' }, suggestions: [born] },
    ])
    expect(merged.identity).toBeDefined()
    expect(merged.suggestions).toEqual([smoker, born])
  })

  it('is the same in whatever order the frames answer', () => {
    const one = { identity: { recordNumber: 'ipp:1' }, suggestions: [] }
    const other = { identity: { name: 'test demo', birthDate: '1958-03-14' }, suggestions: [] }
    expect(mergePatient([one, other]).identity).toBe(mergePatient([other, one]).identity)
  })

  it('is nobody, and nothing is said of anyone, when two frames name two patients', () => {
    for (const [one, other] of [
      [{ recordNumber: 'ipp:1' }, { recordNumber: 'ipp:2' }],
      [{ name: 'test demo' }, { name: 'essai demo' }],
      [
        { recordNumber: 'ipp:1', birthDate: '1958-03-14' },
        { name: 'test demo', birthDate: '1994-11-02' },
      ],
    ] as const) {
      const merged = mergePatient([
        { identity: one, suggestions: [smoker] },
        { identity: other, suggestions: [aged] },
      ])
      expect(merged).toEqual({ suggestions: [] })
    }
  })

  it('may have numbers of two kinds', () => {
    const merged = mergePatient([
      { identity: { recordNumber: 'ipp:1' }, suggestions: [] },
      { identity: { recordNumber: 'nip:7' }, suggestions: [] },
    ])
    expect(merged.identity).toBeDefined()
  })

  it('is not known by a birth date alone, which another may share', () => {
    const merged = mergePatient([{ identity: { birthDate: '1958-03-14' }, suggestions: [born] }])
    expect(merged).toEqual({ suggestions: [born] })
  })

  it('has each fact once, with the birth date where one is given, and keeps a contradiction', () => {
    const other = { ...aged, value: 64 }
    const merged = mergePatient([{ suggestions: [aged, smoker] }, { suggestions: [born, other, smoker] }])
    expect(merged.suggestions).toEqual([born, smoker, other])
  })

  describe('where the organisation names areas', () => {
    const alice = { identity: { name: 'alice test' }, suggestions: [aged], areas: 'found' } as const
    const bruno = { identity: { name: 'bruno essai' }, suggestions: [smoker] }

    it('is read from the frames that have them, and no other frame has a say', () => {
      const merged = mergePatient([bruno, alice])
      expect(merged).toEqual({ ...mergePatient([alice]), areas: 'found' })
      expect(merged.identity).toContain('alice')
      expect(merged.suggestions).toEqual([aged])
    })

    it('is nobody where none of them can be seen, and nobody is guessed instead', () => {
      expect(mergePatient([bruno, { suggestions: [], areas: 'missing' }])).toEqual({
        suggestions: [],
        areas: 'missing',
      })
    })

    it('is found when one frame shows them', () => {
      expect(mergePatient([{ suggestions: [], areas: 'missing' }, alice]).areas).toBe('found')
    })

    it('is nobody when two of them name two patients', () => {
      expect(mergePatient([alice, { ...bruno, areas: 'found' }])).toEqual({
        suggestions: [],
        areas: 'found',
      })
    })
  })
})
