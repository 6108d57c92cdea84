import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/model/language'
import { CARD_REASONS, OVERRIDE_REASONS } from '../../../src/model/override-reasons'
import { builtInPack, JURISDICTIONS } from '../../../src/rulespack/built-in'
import { writeNote } from '../../../src/ui/note-text/write-note'
import { writePharmacistNote } from '../../../src/ui/note-text/write-pharmacist-note'
import { writeReferenceNote } from '../../../src/ui/note-text/write-reference-note'
import { ALL_NO, type NoteCase, noteInput } from './note-cases'

const note = (given: NoteCase) => writeNote(noteInput(given))
const review = (given: NoteCase) => writePharmacistNote(noteInput(given))
const UPA_AD = { drugId: 'upadacitinib', drugName: 'Rinvoq', choices: { indicationId: 'atopic-dermatitis' } }

describe('the note for the record', () => {
  it('says a start with part of the answers as they were given', () => {
    const lines = note({
      ...UPA_AD,
      facts: { ageYears: 72, smoking: 'no', malignancy: 'no', vte: 'unknown' },
      choices: { ...UPA_AD.choices, situation: 'start', alternative: 'failed', skin: 'planned' },
    }).split('\n')
    expect(lines).toEqual([
      "Inhibiteur de JAK - évaluation de la restriction d'utilisation (ANSM 17/04/2023)",
      "Le 22/11/2026 à 14:05 - âge : 72 ans [vérifier qu'il s'agit du bon dossier]",
      'Médicament : upadacitinib (Rinvoq) - dermatite atopique - instauration',
      'Facteurs : 65 ans et plus : oui (72 ans) ; tabac (actuel ou longue durée) : non ; autre facteur de risque cardiovasculaire : non renseigné ; facteur de risque de tumeur maligne : non ; autre facteur de risque thromboembolique veineux : ne sait pas',
      "Conclusion - Restriction : à n'utiliser qu'en l'absence d'alternative thérapeutique appropriée. En raison de : 65 ans et plus. Évaluation incomplète : risque cardiovasculaire, risque thromboembolique veineux.",
      'Alternative thérapeutique appropriée : non (échec ou intolérance)',
      'Posologie selon RCP (résumé des caractéristiques du produit) 4.2, à vérifier : Rinvoq 15 mg une fois par jour au long cours (65 ans et plus). Hors insuffisance rénale ou hépatique et interactions, non évaluées.',
      'Motif de poursuite : non renseigné',
      'Patient informé des risques : non renseigné - carte patient remise : non renseigné - examen cutané : prévu',
      'Non évalué ici : grossesse (contre-indication), allaitement, infection active ou tuberculose, fonctions rénale et hépatique, interactions, bilan biologique, vaccins. Voir RCP 4.2 à 4.6.',
      "Réponses saisies ou confirmées par l'utilisateur. Vigie JAK 0.1.0, règles fr 1.1.0 ; outil non certifié comme dispositif médical.",
    ])
  })

  it('pre-sets nothing: with nothing answered every answer reads "not answered"', () => {
    const text = note({ drugId: 'baricitinib' })
    expect(text).not.toMatch(/ : (oui|non)\b(?! renseigné| affichée)/)
    expect(text).toContain('instauration ou renouvellement non renseigné')
    expect(text).toContain('Posologie : non affichée, indication non renseignée.')
    expect(note({ drugId: 'baricitinib', language: 'en' })).not.toMatch(/: (yes|no)\b(?! answer)/)
  })

  it('says of an earlier assessment that it is not repeated, and clears nobody by it', () => {
    const text = note({ drugId: 'filgotinib', choices: { situation: 'assessed' } })
    expect(text).toContain("elle n'est pas reprise ici")
    expect(text).toContain("la restriction peut s'appliquer")
  })

  it('shows no adult dose under 18, and the weight with its unit', () => {
    const choices = { indicationId: 'rheumatoid-arthritis' }
    const text = note({ drugId: 'tofacitinib', facts: { ...ALL_NO, ageYears: 12, weightKg: 35.5 }, choices })
    expect(text).not.toMatch(/\d\s*mg/)
    expect(text).toContain('poids : 35,5 kg')
    expect(text).toContain('65 ans et plus : non (12 ans)')
  })

  it('applies the tiers off-label, without a dose', () => {
    const text = note({ ...UPA_AD, facts: { ...ALL_NO, ageYears: 70 }, choices: { indicationId: 'other' } })
    expect(text).toContain("à n'utiliser qu'en l'absence d'alternative")
    expect(text).toContain("pas de posologie d'AMM pour cette indication")
    expect(text).not.toMatch(/\d\s*mg/)
  })

  it('reads no tier, no reason and no dose into a use out of scope', () => {
    const text = note({
      drugId: 'baricitinib',
      facts: { ageYears: 80 },
      choices: { indicationId: 'covid-19' },
    })
    expect(text).toContain('Usage hors du champ de la restriction')
    expect(text).not.toMatch(/\d\s*mg|Facteurs|Motif de poursuite|Restriction :/)
  })

  it('says that a name was guessed', () => {
    const onPage = { surfaceForm: 'Rinvok', isProbable: true }
    expect(note({ ...UPA_AD, drugName: 'upadacitinib', onPage })).toContain(
      'Nom lu sur la page : « Rinvok », peut-être upadacitinib : nom à vérifier.',
    )
    expect(note({ ...UPA_AD, onPage: { surfaceForm: 'Rinvoq', isProbable: false } })).not.toContain(
      'à vérifier.\n',
    )
  })

  it('writes the short form of the product text out where it first stands, once', () => {
    const text = note({
      drugId: 'baricitinib',
      facts: { ...ALL_NO, ageYears: 40, recurrentInfection: 'yes' },
    })
    expect(text.match(/\(résumé des caractéristiques du produit\)/g)).toHaveLength(1)
    expect(text.indexOf('RCP')).toBe(text.indexOf('RCP (résumé'))
  })

  it('never turns an answer round: in the US "no TNF blocker failed" is the factor', () => {
    const choices = { indicationId: 'rheumatoid-arthritis' }
    const us = { jurisdiction: 'us', drugId: 'tofacitinib', choices }
    const failed = note({ ...us, facts: { ...ALL_NO, ageYears: 40, tnfBlockerFailed: 'yes' } })
    expect(failed).toContain("ni échec ni intolérance d'un anti-TNF : non")
    const untried = note({ ...us, facts: { ...ALL_NO, ageYears: 40, tnfBlockerFailed: 'no' } })
    expect(untried).toContain("ni échec ni intolérance d'un anti-TNF : oui")
  })

  it('never says of an age that it is below one where the factor does not count', () => {
    const choices = { indicationId: 'rheumatoid-arthritis' }
    const text = note({
      jurisdiction: 'us',
      drugId: 'tofacitinib',
      facts: { ...ALL_NO, ageYears: 70 },
      choices,
    })
    expect(text).toContain('oui (70 ans)')
  })

  it('never repeats a limit, and keeps English capitals', () => {
    const text = note({
      ...UPA_AD,
      language: 'en',
      facts: { ...ALL_NO, ageYears: 40 },
      choices: { ...UPA_AD.choices, reason: 'inappropriate-recipient' },
    })
    expect(text).toContain('Reason for going on: I am not the prescriber [HL7 inappropriate-recipient]')
    expect(text.match(/Renal or hepatic impairment/g)).toHaveLength(1)
  })
})

