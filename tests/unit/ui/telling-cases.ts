/** The cases whose notes stand in docs/NOTES.md: each medicine, and each thing a note can say. Nobody is named. */
import type { Language } from '../../../src/model/language'
import { ALL_NO, type NoteCase } from './note-cases'

export interface TellingCase {
  readonly title: { readonly [language in Language]: string }
  readonly given: NoteCase
}

const onPage = (surfaceForm: string, isProbable = false) => ({ surfaceForm, isProbable })

export const TELLING_CASES: readonly TellingCase[] = [
  {
    title: {
      fr: 'Upadacitinib, dermatite atopique, 72 ans : restriction, réponses en partie données',
      en: 'Upadacitinib, atopic dermatitis, 72 years: restriction, answered in part',
    },
    given: {
      drugId: 'upadacitinib',
      drugName: 'Rinvoq',
      onPage: onPage('RINVOQ'),
      facts: { ageYears: 72, smoking: 'no', malignancy: 'no', vte: 'unknown' },
      choices: {
        indicationId: 'atopic-dermatitis',
        situation: 'start',
        alternative: 'failed',
        skin: 'planned',
      },
    },
  },
  {
    title: {
      fr: 'Tofacitinib, rectocolite en entretien, renouvellement : âge et tabac lus sur la page, confirmés ; dose réduite',
      en: 'Tofacitinib, ulcerative colitis, maintenance, renewal: age and smoking read on the page, confirmed; reduced dose',
    },
    given: {
      drugId: 'tofacitinib',
      drugName: 'Xeljanz',
      onPage: onPage('Xeljanz'),
      facts: { ...ALL_NO, ageYears: 58, smoking: 'yes' },
      choices: {
        indicationId: 'ulcerative-colitis-maintenance',
        situation: 'renewal',
        alternative: 'contraindicated',
        reason: 'risk-benefit-ratio',
        informed: 'yes',
        patientCard: 'yes',
        skin: 'done',
      },
    },
  },
  {
    title: {
      fr: 'Baricitinib, polyarthrite rhumatoïde, 48 ans, risque thromboembolique veineux : prudence, dose réduite',
      en: 'Baricitinib, rheumatoid arthritis, 48 years, VTE risk: caution, reduced dose',
    },
    given: {
      drugId: 'baricitinib',
      drugName: 'Olumiant',
      onPage: onPage('Olumiant'),
      facts: { ...ALL_NO, ageYears: 48, vte: 'yes', recurrentInfection: 'no' },
      choices: { indicationId: 'rheumatoid-arthritis', situation: 'start', informed: 'yes', skin: 'planned' },
    },
  },
  {
    title: {
      fr: 'Baricitinib, dermatite atopique, infections récidivantes : posologie seulement',
      en: 'Baricitinib, atopic dermatitis, recurrent infections: dose only',
    },
    given: {
      drugId: 'baricitinib',
      facts: { ...ALL_NO, ageYears: 40, recurrentInfection: 'yes' },
      choices: { indicationId: 'atopic-dermatitis', situation: 'renewal', patientCard: 'no' },
    },
  },
  {
    title: {
      fr: 'Abrocitinib, dermatite atopique, 34 ans : aucun facteur',
      en: 'Abrocitinib, atopic dermatitis, 34 years: no factor',
    },
    given: {
      drugId: 'abrocitinib',
      drugName: 'Cibinqo',
      facts: { ...ALL_NO, ageYears: 34 },
      choices: {
        indicationId: 'atopic-dermatitis',
        situation: 'start',
        informed: 'yes',
        patientCard: 'yes',
        skin: 'planned',
      },
    },
  },
  {
    title: {
      fr: "Filgotinib, nom deviné sur la page : rien n'est répondu",
      en: 'Filgotinib, name guessed on the page: nothing answered',
    },
    given: { drugId: 'filgotinib', onPage: onPage('Jyselecca', true) },
  },
  {
    title: {
      fr: "Filgotinib, rectocolite en entretien, 78 ans : non recommandé ; motif demandé par l'organisation, non donné",
      en: 'Filgotinib, ulcerative colitis, maintenance, 78 years: not recommended; reason required, not given',
    },
    given: {
      drugId: 'filgotinib',
      drugName: 'Jyseleca',
      facts: { ...ALL_NO, ageYears: 78 },
      choices: {
        indicationId: 'ulcerative-colitis-maintenance',
        situation: 'renewal',
        alternative: 'later',
      },
      requireReason: true,
    },
  },
  {
    title: {
      fr: 'Upadacitinib, rectocolite en entretien, plusieurs facteurs : chiffre non vérifié, non affiché ; déjà évalué',
      en: 'Upadacitinib, ulcerative colitis, maintenance, several factors: figure not verified, not shown; already assessed',
    },
    given: {
      drugId: 'upadacitinib',
      drugName: 'Rinvoq',
      facts: { ageYears: 55, smoking: 'no', cardiovascular: 'yes', malignancy: 'yes', vte: 'yes' },
      choices: {
        indicationId: 'ulcerative-colitis-maintenance',
        situation: 'assessed',
        alternative: 'other',
        reason: 'expert-contradicts',
      },
    },
  },
  {
    title: {
      fr: "Upadacitinib, dermatite atopique, 15 ans : posologie selon l'âge et le poids",
      en: 'Upadacitinib, atopic dermatitis, 15 years: dose by age and weight',
    },
    given: {
      drugId: 'upadacitinib',
      drugName: 'Rinvoq',
      facts: { ...ALL_NO, ageYears: 15, weightKg: 48.5 },
      choices: { indicationId: 'atopic-dermatitis', situation: 'start', informed: 'yes', skin: 'planned' },
    },
  },
  {
    title: {
      fr: 'Tofacitinib, hors AMM, 70 ans : restriction, aucune posologie',
      en: 'Tofacitinib, off-label, 70 years: restriction, no dose',
    },
    given: {
      drugId: 'tofacitinib',
      facts: { ...ALL_NO, ageYears: 70 },
      choices: { indicationId: 'other', situation: 'start', alternative: 'failed', reason: 'discussed' },
    },
  },
  {
    title: {
      fr: 'Baricitinib, COVID-19 : hors du champ de la restriction',
      en: 'Baricitinib, COVID-19: outside the restriction',
    },
    given: {
      drugId: 'baricitinib',
      drugName: 'Olumiant',
      facts: { ageYears: 80 },
      choices: { indicationId: 'covid-19', situation: 'start' },
    },
  },
]

/** Of the reference mode: no answer, nothing computed. */
export const REFERENCE_CASE: TellingCase = {
  title: {
    fr: 'Abrocitinib, mode référence : note à compléter',
    en: 'Abrocitinib, reference mode: note to be completed',
  },
  given: { drugId: 'abrocitinib', drugName: 'Cibinqo' },
}
