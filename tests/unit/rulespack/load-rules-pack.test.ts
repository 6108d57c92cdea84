import { describe, expect, it } from 'vitest'
import { JURISDICTIONS } from '../../../src/rulespack/built-in'
import { loadRulesPack } from '../../../src/rulespack/load-rules-pack'
import { frenchRules, indexById, rulesOf, type SpoilableRules } from './mutated-rules'

function problemsAfter(spoil: (rules: SpoilableRules) => void): string[] {
  const rules = frenchRules()
  spoil(rules)
  const result = loadRulesPack(rules)
  return result.ok ? [] : result.problems.map(({ sentence }) => sentence)
}

const row = ({ pack }: SpoilableRules, id: string) => pack.doses[indexById(pack.doses, id)]

describe('the shipped packs', () => {
  it.each(JURISDICTIONS.map((id) => [id]))(
    '%s loads without a problem, is frozen all the way down and can travel in a message',
    (jurisdiction) => {
      const result = loadRulesPack(rulesOf(jurisdiction))
      if (!result.ok) expect.fail(result.problems.map(({ sentence }) => sentence).join('\n'))
      expect(Object.isFrozen(result.pack.doses[0]?.usual.regimens)).toBe(true)
      expect(structuredClone(result.pack)).toEqual(result.pack)
    },
  )
})

