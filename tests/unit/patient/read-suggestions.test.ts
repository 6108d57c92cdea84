import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../../src/model/civil-date'
import type { PatientText } from '../../../src/model/patient-text'
import { readSuggestions } from '../../../src/patient/read-suggestions'
import { atOnce } from './at-once'

const TODAY: CivilDate = { year: 2026, month: 3, day: 15 }
const read = (texts: readonly (string | PatientText)[], today = TODAY) =>
  atOnce(
    readSuggestions(
      texts.map((text) => (typeof text === 'string' ? { text } : text)),
      today,
    ),
  )
const facts = (texts: readonly (string | PatientText)[], today = TODAY) =>
  read(texts, today).map(({ fact, value }) => [fact, value])

describe('the age', () => {
  it('is in completed years, and changes on the birthday', () => {
    const age = (today: CivilDate) => facts(['DDN : 16/03/1961'], today)[0]?.[1]
    expect(age({ year: 2026, month: 3, day: 15 })).toBe(64)
    expect(age({ year: 2026, month: 3, day: 16 })).toBe(65)
  })

  it('of someone born on 29 February changes on 1 March of a common year', () => {
    const age = (today: CivilDate) => facts(['DDN : 29/02/1960'], today)[0]?.[1]
    expect(age({ year: 2025, month: 2, day: 28 })).toBe(64)
    expect(age({ year: 2025, month: 3, day: 1 })).toBe(65)
    expect(age({ year: 2028, month: 2, day: 29 })).toBe(68)
  })

  it('keeps the birth date it was computed from, in ISO 8601', () => {
    expect(read(['DOB: 14-Mar-1958'])).toEqual([
      { fact: 'ageYears', value: 68, birthDate: '1958-03-14', sourceText: 'DOB: 14-Mar-1958' },
    ])
  })

  it('is silent where it is impossible, and where month and day could be exchanged', () => {
    expect(facts(['DDN : 12/05/2031', 'DDN : 30/02/1960', 'DDN : 01/01/1850', 'Âge : 180 ans'])).toEqual([])
    expect(facts(['DOB: 04/03/1953'])).toEqual([])
  })

  it('is shown twice where the page says two', () => {
    expect(facts(['DDN : 03/04/1953 (73 ans)'])).toEqual([
      ['ageYears', 72],
      ['ageYears', 73],
    ])
  })

  it.each([
    'Accompagnant : homme de 71 ans.',
    'Cet article décrit une patiente de 45 ans.',
    'Une femme de 34 ans consulte pour des arthralgies.',
    'Interprète : Mme Kaya, 44 ans',
    'Norme pour un homme de 60 ans',
    'We describe a 44-year-old patient who developed shingles.',
    'Courrier du 14 janvier 2013 : patient de 49 ans.',
    'In 2003, a 40-year-old man with a stroke.',
    'Patient de 50 ans en 2014.',
  ])('in prose is the patient’s only if nobody and no other time is brought in before it: %s', (text) => {
    expect(facts([text]).filter(([fact]) => fact === 'ageYears')).toEqual([])
  })

  it.each([
    ['Dear Dr Jones, I saw your patient, Mrs Ann White, 63 years old, in clinic.', 63],
    ['Je soussigné certifie avoir examiné ce jour Mme Leroux âgée de 68 ans.', 68],
    ['Madame Sylvie NOEL, née BARON le 25/04/1974', 51],
    ['70 year old with active disease', 70],
    ['Garçon de 8 ans, 26 kg', 8],
    ['Âge (ans) : 34', 34],
  ])('is read: %s', (text, age) => {
    expect(facts([text])).toContainEqual(['ageYears', age])
  })

  it('is quoted with the words around it, not with the whole banner', () => {
    const banner =
      'CENTRE HOSPITALIER | Rhumatologie | DUPONT Marie | née le 14/03/1958 (68 ans) | IPP 8001234567 | Chambre 12'
    const [age] = read([banner])
    expect(age?.sourceText).toBe('Marie | née le 14/03/1958 (68 ans) | IPP 8001234567 |')
    expect(banner).toContain(age?.sourceText)
  })

  it('of a list of patients is nobody’s', () => {
    expect(facts(['DUPONT Marie | F | 72 ans', 'MARTIN Jean | M | 78 ans'])).toEqual([])
    expect(facts(['DUPONT Marie | F | 72 ans'])).toEqual([
      ['ageYears', 72],
      ['sex', 'female'],
    ])
  })
})