describe('the conclusion of a note', () => {
  it('says of an unknown answer that it clears nobody', () => {
    const facts = { ...ALL_NO, ageYears: 40, smoking: 'unknown' as const }
    expect(note({ ...UPA_AD, facts })).toContain('« ne sait pas » non plus')
    expect(note({ ...UPA_AD, facts, language: 'en' })).toContain('nor is "don\'t know"')
  })
})

describe('the dose of a note', () => {
  const dose = (given: NoteCase) => note(given).match(/^Posologie.*$/m)?.[0]

  it('does not say twice that it is one', () => {
    expect(dose({ ...UPA_AD, facts: { ...ALL_NO, ageYears: 40 } })).toContain(
      "à vérifier : usuelle de l'adulte, dermatite atopique : Rinvoq 15 mg ou 30 mg une fois par jour.",
    )
  })

  it('keeps the capital of a brand that its sentence begins with', () => {
    expect(dose({ ...UPA_AD, facts: { ...ALL_NO, ageYears: 70 } })).toContain('à vérifier : Rinvoq 15 mg')
  })

  it('promises no paediatric dose where none was read', () => {
    const choices = { indicationId: 'rheumatoid-arthritis' }
    const facts = { ...ALL_NO, ageYears: 15, weightKg: 50 }
    expect(dose({ drugId: 'filgotinib', facts, choices })).toBe(
      "Posologie - non affichée avant 18 ans : chiffre non vérifié pour ce cas. Posologie pédiatrique éventuelle : selon l'indication et le poids. Voir RCP (résumé des caractéristiques du produit), rubrique 4.2.",
    )
  })
})

