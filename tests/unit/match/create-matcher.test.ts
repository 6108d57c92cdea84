import { describe, expect, it } from 'vitest'
import { createMatcher } from '../../../src/match/create-matcher'
import { drugTerms, findMentions, seen } from './real-terms'

const ASSESSED_ELSEWHERE =
  'ruxolitinib fedratinib momelotinib pacritinib ritlecitinib deucravacitinib deuruxolitinib delgocitinib peficitinib ivarmacitinib povorcitinib oclacitinib nilotinib brigatinib gandotinib itacitinib solcitinib filgrastim abrocitin upatinib Jakavi Inrebic Ojjaara Litfulo Sotyktu Leqselvi Opzelura Anzupgo Apoquel rinvio'

describe('every term of rules/drugs.json', () => {
  for (const term of drugTerms.terms) {
    it(`finds ${term.kind} "${term.text}"`, () => {
      const label = term.kind === 'labelled-number' ? 'Code CIS : ' : ''
      const certainty = term.kind === 'misspelling' ? 'probable' : 'exact'
      const [mention, ...others] = findMentions(`le ${label}${term.text}, puis`)
      expect(others).toEqual([])
      expect(mention).toMatchObject({
        drugId: term.drugId,
        surfaceForm: term.text,
        certainty,
        start: 3 + label.length,
      })
    })
  }
})

describe('spellings of real records', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['Tofacitinib 5 mg oral tablet [xeljanz]', 'Tofacitinib=tofacitinib', 'xeljanz=tofacitinib'],
    [
      'CITRATE DE TOFACITINIB 5 mg (XELJANZ 5 mg)',
      'CITRATE DE TOFACITINIB=tofacitinib',
      'XELJANZ=tofacitinib',
    ],
    ['OLUMIANT 4 mg, comprimé pelliculé', 'OLUMIANT=baricitinib'],
    ['Xeljanz 11mg XR (11mg)', 'Xeljanz=tofacitinib'],
    ['Abrocitinibum', 'Abrocitinibum=abrocitinib'],
    ["sous d'Olumiant", 'Olumiant=baricitinib'],
    ['l’Olumiant', 'Olumiant=baricitinib'],
    ['XELJANZ/XELJANZ XR', 'XELJANZ=tofacitinib', 'XELJANZ XR=tofacitinib'],
    ['BARICITINIB 2 mg (OLUMIANT 2 mg)', 'BARICITINIB=baricitinib', 'OLUMIANT=baricitinib'],
    ['XELJ ANZ puis XELJAN Z', 'XELJ ANZ~tofacitinib', 'XELJAN Z~tofacitinib'],
    ['Tofacitinib-Citrat', 'Tofacitinib=tofacitinib'],
    ['OLUMIANT4MG', 'OLUMIANT=baricitinib'],
    ['rinvoq_15', 'rinvoq=upadacitinib'],
    ['XELJANZ™ et Olumiant®', 'XELJANZ=tofacitinib', 'Olumiant=baricitinib'],
    ['tofacitinb', 'tofacitinb~tofacitinib'],
    ['RİNVOQ, rınvoq', 'RİNVOQ=upadacitinib', 'rınvoq=upadacitinib'],
    ['ﬁlgotinib', 'ﬁlgotinib=filgotinib'],
    ['ＸＥＬＪＡＮＺ', 'ＸＥＬＪＡＮＺ=tofacitinib'],
    ['tofaci-\n   tinib', 'tofaci-\n   tinib=tofacitinib'],
    ['rin-\r\nvoq', 'rin-\r\nvoq=upadacitinib'],
    ['Tofacitinib-\nCitrat', 'Tofacitinib=tofacitinib'],
    ['тофацитиниб', 'тофацитиниб=tofacitinib'],
  ]
  for (const [text, ...mentions] of cases)
    it(JSON.stringify(text), () => expect(seen(text)).toEqual(mentions))
})