describe('the sex', () => {
  it('is no unit of length', () => {
    expect(facts(['DDN : 12/04/1994 – Poids : 54,5 kg – Taille : 1,63 m'])).toEqual([['ageYears', 31]])
  })

  it('is left alone where two are named', () => {
    expect(facts(['Sexe : ☐ M ☐ F – Né(e) le 12/04/1994'])).toEqual([['ageYears', 31]])
  })
})

describe('what is suggested', () => {
  it('names a fact and a value once, with the shortest words it stands in', () => {
    expect(
      read(['Patiente fumeuse active, suivie pour une PR depuis 2015.', 'Tabac : actif']),
    ).toContainEqual({
      fact: 'smoking',
      value: 'yes',
      sourceText: 'Tabac : actif',
    })
  })

  it('keeps both sides of a contradiction', () => {
    expect(facts(['Tabac : non', 'Fumeur actif, 10 cig/j'])).toEqual([
      ['smoking', 'no'],
      ['smoking', 'yes'],
    ])
  })

  it('takes no option of a form for an answer', () => {
    expect(facts(['Fumeur', 'Non-fumeur', 'Ancien fumeur'])).toEqual([])
  })

  it('quotes at most 120 characters, exactly as they stand', () => {
    const text = `${'Examen sans particularité ce jour. '.repeat(8)}Infarctus du myocarde en 2016, stenté. ${'Suite du suivi. '.repeat(20)}`
    const [suggestion] = read([text])
    expect(suggestion?.fact).toBe('cardiovascular')
    expect(text).toContain(suggestion?.sourceText)
    expect(suggestion?.sourceText).toContain('Infarctus du myocarde')
    expect(suggestion?.sourceText.length).toBeLessThanOrEqual(120)
  })

  it('are forty at most', () => {
    const births = Array.from({ length: 60 }, (_, index) => `Née le 01/01/${1930 + index}`)
    expect(read(births)).toHaveLength(40)
  })

  it('says a "no" only where the page denies the whole fact', () => {
    expect(facts(['Aucun antécédent néoplasique.'])).toEqual([['malignancy', 'no']])
    expect(facts(['Pas de cancer du sein.', 'Pas d’HTA.', 'No stroke.'])).toEqual([])
  })

  it('follows an inline label only to the next one', () => {
    expect(facts(['ATCD familiaux : père IDM. ATCD personnels : phlébite en 2003.'])).toEqual([
      ['vte', 'yes'],
    ])
  })
})

/** No block of a page makes the reading throw or hang: each is cut, and read in time that grows with its length. */
describe('a million characters', () => {
  const MILLION = 1_000_000
  for (const piece of [
    'a',
    ' ',
    '\n',
    '?',
    '-',
    '1',
    '03/04/1953 ',
    '72 ans ',
    'cancer, ',
    'pas de cancer d’infarctus ',
    'HTA | Non | ',
    '☐ HTA ',
    'tabac : ',
    'Mme A ',
    'patiente de ',
    'infection a a a ',
  ]) {
    it(`of ${JSON.stringify(piece)} are read`, () => {
      const text = piece.repeat(Math.ceil(MILLION / piece.length)).slice(0, MILLION)
      expect(read([text, 'Infarctus du myocarde (2016)']).map(({ fact }) => fact)).toContain('cardiovascular')
    })
  }
})