describe('the reason for going on', () => {
  const old = { ...UPA_AD, facts: { ...ALL_NO, ageYears: 70 } }

  it('is not missed where nobody asks for it', () => {
    expect(note(old)).toContain('Motif de poursuite : non renseigné')
  })

  it('is said to be missing where the organisation asks for it, and the note is written all the same', () => {
    const text = note({ ...old, requireReason: true })
    expect(text).toContain("Motif de poursuite demandé par l'organisation : non donné")
    expect(text).toContain('65 ans et plus : oui (70 ans)')
    expect(review({ ...old, language: 'en', requireReason: true })).toContain(
      'Reason for going on, required by the organisation: not given',
    )
  })

  it('is not asked where no factor of the restriction is met', () => {
    const clear = { ...UPA_AD, facts: { ...ALL_NO, ageYears: 40 }, requireReason: true }
    expect(note(clear)).not.toContain('Motif de poursuite')
    expect(note({ ...clear, choices: { ...UPA_AD.choices, reason: 'discussed' } })).toContain(
      'Motif de poursuite : déjà discuté avec le patient [HL7 action-completed]',
    )
  })

  it.each(CARD_REASONS)('"$id" is said in words and with its HL7 code', ({ id, code }) => {
    for (const language of LANGUAGES) {
      const text = note({ ...old, language, requireReason: true, choices: { ...old.choices, reason: id } })
      expect(text).toContain(`[HL7 ${code}]`)
      expect(text).not.toMatch(/demandé par|required by/)
    }
  })

  it('offers every code, and "already discussed", "later" and "not the prescriber"', () => {
    expect(new Set(CARD_REASONS.map(({ code }) => code))).toEqual(new Set(OVERRIDE_REASONS))
    expect(CARD_REASONS.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['discussed', 'later', 'inappropriate-recipient']),
    )
  })

  it('never answers the condition of the authority by itself', () => {
    const reason = 'action-performed-no-adverse-effect'
    expect(note({ ...old, choices: { ...old.choices, reason } })).toContain(
      'Alternative thérapeutique appropriée : non renseigné',
    )
  })
})