describe('a pack turns red, with the place named, on', () => {
  const cases: readonly [string, (rules: SpoilableRules) => void, RegExp][] = [
    [
      'an unknown fact in a condition',
      ({ pack }) => {
        pack.rules[0].when.any[1].fact = 'smokes'
      },
      /^pack rules\[0\]\.when\.any\[1\]\.fact: expected a known fact .*, found "smokes"$/,
    ],
    [
      'an unknown fact in a definition',
      ({ pack }) => {
        pack.definitions.higherRisk.condition.any[0].fact = 'smokes'
      },
      /^pack definitions\.higherRisk\.condition\.any\[0\]\.fact/,
    ],
    [
      'a missing English translation',
      ({ texts }) => {
        delete texts.en['concl.critical']
      },
      /^texts\.en concl\.critical: expected .*, found nothing$/,
    ],
    [
      'a missing French text',
      ({ texts }) => {
        delete texts.common.fr['dose.bari.adjusted']
      },
      /^common\/texts\.fr dose\.bari\.adjusted/,
    ],
    [
      'a translation that lost a placeholder',
      ({ texts }) => {
        texts.en['concl.critical'].text = 'Restriction: only if no suitable alternative.'
      },
      /^texts\.en concl\.critical: expected the same as texts\.fr: list/,
    ],
    [
      'a statement without citation',
      ({ pack }) => {
        pack.rules[0].sourceIds = []
      },
      /^pack rules\[0\]\.sourceIds: expected at least one source/,
    ],
    [
      'a statement whose citation was removed altogether',
      ({ pack }) => {
        delete pack.rules[0].sourceIds
      },
      /^pack rules\[0\]\.sourceIds: expected array/,
    ],
    [
      'an advice with an unknown source',
      ({ pack }) => {
        pack.advice[0].sourceIds = ['ANSM_2099']
      },
      /^pack advice\[0\]\.sourceIds\[0\]: expected a source of sources\.json, found "ANSM_2099"/,
    ],
    [
      'a dose without citation',
      (rules) => {
        row(rules, 'baricitinib-ra-ad').evidence.sourceIds = []
      },
      /^pack doses\[\d+\]\.evidence\.sourceIds: expected at least one source/,
    ],
    [
      'a dose number without evidence',
      (rules) => {
        row(rules, 'baricitinib-ra-ad').evidence.factIds = []
      },
      /^pack doses\[\d+\]\.usual\.regimens\[0\]\.amountMg: expected an amount read in the evidence/,
    ],
    [
      'a dose number whose evidence is not verified',
      ({ evidence }) => {
        evidence[indexById(evidence, 'eu-upa-gca')].verified = false
      },
      /evidence\.factIds\[0\]: expected a verified fact, found "eu-upa-gca, not verified"/,
    ],
    [
      'a dose number read for another jurisdiction',
      ({ evidence }) => {
        evidence[indexById(evidence, 'eu-upa-gca')].jurisdictions = ['us']
      },
      /expected a fact that names fr, found "eu-upa-gca, for us"/,
    ],
    [
      'a number in a dose sentence that is not that of its row',
      ({ texts }) => {
        texts.common.fr['dose.bari.2'].text = 'Olumiant 20 mg une fois par jour'
        texts.common.en['dose.bari.2'].text = 'Olumiant 20 mg once daily'
      },
      /^pack doses\[\d+\]\.branches\[0\]\.regimens: expected evidence and a regimen for each number/,
    ],
    [
      'a number that differs between the languages',
      ({ texts }) => {
        texts.common.en['dose.bari.4'].text = 'Olumiant 40 mg once daily'
      },
      /^common\/texts\.en dose\.bari\.4: expected the same as texts\.fr: 4, found "40"/,
    ],
    [
      'a dose taken more often than its row says',
      ({ texts }) => {
        texts.common.fr['dose.bari.4'].text = 'Olumiant 4 mg deux fois par jour'
      },
      /^common\/texts\.fr dose\.standard: expected 4 mg 1 time\(s\) a day, found "4 mg 2 time\(s\) a day"/,
    ],
    [
      'a dose number in a text that is no dose',
      ({ texts }) => {
        texts.common.fr['concl.minor'].text += ' 15 mg.'
        texts.common.en['concl.minor'].text += ' 15 mg.'
      },
      /^common\/texts\.fr concl\.minor: expected no dose number outside a dose row/,
    ],
    [
      'an adult number reachable under 18',
      (rules) => {
        row(rules, 'abrocitinib-ad').ageYears.atLeast = 12
      },
      /^pack doses\[\d+\]\.ageYears\.atLeast: expected 18 or more for an adult dose, found 12$/,
    ],
    [
      'an adult number passed off as paediatric',
      (rules) => {
        Object.assign(row(rules, 'abrocitinib-ad'), {
          population: 'paediatric',
          ageYears: { atLeast: 12, below: 18 },
        })
      },
      /expected evidence marked paediatric, found "eu-abro-adult, marked adult"/,
    ],
    [
      'two rows for one age',
      (rules) => {
        row(rules, 'upadacitinib-ad-adolescent').ageYears = { atLeast: 12, below: 19 }
      },
      /^pack doses\[\d+\]\.ageYears\.below: expected 18 or less for a paediatric dose/,
    ],
    [
      'a rule given twice',
      ({ pack }) => {
        pack.rules.push(pack.rules[0])
      },
      /^pack rules\[4\]: expected an id used once, found "restriction"/,
    ],
    [
      'a quotation that is not the words of the authority',
      ({ texts }) => {
        texts.fr['quote.vte'].text = texts.fr['quote.vte'].text.replace('avec prudence', 'avec précaution')
      },
      /^texts\.fr quote\.vte: expected a sentence of the authority/,
    ],
    [
      'our own words passed off as a quotation',
      ({ texts }) => {
        texts.common.fr['concl.caution'].kind = 'quotation'
      },
      /^common\/texts\.fr concl\.caution: expected a sentence of the authority/,
    ],
    [
      'an unofficial translation that does not say so',
      ({ texts }) => {
        texts.en['quote.vte'].text = 'JAK inhibitors must be used with caution.'
      },
      /^texts\.en quote\.vte: expected "Unofficial translation:"/,
    ],
    [
      'a misspelt key',
      ({ pack }) => {
        pack.questions[0].sourceId = 'ANSM_NOTICE'
      },
      /^pack questions\[0\]: expected no "sourceId" here/,
    ],
    [
      'a shared text that is no text',
      ({ texts }) => {
        texts.common.en['concl.minor'] = 'Under 18.'
      },
      /^common\/texts\.en concl\.minor: expected object/,
    ],
    [
      'a shared text without its translation',
      ({ texts }) => {
        delete texts.common.en['note.reason']
      },
      /^common\/texts\.en note\.reason: expected a translation of texts\.fr note\.reason/,
    ],
    [
      'a rule for a drug the pack does not have',
      ({ pack }) => {
        pack.rules[0].drugIds = ['ruxolitinib']
      },
      /^pack rules\[0\]\.drugIds\[0\]: expected a drug of this pack, found "ruxolitinib"/,
    ],
    [
      'a question for an indication that its drugs do not have',
      ({ pack }) => {
        pack.questions[5].indicationIds = ['crohns-disease-induction']
      },
      /^pack questions\[5\]\.indicationIds\[0\]: expected an indication of its drugs/,
    ],
    [
      'a drug said to be not authorised and assessed all the same',
      ({ pack }) => {
        pack.notAuthorised = [{ drugId: 'filgotinib', text: 'nonTarget', sourceIds: ['ANSM_NOTICE'] }]
      },
      /^pack notAuthorised\[0\]\.drugId: expected a drug that this pack does not assess/,
    ],
    [
      'a review date in the past of the review',
      ({ pack }) => {
        pack.reviewBy = '2026-01-01'
      },
      /^pack reviewBy/,
    ],
  ]

  it.each(cases)('%s', (_name, spoil, place) => {
    expect(problemsAfter(spoil)).toEqual(expect.arrayContaining([expect.stringMatching(place)]))
  })

  it.each([
    ['concl.critical', 'Contre-indiqué en raison de : {list}.', 'Contre-indiqué'],
    ['first.start', '{Drug} : contre‑indiqué après 65 ans.', 'contre‑indiqué'],
    ['group.restriction', 'En dernier recours', 'dernier recours'],
    ['question.smoking.help', 'Usage interdit.', 'interdit'],
    ['quote.only', 'Aucun risque.', 'Aucun risque'],
    ['marker', '{Drug} : OK', 'OK'],
    ['concl.info', 'Traitement autorisé.', 'autorisé'],
  ])('a word of ban or blessing in the restriction text %s', (id, text, word) => {
    const sentences = problemsAfter(({ texts }) => {
      const isShared = texts.fr[id] === undefined
      ;(isShared ? texts.common.fr : texts.fr)[id].text = text
    })
    const file = id === 'question.smoking.help' ? 'common/texts.fr' : 'texts.fr'
    expect(sentences).toContain(
      `${file} ${id}: expected no word of ban or blessing in a text of the restriction, found "${word}"`,
    )
  })

  it('keeps the word where it is right: pregnancy is a contraindication', () => {
    expect(frenchRules().texts.common.fr.notAssessed.text).toContain('contre-indication')
    expect(problemsAfter(() => {})).toEqual([])
  })
})

describe('a document that is no pack at all', () => {
  it.each([[undefined], [null], ['pack'], [[]], [{}]])('%j is refused without a crash', (pack) => {
    const result = loadRulesPack({ ...frenchRules(), pack })
    expect(result.ok).toBe(false)
  })
})