describe('codes and numbers', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    [
      'CP-690,550 CP 690550 cp690550',
      'CP-690,550=tofacitinib',
      'CP 690550=tofacitinib',
      'cp690550=tofacitinib',
    ],
    ['CP–690 550', 'CP–690 550=tofacitinib'],
    [
      'PF-04965842, LY 3009104, GLPG-0634',
      'PF-04965842=abrocitinib',
      'LY 3009104=baricitinib',
      'GLPG-0634=filgotinib',
    ],
    ['l04af01 L04AA29 (D11AH08)', 'l04af01=tofacitinib', 'L04AA29=tofacitinib', 'D11AH08=abrocitinib'],
    ['L04AF01X L04AF011 XL04AF01 L04AF L04AF05'],
    ['3400930159453', '3400930159453=tofacitinib'],
    ['34009 301 594 5 3', '34009 301 594 5 3=tofacitinib'],
    ['3400930.159453 et 3 400930 159453', '3400930.159453=tofacitinib', '3 400930 159453=tofacitinib'],
    ['34009301594530 03400930159453 3400930159454'],
    ['34009301 23 340 0930159453', '340 0930159453=tofacitinib'],
    ['12345 67 8 34009 301 594 5 3', '34009 301 594 5 3=tofacitinib'],
    ['CIS 61342424', '61342424=tofacitinib'],
    ['code CIS : 61342424', '61342424=tofacitinib'],
    ['Code CIS n° 61342424', '61342424=tofacitinib'],
    ['61342424, précis 61342424, CIS du 2 61342424'],
  ]
  for (const [text, ...mentions] of cases)
    it(JSON.stringify(text), () => expect(seen(text)).toEqual(mentions))
})

describe('what is no mention', () => {
  for (const name of ASSESSED_ELSEWHERE.split(' ')) {
    it(`${name} never is`, () => {
      expect(seen(name)).toEqual([])
      expect(seen(name.toUpperCase())).toEqual([])
    })
  }
  for (const text of [
    'xyOlumiant',
    'éOlumiantés',
    '4Olumiant',
    'Olumiantine',
    'prexeljanzique',
    'Xeljanzation',
    'xel anz',
    'olu-miant',
    'étudiant absolument',
    'volume cible itinéraire',
    'L’invocation évoque',
    'rin',
    '',
    ' ',
    '-',
    '\n-\n',
    '\u00ad\u00ad',
  ]) {
    // biome-ignore format: a list of texts
    it(`${JSON.stringify(text)} is not`, () => expect(seen(text)).toEqual([]))
  }
})

describe('offsets', () => {
  it('start at the first and end after the last real character', () => {
    expect(findMentions('\u00ad\u200bOlu\u00admiant\u00ad\u200b x')).toMatchObject([{ start: 2, end: 11 }])
  })

  it('keep the combining marks of the last letter', () => {
    expect(findMentions('Re\u0301: Jyse\u0301leca\u0301 !')).toMatchObject([
      { start: 5, end: 15, drugId: 'filgotinib' },
    ])
  })

  it('hold far into a long text, around many mentions', () => {
    const filler = 'volume é \u00ad '.repeat(500)
    const text = Array.from({ length: 40 }, () => `${filler}Olumiant, xeljanz XR`).join(' ')
    const mentions = findMentions(text)
    expect(mentions).toHaveLength(80)
    for (const { start, end, surfaceForm } of mentions) expect(text.slice(start, end)).toBe(surfaceForm)
  })
})

describe('other terms', () => {
  it('works with no term at all', () => {
    expect(createMatcher({ terms: [], neverProbable: [] }).findMentions('Olumiant 3400930159453')).toEqual([])
  })

  it('takes an exact name over a misspelling, and never guesses a word that is named', () => {
    const term = { drugId: 'd', kind: 'name', text: 'abcdefgh', allowsOneEdit: true } as const
    const { findMentions: find } = createMatcher({ terms: [term], neverProbable: ['abcdefgi'] })
    expect(find('abcdefgh abcdefgi abcdefgj').map(({ surfaceForm }) => surfaceForm)).toEqual([
      'abcdefgh',
      'abcdefgj',
    ])
  })
})

describe('time', () => {
  /** Gives some 11 000 characters; never more than 16 384 are read in one go. */
  const LONG = 1_600
  const leastMs = (work: () => void) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now()
        work()
        return performance.now() - start
      }),
    )

  it.each([
    ['spaces', (n: number) => `tofacitinib${' '.repeat(7 * n)}citrate`],
    ['near names', (n: number) => 'xeljan '.repeat(n)],
    ['dashes', (n: number) => `olumiant${'-'.repeat(7 * n)}`],
    ['digits', (n: number) => '3400930'.repeat(n)],
    ['labels', (n: number) => `${'cis n° '.repeat(n)}6134`],
    ['one word', (n: number) => `tofa${'citi'.repeat(2 * n)}nib`],
    ['cuts', (n: number) => 'tofaci-\n'.repeat(n)],
  ])('grows with the length of the text on many %s', (_, textOf) => {
    const [short, long] = [textOf(LONG / 8), textOf(LONG)]
    const inParts = leastMs(() => {
      for (let part = 0; part < 8; part++) findMentions(short)
    })
    // In proportion it would be as much, with the square 8 times.
    expect(leastMs(() => findMentions(long)) / inParts).toBeLessThan(6)
  })
})