describe('the note for the pharmacist', () => {
  it('says where a figure was read, that nobody signed it, and what to compare it with', () => {
    const text = review({ ...UPA_AD, facts: { ...ALL_NO, ageYears: 40 } })
    expect(text).toMatch(/Chiffre non validé par un pharmacien\. Lu dans : .*RINVOQ/)
    expect(text).toMatch(/À comparer avec : EMA, .*https:\/\/www\.ema\.europa\.eu\S+rinvoq/)
    expect(text).toContain('Posologie prescrite : à relever sur la prescription.')
  })

  it('gives the French conditions, and by presentation where they differ', () => {
    const text = review(UPA_AD)
    expect(text).toContain('prescription initiale hospitalière annuelle')
    expect(text).toContain(
      '- RINVOQ 45 mg, comprimé à libération prolongée : renouvellement par hépato-gastro-entérologie, médecine interne',
    )
    const same = review({ drugId: 'abrocitinib' })
    expect(same).toContain('Surveillance particulière pendant le traitement.')
    expect(same).not.toContain('- CIBINQO')
    expect(review({ ...UPA_AD, jurisdiction: 'eu' })).not.toContain('Conditions de prescription')
  })

  it('names what is still open, and nobody to ask', () => {
    const text = review({ ...UPA_AD, facts: { ageYears: 70 } })
    expect(text).toContain(
      'Reste à préciser : tabac, risque cardiovasculaire, risque de tumeur maligne, risque thromboembolique veineux, instauration ou renouvellement, alternative thérapeutique appropriée.',
    )
    const complete = review({
      ...UPA_AD,
      facts: { ...ALL_NO, ageYears: 40 },
      choices: { ...UPA_AD.choices, situation: 'start' },
    })
    expect(complete).not.toContain('Reste à préciser')
  })

  it('puts the words of the page beside the dose, and computes nothing from them', () => {
    const onPage = { surfaceForm: 'RINVOQ', isProbable: false }
    expect(review({ ...UPA_AD, onPage })).toContain('Sur la page : « RINVOQ ».')
    expect(review(UPA_AD)).not.toContain('Sur la page')
    expect(review({ ...UPA_AD, onPage: { surfaceForm: 'Rinvok', isProbable: true } })).not.toContain(
      'Sur la page',
    )
  })
})

describe('the note of the reference mode', () => {
  it.each(JURISDICTIONS)('quotes, asks for every factor and computes nothing (%s)', (jurisdiction) => {
    for (const { drugId } of builtInPack(jurisdiction).drugs) {
      for (const language of LANGUAGES) {
        const text = writeReferenceNote(noteInput({ jurisdiction, language, drugId }), drugId)
        expect(text).not.toMatch(/Conclusion|\d\s*mg|\{|undefined/)
        expect(text).toMatch(/rien n'est calculé|nothing is computed/)
        expect(text).toMatch(/: (non renseigné|not answered)/)
        expect(text).toMatch(
          /^(Alternative thérapeutique|Suitable alternative).*(non renseigné|not answered)$/m,
        )
        expect(text).not.toMatch(/Réponses saisies|Answers entered/)
      }
    }
  })
})

describe('every note', () => {
  const cases = JURISDICTIONS.flatMap((jurisdiction) =>
    builtInPack(jurisdiction).drugs.flatMap(({ drugId, indications }) =>
      indications.flatMap(({ id }) =>
        LANGUAGES.flatMap((language) =>
          [30, 70, 80, 12].map((ageYears) => ({
            jurisdiction,
            language,
            drugId,
            facts: { ageYears, smoking: 'yes' as const },
            choices: { indicationId: id, situation: 'renewal' },
          })),
        ),
      ),
    ),
  )

  it('holds no sign that a field of ISO-8859-1 cannot, whatever the answers', () => {
    for (const given of cases) {
      const reference = writeReferenceNote(noteInput(given), given.drugId)
      for (const text of [note(given), review(given), reference]) {
        expect([...new Set(text.match(/[^\n\x20-\x7e\u00a1-\u00ff]/g))], JSON.stringify(given)).toEqual([])
      }
    }
  })

  it('leaves the letters of a name as the page writes it', () => {
    const onPage = { surfaceForm: 'Тофацитиниб', isProbable: true }
    expect(note({ drugId: 'tofacitinib', onPage })).toContain('« Тофацитиниб »')
  })

  it('is whole, one line a thing, without a hole or a doubled stop', () => {
    expect(cases.length).toBeGreaterThan(300)
    for (const given of cases) {
      for (const text of [note(given), review(given)]) {
        expect(text, JSON.stringify(given)).not.toMatch(/\{|undefined|null|\.\.|\n\n|:\s*$/m)
      }
    }
  })
})
